import type { Evaluator } from "../evaluate/evaluator.ts";
import { textOf } from "../evaluate/texts.ts";
import type { Call, Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { dependsOnInput } from "../travel/derived.ts";
import type { TaskCallFinding } from "./finding.ts";
import type { Ground } from "./ground.ts";
import type { TaskCase } from "./in-tasks.ts";
import { fileFunction, opensFile, pathText, writesFile } from "./file-calls.ts";
import { inRecordTasks } from "./record-tasks.ts";
import { callsOfTask, findingAtCall, pathsOf, type TaskCall } from "./task-calls.ts";
import { objectBehind, propertyIn } from "./written-objects.ts";

/** All tasks write one file. */
export interface SharedOutputFinding extends TaskCallFinding {
  readonly path: string;
  /** True where the task runs once per partition. */
  readonly isPerPartition: boolean;
}

/** One finding for each file that every task writes anew. */
export function findSharedOutputs(ground: Ground): SharedOutputFinding[] {
  return inRecordTasks(ground, findIn);
}

function findIn(given: TaskCase): SharedOutputFinding[] {
  const { ground, shipment, fact } = given;
  const { evaluator } = ground;
  if (hasOnePartition(evaluator, shipment.call, shipment.module)) return [];
  const calls = callsOfTask(evaluator, fact);
  if (calls.some((made) => pathsOf(evaluator, made).some((path) => (fileFunction(path) ?? "").startsWith("rename")))) return [];
  return calls.flatMap((made) => {
    const path = writtenPath(given, made);
    return path === null ? [] : [{ ...findingAtCall(given, made), path, isPerPartition: shipment.boundary.perPartition === true }];
  });
}

/** The path that a call writes, where it is the same for every task. */
function writtenPath({ ground: { evaluator }, fact }: TaskCase, made: TaskCall): string | null {
  const { running, call } = made;
  const [first] = call.arguments;
  const names = pathsOf(evaluator, made).flatMap((path) => fileFunction(path) ?? []);
  const writes = names.some((name) => writesFile.test(name) || (opensFile.test(name) && opensToWrite(evaluator, made)));
  if (first === undefined || !writes || appends(evaluator, made)) return null;
  const text = pathText(evaluator, first.value, running.module, running.frame);
  if (text === null || text.parts.length !== 1 || text.parts[0] === undefined || /^\/(?:dev|tmp|proc|var\/tmp)\//u.test(text.parts[0]))
    return null;
  return dependsOnInput(fact, { module: running.module, place: first.value.origin, frame: running.frame }) ? null : text.parts[0];
}

/** `{ flags: "a" }`: the file grows, and is not written anew. */
export function appends(evaluator: Evaluator, { running: { module, frame }, call: { arguments: args } }: TaskCall): boolean {
  return args.slice(1).some(({ value }) => {
    const options = objectBehind(evaluator, { value, module, frame });
    const flags = options === null ? null : (propertyIn(options, "flags") ?? propertyIn(options, "flag"));
    return flags !== null && textOf(evaluator, flags.value, flags.module, flags.frame)?.[0]?.startsWith("a") === true;
  });
}

/** `openSync(path, "w")`. */
function opensToWrite(evaluator: Evaluator, { running: { module, frame }, call }: TaskCall): boolean {
  const flags = call.arguments[1]?.value;
  return flags !== undefined && textOf(evaluator, flags, module, frame)?.[0]?.startsWith("w") === true;
}

/** `rdd.coalesce(1).foreachPartition(…)`: there is one task. */
function hasOnePartition(evaluator: Evaluator, call: Call, module: ModuleIndex): boolean {
  for (let current: Value = call; current.kind === "call" && current.callee.kind === "member"; current = current.callee.object) {
    const [count] = current.arguments;
    const { name } = current.callee;
    const single = (name === "coalesce" || name === "repartition") && count?.value.kind === "literal" && count.value.value === 1;
    if (single) return true;
    if (current.callee.object.kind === "read") {
      const [write, another] = module.writesOfBinding(current.callee.object.binding);
      if (write?.value.kind === "call" && another === undefined && write.value !== current)
        return hasOnePartition(evaluator, write.value, module);
    }
  }
  return false;
}
