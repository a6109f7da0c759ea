import type { Analysis } from "../analyze.ts";
import { isTalk } from "../findings/handle-across-steps.ts";
import type { HandleAcrossStepsFinding } from "../findings/finding.ts";
import type { Call, Value } from "../program/model.ts";
import type { NoRepair } from "./plan.ts";
import { firstOf, riskOf } from "./risks.ts";
import { whyReadsDiffer } from "./step-opening.ts";
import type { OpenInStepsPlan } from "./steps-plans.ts";
import { aroundOf, goesAway, isReachedBy, stepsAfter, writtenStep, type WrittenStep } from "./steps-of.ts";

const none = (because: string): NoRepair => ({ kind: "none", because });

/**
 * Plans to make the connection that a package keeps for itself in each step that comes after the one that makes it. Which of them need it,
 * nobody can see: those that call anything get it. A second connection with the same address is none, so that nothing is opened twice.
 */
export function planConnectInSteps(analysis: Analysis, finding: HandleAcrossStepsFinding, step: WrittenStep): OpenInStepsPlan | NoRepair {
  const { module } = analysis;
  const own = module.callsWithin(step.body.id);
  const [connecting, another] = own.filter((call) => !isTalk(call));
  if (connecting === undefined || another !== undefined || module.writesWithin(step.body.id).length > 0)
    return none("the step does something else as well");
  const users: WrittenStep[] = [];
  for (const shipment of stepsAfter(analysis, step)) {
    const user = writtenStep(analysis, shipment);
    if (user === null) return none("the function of a later step is not written out at its call");
    const calls = module.callsWithin(user.body.id).filter((call) => !isTalk(call) && !isOfLanguage(call));
    if (calls.length === 0 || calls.some(({ calleeText }) => calleeText === connecting.calleeText)) continue;
    if (!isReachedBy(analysis, user.call, step)) return none("the step that connects stands under a condition");
    users.push(user);
  }
  if (users.length === 0) return none("no later step uses the connection");
  const why = whyReadsDiffer(analysis, step, step.body, { variable: null, users });
  if (why !== null) return none(why);
  const between = callsBetween(
    analysis,
    step,
    stepsAfter(analysis, step).map(({ call }) => call),
  );
  if (between !== null) return none(`\`${between.calleeText}\` outside of the steps may use the connection`);
  return {
    kind: "open in steps",
    risk:
      firstOf(
        riskOf(finding),
        users.length > 1 ? `which of the ${String(users.length)} steps need it is not known, and ${goesAway}` : null,
      ) ?? goesAway,
    step: step.call.origin,
    task: step.body.origin,
    variable: null,
    users: users.map(({ call, body }) => ({ call: call.origin, task: body.origin, closing: null })),
  };
}

const ofLanguage = new Set([
  "Array",
  "Boolean",
  "Date",
  "JSON",
  "Math",
  "Number",
  "Object",
  "Promise",
  "String",
  "console",
  "crypto",
  "fetch",
]);

/** What a chain of members and calls begins with: `rows` of `rows.filter(f).map(g)`. */
function beginningOf(value: Value): Value {
  if (value.kind === "member") return beginningOf(value.object);
  return value.kind === "call" && !value.construct ? beginningOf(value.callee) : value;
}

/** A call of what every program has, which needs no database. */
function isOfLanguage({ callee }: Call): boolean {
  const root = beginningOf(callee);
  return root.kind === "global" && ofLanguage.has(root.name);
}

/** What is called after the step, neither by a later one nor to make one: it would find no connection. Data that steps have left may be asked. */
function callsBetween({ module }: Analysis, step: WrittenStep, steps: readonly Call[]): Call | null {
  const around = aroundOf(module, step.shipment, step.body);
  if (around === null) return step.call;
  const isInStep = ({ origin }: Call): boolean =>
    steps.some((other) => other.origin.start <= origin.start && origin.end <= other.origin.end);
  const isOwn = ({ callee }: Call): boolean => {
    const root = beginningOf(callee);
    const binding = root.kind === "read" ? module.program.bindings[root.binding] : undefined;
    return binding !== undefined && binding.function !== 0 && module.isInside(around, binding.function);
  };
  return (
    module
      .callsWithin(around)
      .find(
        (call) => call.origin.start > step.call.origin.end && !isInStep(call) && !isOwn(call) && !isTalk(call) && !isOfLanguage(call),
      ) ?? null
  );
}
