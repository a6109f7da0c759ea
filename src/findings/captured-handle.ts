import type { Certainty } from "../evaluate/facts.ts";
import { contains } from "../program/contains.ts";
import type { Origin, Use } from "../program/model.ts";
import type { Shipment, Task } from "../shipments/shipment.ts";
import { handlesIn, type Carried, type Root, type Step, type Travel } from "../travel/tree.ts";
import type { CapturedHandleFinding } from "./finding.ts";

/** One finding for each task and captured root that carries a handle, however many of them, and however often the task is shipped. */
export function findCapturedHandles(travels: readonly Travel[]): CapturedHandleFinding[] {
  const findings = new Map<string, CapturedHandleFinding>();
  for (const { shipment, task, roots } of travels) {
    for (const root of roots) {
      const lost = handlesIn(root.items).filter((carried) => isOpenWhenShipped(carried) && !arrives(shipment, carried));
      const [carried, ...others] = distinctHandles(lost);
      if (carried === undefined || isOverruled(shipment, carried)) continue;
      const place = placeOf(task, root, carried, (shipment.via ?? shipment).module.program.file);
      const key = `${String(place.start)} ${root.name}`;
      if (findings.has(key)) continue;
      const certainty: Certainty = shipment.certainty === "likely" ? "likely" : carried.certainty;
      const isReachable = root.uses.length === 0 || root.uses.some((use) => use.isReachable);
      findings.set(key, { shipment, task, root, carried, more: others.length, certainty, place, isReachable });
    }
  }
  return [...findings.values()];
}

/** Where only text travels, a name is certainly missing on the other side, whatever it holds: that counts for more than a handle that it may hold. */
export function isOverruled({ engine: { profile }, certainty }: Shipment, carried: Carried): boolean {
  return profile.kind === "source" && certainty === "certain" && carried.certainty === "likely";
}

/** A handle that is opened lazily travels only where the engine itself calls the accessor. */
function isOpenWhenShipped({ handle, steps }: Carried): boolean {
  return !handle.lazy || steps.some((step) => step.kind === "accessor");
}

/** A kind of handle that the engine knows how to send. */
function arrives({ engine: { profile } }: Shipment, { handle }: Carried): boolean {
  return (profile.keeps ?? []).includes(handle.handle.type);
}

/** The same handle may be reached in several ways: the certain and then the shortest one is told. */
function distinctHandles(carried: readonly Carried[]): Carried[] {
  const byOpening = new Map<string, Carried>();
  for (const candidate of carried) {
    const key =
      candidate.handle.opened === null
        ? candidate.handle.handle.type
        : `${candidate.handle.opened.file}:${String(candidate.handle.opened.start)}`;
    const known = byOpening.get(key);
    if (known === undefined || (known.certainty === "likely" && candidate.certainty === "certain")) byOpening.set(key, candidate);
  }
  const found = [...byOpening.values()].sort((a, b) => rank(a) - rank(b));
  return found.filter((candidate) => candidate.handle.opened !== null || !found.some((other) => isOpeningOf(other, candidate)));
}

/** True for what somebody opened, and what is known of the same place by its type alone. */
function isOpeningOf({ handle, steps }: Carried, typed: Carried): boolean {
  return handle.opened !== null && handle.handle.type === typed.handle.handle.type && wayOf(steps) === wayOf(typed.steps);
}

function wayOf(steps: readonly Step[]): string {
  return steps.map((step) => ("name" in step ? `${step.kind} ${step.name}` : step.kind)).join();
}

/** What is certain comes first, and then what somebody is known to have opened. */
function rank({ certainty, handle }: Carried): number {
  return (certainty === "certain" ? 0 : 2) + (handle.opened === null ? 1 : 0);
}

/** Inside the task where the task stands in the linted file as such; else the expression at the boundary. */
function placeOf(task: Task, root: Root, carried: Carried, file: string): CapturedHandleFinding["place"] {
  const stands = standsByItself(task, root);
  const inside = carried.steps.find((step) => step.kind === "capture" && contains(task.value.origin, step.origin));
  if (!stands && inside?.kind === "capture") return inside.origin;
  const use = bestUse(root, carried);
  if (use !== undefined && contains(task.value.origin, use.origin)) return root.kind === "this" ? pathOf(use, carried) : use.origin;
  if (!stands || use?.origin.file !== file) return root.given?.file === file ? root.given : task.value.origin;
  return root.kind === "this" ? pathOf(use, carried) : use.origin;
}

/** True for a function that stands in a file as such, however it is reached; false for methods, bound functions and factories. */
function standsByItself({ value, facts }: Task, root: Root): boolean {
  if (value.kind === "closure" || value.kind === "read" || value.kind === "parameter") return true;
  if (value.kind !== "member" || root.kind !== "captured") return false;
  return facts.every((fact) => fact.kind === "function" && fact.module.functionBody(fact.function).kind !== "method");
}

/** The first mention whose path leads to the handle; the first of all where the whole object travels. */
function bestUse(root: Root, carried: Carried): Use | undefined {
  const field = carried.steps[1];
  if (field?.kind !== "field" && field?.kind !== "accessor") return root.uses[0];
  return root.uses.find((use) => use.path[0] === field.name) ?? root.uses[0];
}

/** `this.db` where that is what leads to the handle, `this` alone where the whole instance goes along. */
function pathOf(use: Use, carried: Carried): Pick<Origin, "file" | "start" | "end"> {
  const field = carried.steps[1];
  const leads = (field?.kind === "field" || field?.kind === "accessor") && use.path[0] === field.name;
  return leads ? { file: use.origin.file, start: use.origin.start, end: use.pathEnds[0] ?? use.origin.end } : use.origin;
}
