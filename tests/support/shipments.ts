import { analyze } from "../../src/analyze.ts";
import { parseSteps, type Step } from "../../src/catalog/paths.ts";
import type { Call, Value } from "../../src/program/model.ts";
import type { Task } from "../../src/shipments/shipment.ts";
import { lowerText } from "./report.ts";

/** One shipment, as a test looks at it. */
export interface Shipped {
  readonly engine: string;
  /** What is called: `step.run`. */
  readonly call: string;
  /** The texts of the functions that are shipped. */
  readonly tasks: readonly string[];
  /** The texts of what is sent along. */
  readonly payload: readonly string[];
}

/** Every shipment of a text, in source order. A text that no engine claims has none. */
export function shipmentsIn(text: string, file = "/project/src/task.ts"): Shipped[] {
  const analysis = analyze(text, {}, () => lowerText(text, file));
  const textOf = ({ origin }: Value): string => text.slice(origin.start, origin.end);
  return (analysis?.shipments ?? []).map(({ engine, boundary, call, tasks }) => ({
    engine: engine.name,
    call: call.calleeText,
    tasks: tasks.filter(isFunction).map(({ value }) => textOf(value)),
    payload: (boundary.payload ?? []).flatMap((path) => valuesAt(call, parseSteps(path))).map(textOf),
  }));
}

/** The functions that one engine ships in a text; a shipment of another engine fails the test. */
export function tasksIn(text: string, engine: string): string[] {
  return shipmentsIn(text).flatMap((shipped) => {
    if (shipped.engine !== engine) throw new Error(`\`${shipped.call}\` is a shipment of ${shipped.engine}.`);
    return [...shipped.tasks];
  });
}

/** What one engine sends along in a text; a shipment of another engine fails the test. */
export function payloadIn(text: string, engine: string): string[] {
  return shipmentsIn(text).flatMap((shipped) => {
    if (shipped.engine !== engine) throw new Error(`\`${shipped.call}\` is a shipment of ${shipped.engine}.`);
    return [...shipped.payload];
  });
}

/** The expression at a path below a call: an argument, or a property of the literal that stands there. */
function valuesAt(call: Call, [first, ...steps]: readonly Step[]): Value[] {
  let value = first?.kind === "argument" ? call.arguments[first.index]?.value : undefined;
  for (const step of steps) {
    const object = value?.kind === "object" ? value.properties : [];
    const property = object.find((candidate) => candidate.kind === "value" && step.kind === "property" && candidate.name === step.name);
    value = property?.kind === "value" ? property.value : undefined;
  }
  return value === undefined ? [] : [value];
}

/** Names, options and lists may stand where a function may stand; they are no tasks. */
function isFunction({ facts }: Task): boolean {
  return facts.some(({ kind }) => kind === "function" || kind === "bound");
}
