import type { Analysis } from "../analyze.ts";
import type { CapturedHandleFinding } from "../findings/finding.ts";
import type { FunctionBody } from "../program/model.ts";
import { movableOpening, type Movable } from "./moved-opening.ts";
import type { NoRepair, PerPartitionPlan } from "./plan.ts";

const none = (because: string): NoRepair => ({ kind: "none", because });

/**
 * Plans to open the handles that a task captures once per partition: `rdd.foreach(f)` becomes `rdd.foreachPartition(…)`, which
 * opens them, calls what `f` does for each record, and closes them after the last one. All of them are moved in one go.
 *
 * Only what writes nothing back is done without asking: how an engine takes the records that a partition gives differs.
 */
export function planPerPartition(analysis: Analysis, finding: CapturedHandleFinding): PerPartitionPlan | NoRepair {
  const { shipment, task } = finding;
  const { boundary, engine, call } = shipment;
  if (boundary.hook === undefined) return none("there is no method that does the same once per partition");
  const body = taskFunction(analysis, finding);
  if (body === null || call.arguments.length !== 1) return none("the function is not written out at the call");
  if (body.generator || body.dynamicScope) return none("the function cannot become the body of a loop");
  if (body.uses.some(({ root }) => root.kind === "this")) return none("the function uses `this`");
  const movable: Movable[] = [];
  for (const other of analysis.capturedHandles.filter((candidate) => candidate.task === task)) {
    const found = movableOpening(analysis, other, body.id);
    if ("because" in found) return found;
    movable.push(found);
  }
  const isAsync = body.async || movable.some(({ isAwaited, opening }) => isAwaited || !opening.isSynchronous);
  const waits = engine.profile.kind === "environment" ? engine.profile.partitionsWait : undefined;
  if (waits === undefined) return none("this engine has no function that runs once per partition");
  if (isAsync && waits === "no") return none("this engine waits for nothing that a partition does");
  const isSure = analysis.capturedHandles.every((other) => other.task !== task || other.certainty === "certain");
  return {
    kind: "per partition",
    safe: isSure && !isAsync && boundary.hook.gives === "nothing" && movable.every(({ safe }) => safe),
    call: call.origin,
    task: task.value.origin,
    hook: boundary.hook,
    isAsync,
    handles: movable.map(({ opening }) => opening).toSorted((a, b) => a.declared.start - b.declared.start),
  };
}

/** The function that stands at the call itself, in the linted file. */
function taskFunction({ module }: Analysis, { shipment, task }: CapturedHandleFinding): FunctionBody | null {
  if (shipment.via !== null || shipment.shift !== 0 || shipment.module !== module || task.value.kind !== "closure") return null;
  return module.functionBody(task.value.function);
}
