import type { Call, Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { workDescribedBy } from "../shipments/receivers.ts";
import { capturesOf } from "../travel/captures.ts";
import { methodOf, valueOf } from "./dataset-calls.ts";
import type { TaskCallFinding } from "./finding.ts";
import type { Ground } from "./ground.ts";
import { inTasks, type TaskCase } from "./in-tasks.ts";

/** How many elements a literal has that is worth a broadcast. */
const many = 200;

/** One finding for each large value that travels with every task. */
export function findBroadcasts(ground: Ground): TaskCallFinding[] {
  return inTasks(
    ground,
    ({ engine }) => engine.describesWork === true && engine.profile.kind === "environment" && engine.name !== "beam",
    findIn,
  );
}

function findIn({ ground, shipment, task, fact }: TaskCase): TaskCallFinding[] {
  return capturesOf(fact).flatMap((capture): TaskCallFinding[] => {
    if (capture.kind !== "captured") return [];
    const value = valueOf(fact.module, capture.binding);
    const [use] = capture.uses;
    if (value === null || use === undefined || !isLarge(ground, fact.module, value)) return [];
    const certainty = shipment.certainty === "likely" || fact.certainty === "likely" ? "likely" : "certain";
    const place = fact.module === ground.module ? use.origin : task.value.origin;
    return [{ shipment, certainty, place, name: capture.name, helper: null }];
  });
}

/** A long literal, the content of a file, a dataset that was collected. */
function isLarge(ground: Ground, module: ModuleIndex, value: Value): boolean {
  if (value.kind === "await") return isLarge(ground, module, value.value);
  if (value.kind === "array") return value.elements.length >= many;
  if (value.kind === "object") return value.properties.length >= many;
  if (value.kind === "import") return value.source.endsWith(".json");
  if (value.kind === "member") return isLarge(ground, module, value.object);
  if (value.kind !== "call") return false;
  if (isPartOfFile(module, value)) return true;
  const made = resultOfHelper(ground, module, value);
  if (made !== null) return made;
  const [first] = value.arguments;
  const method = methodOf(value);
  if (method === "collect" || method === "collectAsMap") {
    return value.callee.kind === "member" && workDescribedBy(ground.evaluator, value.callee.object, module) !== null;
  }
  if (first === undefined) return false;
  if (value.construct && value.callee.kind === "global" && /^(?:Map|Set)$/u.test(value.callee.name))
    return isLarge(ground, module, first.value);
  if (
    value.callee.kind === "member" &&
    value.callee.object.kind === "global" &&
    value.callee.object.name === "JSON" &&
    method === "parse"
  ) {
    return /^readFile(?:Sync)?$/u.test(nameOfCall(module, first.value));
  }
  return false;
}

/** `readFileSync("words.txt", "utf8").split("\n")`, with what is done to each line. */
function isPartOfFile(module: ModuleIndex, { callee }: Call): boolean {
  if (callee.kind !== "member" || callee.object.kind !== "call") return false;
  const name = callee.name ?? "";
  if (name === "split") return /^readFile(?:Sync)?$/u.test(nameOfCall(module, callee.object)) || isTrimmed(module, callee.object);
  return ["map", "filter", "flatMap", "slice"].includes(name) && isPartOfFile(module, callee.object);
}

function isTrimmed(module: ModuleIndex, { callee }: Call): boolean {
  return callee.kind === "member" && callee.name === "trim" && /^readFile(?:Sync)?$/u.test(nameOfCall(module, callee.object));
}

/** Whether what a function of the project gives is large; null for anything but such a call. */
function resultOfHelper(ground: Ground, module: ModuleIndex, call: Call): boolean | null {
  if (call.construct || call.callee.kind === "super") return null;
  const [fact, another] = ground.evaluator.evaluate(call.callee, module, null);
  if (fact?.kind !== "function" || another !== undefined) return null;
  const [result, more] = fact.module.functionBody(fact.function).returns;
  return result !== undefined && more === undefined && result !== call && isLarge(ground, fact.module, result);
}

function nameOfCall(module: ModuleIndex, value: Value): string {
  if (value.kind === "await") return nameOfCall(module, value.value);
  if (value.kind !== "call") return "";
  if (value.callee.kind === "read") return module.program.bindings[value.callee.binding]?.name ?? "";
  const method = methodOf(value);
  return method === "toString" && value.callee.kind === "member" ? nameOfCall(module, value.callee.object) : method;
}
