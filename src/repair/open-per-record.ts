import type { Analysis } from "../analyze.ts";
import type { OpenPerRecordFinding } from "../findings/finding.ts";
import { functionsOf } from "../findings/task-functions.ts";
import type { Call, Value } from "../program/model.ts";
import { acquisitionsIn, closingsOf, usesOf, type Acquisition, type Closing } from "../travel/lifetime.ts";
import { closingCallOf } from "./closing-call.ts";
import { whatArgumentsDiffer } from "./may-differ.ts";
import { setsUp } from "./moved-opening.ts";
import { partitionTask, whyNotRun } from "./partition-task.ts";
import type { PerPartitionPlan } from "./opening-plans.ts";
import type { NoRepair } from "./plan.ts";
import { firstOf, riskOf, riskOfHook } from "./risks.ts";

const none = (because: string): NoRepair => ({ kind: "none", because });

/**
 * Plans to open once per partition what a task opens for each record: `rdd.foreach(f)` becomes `rdd.foreachPartition(…)`, which opens it
 * before the first record, does what else `f` does for each, and closes it after the last one.
 *
 * Only what gives nothing back, waits for nothing and opens no file is done without asking: a file that is opened for each record is
 * emptied for each, and how an engine takes the records that a partition gives differs.
 */
export function planOpenOnce(analysis: Analysis, finding: OpenPerRecordFinding): PerPartitionPlan | NoRepair {
  const { shipment, task, handle, helper, isInLoop } = finding;
  if (isInLoop || helper !== null) return none("it is not opened in the text of a function that runs for each record");
  const found = partitionTask(analysis, finding);
  if (found.kind === "none") return found;
  const { body, hook } = found;
  const acquisition = functionsOf(analysis.evaluator, task)
    .flatMap((fact) => acquisitionsIn(analysis.evaluator, fact))
    .find((candidate) => candidate.owner === body.id && openedBy(candidate.write.value) === handle.call);
  const call = handle.call;
  if (acquisition === undefined || call === null) return none("it is not kept in a variable of the function");
  if (acquisition.write.at.branch !== body.body || acquisition.binding.kind === "using")
    return none("it is not opened by a statement of its own");
  const ends = endsOf(analysis, acquisition);
  if ("because" in ends) return ends;
  const { entry } = handle.handle;
  const isSynchronous = entry.isSynchronous ?? false;
  const isAsync = body.async || acquisition.write.value.kind === "await" || !isSynchronous;
  const obstacle = whyNotRun(shipment, isAsync);
  if (obstacle !== null) return obstacle;
  return {
    kind: "per partition",
    risk: firstOf(
      riskOf(finding),
      riskOfHook(hook, isAsync),
      isSynchronous && handle.handle.package !== "node:fs" ? null : "all records have it in common then",
      whatArgumentsDiffer(analysis, call),
    ),
    call: shipment.call.origin,
    task: task.value.origin,
    hook,
    isAsync,
    handles: [
      {
        name: acquisition.binding.name,
        declared: acquisition.binding.origin,
        isRemoved: true,
        closers: [],
        opener: call.calleeOrigin,
        isSynchronous,
        close: closingCallOf(entry),
        inTask: ends,
      },
    ],
  };
}

function openedBy(value: Value): Call | null {
  if (value.kind === "await") return openedBy(value.value);
  return value.kind === "call" ? value : null;
}

/** How the task connects and closes what it opens, if it does; or why that cannot be done once for all records. */
function endsOf(
  { evaluator }: Analysis,
  acquisition: Acquisition,
): { readonly connecting: Call["origin"] | null; readonly closing: Call["origin"] | null } | NoRepair {
  const { running, binding, handle, owner } = acquisition;
  const { module } = running;
  const [closing, another] = closingsOf(evaluator, acquisition);
  if (another !== undefined) return none("it is closed in several places");
  if (closing !== undefined && !isOnItsWay(closing)) return none("it is not closed at the end of the function");
  const { connect } = handle.handle.entry;
  const uses = usesOf(module, binding.id, module.functionBody(owner).origin);
  const readies = uses.filter(({ path: [name = ""] }) => name === connect || setsUp.has(name));
  const [ready, more] = readies;
  if (more !== undefined || (ready !== undefined && ready.path[0] !== connect)) return none("statements of their own set it up");
  const connecting = module.program.calls.find(
    ({ callee, origin }) =>
      ready !== undefined &&
      callee.kind === "member" &&
      callee.name === connect &&
      origin.start <= ready.origin.start &&
      origin.end >= ready.origin.end,
  );
  return { connecting: connecting?.origin ?? null, closing: closing?.call?.origin ?? null };
}

function isOnItsWay({ kind, call }: Closing): boolean {
  return call !== null && (kind === "straight" || kind === "finally");
}
