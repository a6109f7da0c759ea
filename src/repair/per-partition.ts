import type { Analysis } from "../analyze.ts";
import type { CapturedHandleFinding } from "../findings/finding.ts";
import { partitionTask, whyNotRun } from "./partition-task.ts";
import { movableOpening, type Movable } from "./moved-opening.ts";
import type { PerPartitionPlan } from "./opening-plans.ts";
import type { NoRepair } from "./plan.ts";
import { firstOf, riskOf, riskOfHook } from "./risks.ts";

/**
 * Plans to open the handles that a task captures once per partition: `rdd.foreach(f)` becomes `rdd.foreachPartition(…)`, which
 * opens them, calls what `f` does for each record, and closes them after the last one. All of them are moved in one go.
 *
 * Only what writes nothing back is done without asking: how an engine takes the records that a partition gives differs.
 */
export function planPerPartition(analysis: Analysis, finding: CapturedHandleFinding): PerPartitionPlan | NoRepair {
  const { shipment, task } = finding;
  const { call } = shipment;
  const found = partitionTask(analysis, finding);
  if (found.kind === "none") return found;
  const { body, hook } = found;
  const movable: Movable[] = [];
  for (const other of analysis.capturedHandles.filter((candidate) => candidate.task === task)) {
    const moved = movableOpening(analysis, other, body.id);
    if ("because" in moved) return moved;
    movable.push(moved);
  }
  const isAsync = found.isAwaited || movable.some(({ isAwaited, opening }) => isAwaited || !opening.isSynchronous);
  const obstacle = whyNotRun(shipment, isAsync);
  if (obstacle !== null) return obstacle;
  return {
    kind: "per partition",
    risk: firstOf(
      ...analysis.capturedHandles.filter((other) => other.task === task).map(riskOf),
      riskOfHook(hook, isAsync),
      ...movable.map(({ risk }) => risk),
    ),
    call: call.origin,
    task: body.origin,
    hook,
    isAsync,
    handles: movable.map(({ opening }) => opening).toSorted((a, b) => a.declared.start - b.declared.start),
  };
}
