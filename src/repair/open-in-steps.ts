import type { Analysis } from "../analyze.ts";
import type { HandleFact } from "../evaluate/facts.ts";
import type { HandleAcrossStepsFinding, ReturnedHandleFinding } from "../findings/finding.ts";
import type { Binding, FunctionId, Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { isOpenedAgain, whyNotAgain } from "./opened-again.ts";
import { closingCallOf } from "./closing-call.ts";
import { planConnectInSteps } from "./connect-in-steps.ts";
import type { NoRepair } from "./plan.ts";
import { firstOf, riskOf } from "./risks.ts";
import { heldOpen, whyOpeningStays } from "./step-opening.ts";
import { usersOfHandle, whyOneConnection } from "./step-uses.ts";
import type { OpenInStepsPlan, StepVariable } from "./steps-plans.ts";
import { goesAway, writtenStep, type WrittenStep } from "./steps-of.ts";

const none = (because: string): NoRepair => ({ kind: "none", because });

/**
 * Plans to open a handle in each step that uses it, and to close it there, in the place of a step that opens it for others. All that is
 * done with it is done in steps of the same run, which come after that one and are written out.
 */
export function planOpenInSteps(analysis: Analysis, finding: HandleAcrossStepsFinding): OpenInStepsPlan | NoRepair {
  const step = writtenStep(analysis, finding.shipment);
  if (step === null) return none("the function of the step is not written out at its call");
  const { handle } = finding;
  if (handle.handle.entry.isKeptByPackage === true) return planConnectInSteps(analysis, finding, step);
  const held = heldOpen(analysis, step, handle);
  return held.kind === "none" ? held : planFor(analysis, { finding, step, handle, ...held });
}

/** The same for a step that returns what it opens: `const db = await step.run("connect", () => open())`. */
export function planReturnedInSteps(analysis: Analysis, finding: ReturnedHandleFinding): OpenInStepsPlan | NoRepair {
  const { module } = analysis;
  const { shipment, carried } = finding;
  if (shipment.engine.profile.kind !== "journal") return none("the engine has no steps that could open it");
  const step = writtenStep(analysis, shipment);
  if (step === null) return none("the function is not written out at its call");
  if (carried.steps.slice(1).some(({ kind }) => kind !== "promise")) return none("what is returned holds more than the handle");
  const [result, another] = step.body.returns;
  if (result === undefined || another !== undefined) return none("it is returned in several places");
  const write = module.program.writes.find(({ value }) => value === step.call || (value.kind === "await" && value.value === step.call));
  const binding = write?.target.kind === "binding" ? module.program.bindings[write.target.binding] : undefined;
  if (binding === undefined || module.writesOfBinding(binding.id).length > 1) return none("no variable of its own takes it");
  return planFor(analysis, {
    finding,
    step,
    handle: carried.handle,
    binding,
    opened: "as the result",
    value: resultOf(module, result, step.body.id),
  });
}

interface Held {
  readonly finding: HandleAcrossStepsFinding | ReturnedHandleFinding;
  readonly step: WrittenStep;
  readonly handle: HandleFact;
  readonly binding: Binding;
  readonly opened: StepVariable["opened"];
  /** The expression that opens it. */
  readonly value: Value;
}

function planFor(analysis: Analysis, { finding, step, handle, binding, opened, value }: Held): OpenInStepsPlan | NoRepair {
  const { entry } = handle.handle;
  const close = closingCallOf(entry);
  const found = usersOfHandle(analysis, step, binding, close);
  if (found.kind === "none") return found;
  const { users, closers, settings } = found;
  const written = users.map((user) => user.step);
  const isAgain = isOpenedAgain(analysis, step, written);
  const why =
    whyOpeningStays(analysis, { step, binding, value, users: written }) ??
    (isAgain ? (whyNotAgain(analysis, value, handle) ?? whyOneConnection(analysis.module, binding.id, written)) : null);
  if (why !== null) return none(why);
  const opening = value.kind === "await" ? value.value : value;
  return {
    kind: "open in steps",
    risk:
      firstOf(
        riskOf(finding),
        isAgain ? `it is opened ${users.length > 1 ? `in each of the ${String(users.length)} steps` : "each time"}, and ${goesAway}` : null,
      ) ?? goesAway,
    step: step.call.origin,
    task: step.body.origin,
    variable: {
      name: binding.name,
      declared: binding.origin,
      opened,
      settings,
      opener: opening.kind === "call" ? opening.calleeOrigin : opening.origin,
      isPromised: mayGivePromise(analysis, value, handle),
      isSynchronous: entry.isSynchronous ?? false,
      close,
      closers,
    },
    users: users.map((user) => ({ call: user.step.call.origin, task: user.step.body.origin, closing: user.closing })),
  };
}

/** What a function gives when it is waited for; of a variable of the function, what that was declared with. */
function resultOf(module: ModuleIndex, value: Value, step: FunctionId): Value {
  if (value.kind === "await") return resultOf(module, value.value, step);
  if (value.kind !== "read" || !module.isInside(step, module.program.bindings[value.binding]?.function ?? 0)) return value;
  const [write, another] = module.writesOfBinding(value.binding);
  return write === undefined || another !== undefined ? value : write.value;
}

/** False for what gives the handle at once: its constructor, the package's own function, or a function of the project that is not asynchronous. */
function mayGivePromise({ evaluator, module }: Analysis, value: Value, { call, handle: { entry } }: HandleFact): boolean {
  if (value.kind === "await") return true;
  if (value.kind !== "call" || value.construct) return false;
  if (entry.form !== "call" && entry.form !== "new") return true;
  if (value === call) return false;
  const called = evaluator.evaluate(value.callee, module, null);
  return called.length === 0 || called.some((fact) => fact.kind !== "function" || fact.module.functionBody(fact.function).async);
}
