import type { Evaluator } from "../evaluate/evaluator.ts";
import type { Fact, FunctionFact } from "../evaluate/facts.ts";
import { propertyOf } from "../evaluate/properties.ts";
import type { Shipment, Task } from "../shipments/shipment.ts";
import type { Finding } from "./finding.ts";
import type { Ground } from "./ground.ts";
import { inTasks, type TaskCase } from "./in-tasks.ts";
import { functionsOf } from "./task-functions.ts";

/** What a policy finds in the functions that an engine calls with records: once for each of them, or once per partition. */
export function inRecordTasks<F extends Finding & { readonly name?: string }>(
  ground: Ground,
  find: (given: TaskCase) => readonly F[],
): F[] {
  return inTasks(
    ground,
    ({ boundary }) => boundary.perRecord !== undefined || boundary.perPartition === true,
    find,
    ({ evaluator }, shipment, task) => recordFunctions(evaluator, shipment, task),
  );
}

/** The functions of a task that get records; of an object, the method that does. */
export function recordFunctions(evaluator: Evaluator, { boundary, call, module }: Shipment, task: Task): readonly FunctionFact[] {
  const { perRecord } = boundary;
  if (perRecord === undefined || perRecord === "itself") return functionsOf(evaluator, task);
  const objects = task.facts.filter(({ kind }) => kind === "instance" || kind === "container");
  const methods = propertyOf(evaluator, objects, perRecord.method, { at: call.at, module, frame: null }, task.value);
  return methods.filter((fact: Fact): fact is FunctionFact => fact.kind === "function");
}
