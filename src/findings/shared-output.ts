import type { Evaluator } from "../evaluate/evaluator.ts";
import { textOf } from "../evaluate/texts.ts";
import type { Call, Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { dependsOnInput } from "../travel/derived.ts";
import type { TaskCallFinding } from "./finding.ts";
import type { Ground } from "./ground.ts";
import type { TaskCase } from "./in-tasks.ts";
import { copiesFile, fileFunction, opensFile, pathText, writesFile } from "./file-calls.ts";
import { inRecordTasks } from "./record-tasks.ts";
import { objectWrittenBy, type StoredObject } from "./stored-objects.ts";
import { callsOfTask, findingAtCall, pathsOf, type TaskCall } from "./task-calls.ts";
import { objectBehind, propertyIn } from "./written-objects.ts";

/** All tasks write one file. */
export interface SharedOutputFinding extends TaskCallFinding {
  readonly path: string;
  /** True where the task runs once per partition. */
  readonly isPerPartition: boolean;
  /** True for an object of a store, which all workers share; a file is there on each of them. */
  readonly isObject: boolean;
}

/** One finding for each file, and each object of a store, that every task writes anew. */
export function findSharedOutputs(ground: Ground): SharedOutputFinding[] {
  return inRecordTasks(ground, findIn);
}

function findIn(given: TaskCase): SharedOutputFinding[] {
  const { ground, shipment, fact } = given;
  const { evaluator } = ground;
  if (hasOnePartition(evaluator, shipment.call, shipment.module)) return [];
  const calls = callsOfTask(evaluator, fact);
  if (calls.some((made) => pathsOf(evaluator, made).some((path) => (fileFunction(path) ?? "").startsWith("rename")))) return [];
  return calls.flatMap((made): SharedOutputFinding[] => {
    const object = objectWrittenBy(evaluator, made);
    const path = object === null ? writtenPath(given, made) : writtenKey(given, object);
    const isPerPartition = shipment.boundary.perPartition === true;
    return path === null ? [] : [{ ...findingAtCall(given, made), path, isPerPartition, isObject: object !== null }];
  });
}

/** The name of an object, where it is the same for every task. */
function writtenKey({ ground: { evaluator }, fact }: TaskCase, { key, within }: StoredObject): string | null {
  const text = textOf(evaluator, key.value, key.module, key.frame);
  const [whole] = text ?? [];
  if (text?.length !== 1 || whole === undefined) return null;
  const isOfInput = [key, ...within].some(({ value, module, frame }) => dependsOnInput(fact, { module, place: value.origin, frame }));
  return isOfInput ? null : whole;
}

/** The path that a call writes, where it is the same for every task. */
function writtenPath({ ground: { evaluator }, fact }: TaskCase, made: TaskCall): string | null {
  const { running, call } = made;
  const names = pathsOf(evaluator, made).flatMap((path) => fileFunction(path) ?? []);
  const copies = names.some((name) => copiesFile.test(name));
  const target = call.arguments[copies ? 1 : 0]?.value;
  const writes = copies || names.some((name) => writesFile.test(name) || (opensFile.test(name) && opensToWrite(evaluator, made)));
  if (target === undefined || !writes || keepsWhatIsThere(evaluator, made)) return null;
  const text = pathText(evaluator, target, running.module, running.frame);
  if (text === null || text.base === "temporary" || text.parts.length !== 1 || text.parts[0] === undefined || ofMachine.test(text.parts[0]))
    return null;
  return dependsOnInput(fact, { module: running.module, place: target.origin, frame: running.frame }) ? null : text.parts[0];
}

/** Places that each machine has for itself. */
const ofMachine = /^\/(?:dev|tmp|proc|var\/tmp)\//u;

/** True for a file that grows, and for one that is written only where it is not there yet: `{ flag: "wx" }`. */
function keepsWhatIsThere(evaluator: Evaluator, made: TaskCall): boolean {
  const { running, call } = made;
  const flags = call.arguments[1]?.value;
  const text = flags === undefined ? null : textOf(evaluator, flags, running.module, running.frame);
  const isExclusive = (text !== null && isExclusiveFlag(text[0])) || optionOf(evaluator, made).some((flag) => isExclusiveFlag(flag));
  return isExclusive || appends(evaluator, made);
}

function isExclusiveFlag(flag: string | undefined): boolean {
  return flag !== undefined && /^wx\+?$/u.test(flag);
}

/** `{ flags: "a" }`: the file grows, and is not written anew. */
export function appends(evaluator: Evaluator, made: TaskCall): boolean {
  return optionOf(evaluator, made).some((flag) => flag.startsWith("a"));
}

/** The flags among the options of a call. */
function optionOf(evaluator: Evaluator, { running: { module, frame }, call: { arguments: args } }: TaskCall): string[] {
  return args.slice(1).flatMap(({ value }) => {
    const options = objectBehind(evaluator, { value, module, frame });
    const flags = options === null ? null : (propertyIn(options, "flags") ?? propertyIn(options, "flag"));
    return flags === null ? [] : (textOf(evaluator, flags.value, flags.module, flags.frame)?.[0] ?? []);
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
