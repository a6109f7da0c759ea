import type { Analysis } from "../analyze.ts";
import type { PartitionHook } from "../catalog/schema.ts";
import type { FunctionBody } from "../program/model.ts";
import type { Shipment, Task } from "../shipments/shipment.ts";
import { resultOf } from "./may-promise.ts";
import type { NoRepair } from "./plan.ts";

const none = (because: string): NoRepair => ({ kind: "none", because });

/** A task per record that can become the body of a loop over the records of a partition. */
export interface PartitionTask {
  readonly kind: "task";
  readonly body: FunctionBody;
  readonly hook: PartitionHook;
  /** True where what it gives for a record has to be waited for, or may have to be. */
  readonly isAwaited: boolean;
}

/** The task of a shipment as the body of a loop, or why it cannot be one. */
export function partitionTask(
  analysis: Analysis,
  { shipment, task }: { readonly shipment: Shipment; readonly task: Task },
): PartitionTask | NoRepair {
  const { hook } = shipment.boundary;
  if (hook === undefined) return none("there is no method that does the same once per partition");
  const body = writtenTask(analysis, { shipment, task }) ?? namedTask(analysis, { shipment, task });
  if (body === null || shipment.call.arguments.length !== 1) return none("the function is not written out in this file");
  const isMaking = body.generator && hook.gives === "elements" && !body.async;
  if ((body.generator && !isMaking) || body.dynamicScope) return none("the function cannot become the body of a loop");
  if (usesThis(analysis, body)) return none("the function uses `this`");
  const result = resultOf(analysis, body);
  // What a loop hands on as it is may be a promise: it was one before. What the loop itself looks at, or drops, may not.
  return { kind: "task", body, hook, isAwaited: result === "yes" || (result === "unknown" && hook.gives !== "result") };
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

/** True where the function, or an arrow function in it, mentions its `this`, or that of what is around it. */
function usesThis({ module }: Analysis, { id }: FunctionBody): boolean {
  return module.program.functions
    .filter((inner) => module.isInside(id, inner.id))
    .flatMap(({ uses }) => uses)
    .some(({ root }) => root.kind === "this" && (root.function === id || !module.isInside(id, root.function)));
}

/** The function of the linted file that a call names, and that nothing else can be. */
function namedTask({ module }: Analysis, { shipment, task }: { readonly shipment: Shipment; readonly task: Task }): FunctionBody | null {
  const { via, shift, module: home } = shipment;
  const [fact, another] = task.facts;
  if (via !== null || shift !== 0 || home !== module || task.value.kind !== "read") return null;
  if (fact?.kind !== "function" || another !== undefined || fact.module !== module || fact.certainty !== "certain") return null;
  const binding = module.program.bindings[task.value.binding];
  const [write, more] = module.writesOfBinding(task.value.binding);
  const isNamed = write?.value.kind === "closure" && write.value.function === fact.function && more === undefined;
  return isNamed && (binding?.kind === "const" || binding?.kind === "function") ? module.functionBody(fact.function) : null;
}
