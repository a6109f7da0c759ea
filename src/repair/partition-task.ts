import type { Analysis } from "../analyze.ts";
import type { PartitionHook } from "../catalog/schema.ts";
import type { FunctionBody } from "../program/model.ts";
import type { Shipment, Task } from "../shipments/shipment.ts";
import type { NoRepair } from "./plan.ts";

const none = (because: string): NoRepair => ({ kind: "none", because });

/** A task per record that can become the body of a loop over the records of a partition. */
export interface PartitionTask {
  readonly kind: "task";
  readonly body: FunctionBody;
  readonly hook: PartitionHook;
}

/** The task of a shipment as the body of a loop, or why it cannot be one. */
export function partitionTask(
  analysis: Analysis,
  { shipment, task }: { readonly shipment: Shipment; readonly task: Task },
): PartitionTask | NoRepair {
  const { hook } = shipment.boundary;
  if (hook === undefined) return none("there is no method that does the same once per partition");
  const body = writtenTask(analysis, { shipment, task });
  if (body === null || shipment.call.arguments.length !== 1) return none("the function is not written out at the call");
  if (body.generator || body.dynamicScope) return none("the function cannot become the body of a loop");
  if (body.uses.some(({ root }) => root.kind === "this")) return none("the function uses `this`");
  return { kind: "task", body, hook };
}

/** Why the engine does not run such a loop; null where it does. */
export function whyNotRun({ engine }: Shipment, isAsync: boolean): NoRepair | null {
  const waits = engine.profile.kind === "environment" ? engine.profile.partitionsWait : undefined;
  if (waits === undefined) return none("this engine has no function that runs once per partition");
  return isAsync && waits === "no" ? none("this engine waits for nothing that a partition does") : null;
}

/** The function that stands at the call itself, in the linted file. */
export function writtenTask(
  { module }: Analysis,
  { shipment, task }: { readonly shipment: Shipment; readonly task: Task },
): FunctionBody | null {
  if (shipment.via !== null || shipment.shift !== 0 || shipment.module !== module || task.value.kind !== "closure") return null;
  return module.functionBody(task.value.function);
}
