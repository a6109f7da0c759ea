import type { Analysis } from "../analyze.ts";
import type { OpenPerRecordFinding } from "../findings/finding.ts";
import { openedForRecords } from "./opened-in-task.ts";
import type { BeforeLoopPlan, PerPartitionPlan } from "./opening-plans.ts";
import { partitionTask, whyNotRun } from "./partition-task.ts";
import type { NoRepair } from "./plan.ts";
import { firstOf, riskOfHook } from "./risks.ts";

const none = (because: string): NoRepair => ({ kind: "none", because });

/**
 * Plans to open once per partition what a task opens for each record: `rdd.foreach(f)` becomes `rdd.foreachPartition(…)`, which opens it
 * before the first record, does what else `f` does for each, and closes it after the last one. In a task that gets a whole partition it
 * is opened before the loop over its records.
 *
 * Only what gives nothing back, waits for nothing and opens no file is done without asking: a file that is opened for each record is
 * emptied for each, and how an engine takes the records that a partition gives differs.
 */
export function planOpenOnce(analysis: Analysis, finding: OpenPerRecordFinding): BeforeLoopPlan | PerPartitionPlan | NoRepair {
  const { shipment, isInLoop, helper } = finding;
  if (helper !== null) return none("it is not opened in the text of a function that runs for each record");
  if (isInLoop) return planBeforeLoop(analysis, finding);
  const found = partitionTask(analysis, finding);
  if (found.kind === "none") return found;
  const { body, hook } = found;
  const opened = openedForRecords(analysis, finding, (id) => id === body.id);
  if (opened.kind === "none") return opened;
  if (opened.acquisition.write.at.branch !== body.body) return none("it is not opened by a statement of its own");
  const isAsync = found.isAwaited || opened.isAwaited;
  const obstacle = whyNotRun(shipment, isAsync);
  if (obstacle !== null) return obstacle;
  return {
    kind: "per partition",
    risk: firstOf(riskOfHook(hook, isAsync), opened.risk),
    call: shipment.call.origin,
    task: body.origin,
    hook,
    isAsync,
    handles: [opened.opening],
  };
}

/** The same in a loop over the records of a partition. */
function planBeforeLoop(analysis: Analysis, finding: OpenPerRecordFinding): BeforeLoopPlan | NoRepair {
  const { module } = analysis;
  const opened = openedForRecords(analysis, finding, () => true);
  if (opened.kind === "none") return opened;
  const { acquisition, opening, risk } = opened;
  const around = module.functionBody(acquisition.owner);
  if (module.program.branches[acquisition.write.at.branch]?.kind !== "loop") return none("it is not opened by a statement of its own");
  if (opening.inTask.closing === null && opening.close?.isAsync === true && !around.async)
    return none("its closing gives a promise, and the function is not asynchronous");
  return { kind: "before loop", risk, around: around.origin, handle: opening };
}
