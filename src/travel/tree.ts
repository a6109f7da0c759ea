import type { Fact, HandleFact, Hop } from "../evaluate/facts.ts";
import type { Origin, Use } from "../program/model.ts";
import type { Shipment, Task } from "../shipments/shipment.ts";

/** Everything that one task takes along. `explain` prints it; the rules read it. */
export interface Travel {
  readonly shipment: Shipment;
  readonly task: Task;
  readonly roots: readonly Root[];
}

/** Something that the task takes along by itself: a captured name, `this`, or the shipped object. */
export interface Root {
  readonly kind: "captured" | "this" | "shipped" | "receiver" | "bound";
  /** As it stands in the code: `processor`, `this`. */
  readonly name: string;
  /** Where the task mentions it, in source order; empty for the shipped object itself. */
  readonly uses: readonly Use[];
  readonly items: readonly Item[];
  /** Where what is shipped was passed to a wrapper; null where it stands at the boundary itself. */
  readonly given: Origin | null;
}

/** One thing that travels, and what travels inside it. */
export interface Item {
  /** How it is reached from what is around it. */
  readonly step: Step;
  readonly fact: Fact;
  /** False where only some of its properties travel. */
  readonly isWhole: boolean;
  readonly items: readonly Item[];
}

export type Step =
  | { readonly kind: "root"; readonly name: string }
  | { readonly kind: "field"; readonly name: string }
  /** The engine calls the accessor while it serialises. */
  | { readonly kind: "accessor"; readonly name: string }
  | { readonly kind: "element" }
  | { readonly kind: "promise" }
  /** A function that travels along mentions this name. */
  | { readonly kind: "capture"; readonly name: string; readonly by: string | null; readonly origin: Origin }
  | { readonly kind: "argument" };

/** A handle that travels, with the steps that lead to it. */
export interface Carried {
  readonly handle: HandleFact;
  readonly steps: readonly Step[];
  /** What it stands in: the object, the module, the function; null for what the task takes along by itself. */
  readonly holder: Fact | null;
  /** Steps of evaluation beyond those: aliases, arguments, helpers that returned it. */
  readonly hops: readonly Hop[];
  readonly certainty: Fact["certainty"];
}

/** The handles among some items, nearest first. */
export function handlesIn(items: readonly Item[]): Carried[] {
  const found: Carried[] = [];
  const walk = (item: Item, steps: readonly Step[], holder: Fact | null, certainty: Fact["certainty"], hops: readonly Hop[]): void => {
    const here = [...steps, item.step];
    const sure = certainty === "likely" || item.fact.certainty === "likely" ? "likely" : "certain";
    const way = [...hops, ...item.fact.hops];
    if (item.fact.kind === "handle") found.push({ handle: item.fact, steps: here, holder, hops: way, certainty: sure });
    for (const inner of item.items) walk(inner, here, item.fact, sure, way);
  };
  for (const item of items) walk(item, [], null, "certain", []);
  return found.sort((a, b) => a.steps.length - b.steps.length);
}
