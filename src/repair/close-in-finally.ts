import type { Analysis } from "../analyze.ts";
import type { UnclosedHandleFinding } from "../findings/finding.ts";
import { closingsOf } from "../travel/lifetime.ts";
import { closingCallOf } from "./closing-call.ts";
import type { CloseInFinallyPlan } from "./opening-plans.ts";
import type { NoRepair } from "./plan.ts";
import { firstOf, riskOf } from "./risks.ts";

const none = (because: string): NoRepair => ({ kind: "none", because });

/**
 * Plans to put what comes after an opening, up to its closing, into a `try`, with a `finally` that closes what was opened, whatever happens
 * in between. What comes after the closing stays behind it; where that cannot be, the second plan lets it happen before.
 *
 * Only what works at once is done without asking: what a client does later has to be waited for before it is closed.
 */
export function planCloseInFinally(analysis: Analysis, finding: UnclosedHandleFinding): readonly (CloseInFinallyPlan | NoRepair)[] {
  const plan = planInOrder(analysis, finding);
  if (plan.kind === "none" || plan.closing === null) return [plan];
  const risk = firstOf(`what comes after the closing of \`${plan.name}\` happens before it then`, plan.risk);
  return [plan, { ...plan, risk, rest: "goes inside" }];
}

function planInOrder({ module, evaluator }: Analysis, finding: UnclosedHandleFinding): CloseInFinallyPlan | NoRepair {
  const { acquisition, handle, when, isNeededLater } = finding;
  const { running, binding, owner, write } = acquisition;
  if (running.module !== module) return none("it is opened in another file");
  if (when === "only after an error") return none("a `catch` closes it already");
  if (acquisition.field !== undefined) return none("an object holds it");
  if (isNeededLater) return none("what the function returns still needs it");
  const close = closingCallOf(handle.handle.entry);
  if (close === null) return none("it is not known how it is closed");
  const body = module.functionBody(owner);
  if (close.isAsync && !body.async) return none("its closing gives a promise, and the function is not asynchronous");
  const opened = write.value.kind === "await" ? write.value.value : write.value;
  if (opened.kind !== "call") return none("it is not opened where its variable is declared");
  const [closing, another] = closingsOf(evaluator, acquisition);
  if (another !== undefined) return none("it is closed in several places");
  if (closing !== undefined && closing.kind !== "straight") return none("another function closes it");
  const isSynchronous = handle.handle.entry.isSynchronous ?? false;
  return {
    kind: "close in finally",
    risk: firstOf(riskOf(finding), isSynchronous ? null : `something may still use \`${binding.name}\` when the block is left`),
    name: binding.name,
    declared: binding.origin,
    around: body.origin,
    opener: opened.calleeOrigin,
    isSynchronous,
    close,
    closing: closing?.call?.origin ?? null,
    rest: "stays behind",
  };
}
