import { contains } from "../program/contains.ts";
import type { Value, WriteTarget } from "../program/model.ts";
import { dependsOnInput, usesIn } from "../travel/derived.ts";
import { howOften } from "../travel/each-record.ts";
import { rootOf } from "../travel/replayed.ts";
import type { OpenPerRecordFinding } from "./finding.ts";
import type { Ground } from "./ground.ts";
import type { TaskCase } from "./in-tasks.ts";
import { inRecordTasks } from "./record-tasks.ts";
import { callsOfTask, openedBy, placeOfCall, type TaskCall } from "./task-calls.ts";

/** Methods that put their argument where others find it again. */
const keeps = new Set(["add", "push", "register", "save", "set", "store", "unshift"]);

/** One finding for each call that opens, record by record, what does not depend on the record and is not kept. */
export function findOpensPerRecord(ground: Ground): OpenPerRecordFinding[] {
  return inRecordTasks(ground, findIn);
}

function findIn(given: TaskCase): OpenPerRecordFinding[] {
  const { ground, shipment, fact } = given;
  const isInLoop = shipment.boundary.perPartition === true;
  return callsOfTask(ground.evaluator, fact).flatMap((made): OpenPerRecordFinding[] => {
    const { running, call } = made;
    const handle = openedBy(ground.evaluator, made);
    if (handle === null || handle.lazy || handle.handle.isPerUse || isOfHandle(ground, made)) return [];
    const often = howOften(fact, running, call);
    if (often === "sometimes" || (isInLoop && often !== "each record")) return [];
    const piece = { module: running.module, place: call.origin, frame: running.frame };
    if (dependsOnInput(fact, piece) || isKept(given, made)) return [];
    const isLikely = [shipment.certainty, fact.certainty, handle.certainty].includes("likely");
    const helper = running.through?.calleeText ?? null;
    return [{ shipment, certainty: isLikely ? "likely" : "certain", place: placeOfCall(given, made, true), handle, helper, isInLoop }];
  });
}

/** What an open handle hands out, such as a client of a pool, is taken and given back for each record. */
function isOfHandle({ evaluator }: Ground, { running, call: { callee } }: TaskCall): boolean {
  if (callee.kind !== "member") return false;
  return evaluator.evaluate(callee.object, running.module, running.frame).some(({ kind }) => kind === "handle");
}

/** True where something outside the task keeps what was opened: a variable, a cache, the worker's own context. */
function isKept({ fact }: TaskCase, { running: { module }, call }: TaskCall): boolean {
  const home = module.functionOf(call.at.branch);
  const writes = module.writesIn(home);
  const names = writes.flatMap(({ target, value }) =>
    target.kind === "binding" && contains(value.origin, call.origin) ? [target.binding] : [],
  );
  const isIt = (value: Value): boolean => contains(value.origin, call.origin) || (value.kind === "read" && names.includes(value.binding));
  const isOutside = (id: number): boolean => {
    const binding = module.program.bindings[id];
    if (binding === undefined) return true;
    return module === fact.module ? !module.isInside(fact.function, binding.function) : binding.function === 0;
  };
  const isOutsideTarget = (target: WriteTarget): boolean => {
    if (target.kind === "binding") return isOutside(target.binding);
    const root = rootOf(target.object);
    return root.kind !== "read" || module.program.bindings[root.binding]?.kind === "parameter" || isOutside(root.binding);
  };
  if (writes.some(({ value, target, lazy }) => isIt(value) && (lazy || isOutsideTarget(target)))) return true;
  return module.program.calls.some(
    ({ callee, arguments: args, at }) =>
      callee.kind === "member" &&
      callee.name !== null &&
      keeps.has(callee.name) &&
      module.functionOf(at.branch) === home &&
      args.some(({ value }) => isIt(value)) &&
      usesIn({ module, place: callee.object.origin }).every(({ root }) => root.kind !== "binding" || isOutside(root.binding)),
  );
}
