import type { Analysis } from "../analyze.ts";
import type { CapturedHandleFinding, CapturedThisFinding, FreeNameFinding, HandleInPayloadFinding, Problem } from "../findings/finding.ts";
import type { ModuleFormat } from "../modules/format.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { planCapturedHandle } from "./captured-handle.ts";
import { planElsewhere, type PlansElsewhere } from "./elsewhere.ts";
import { planCloseInFinally } from "./close-in-finally.ts";
import { planCombining } from "./combining.ts";
import { planLocalCopy } from "./local-copy.ts";
import { planModuleInTask } from "./module-in-task.ts";
import { planOpenInSteps, planReturnedInSteps } from "./open-in-steps.ts";
import { planOpenOnce } from "./open-per-record.ts";
import { planPassArgument } from "./pass-argument.ts";
import { planPlainForm } from "./plain-form.ts";
import type { NoRepair, RepairPlan } from "./plan.ts";
import { planHandleInPayload } from "./handle-in-payload.ts";

/** How the files around are run, asked only where it matters. */
export type FormatOf = (module: ModuleIndex) => ModuleFormat;

/** Plans the repairs of the findings of one check. */
export interface WaysOut<F extends Problem = Problem> {
  /** Those in the linted file, the best first; for each that does not apply, why not. */
  here(analysis: Analysis, finding: F, formatOf: FormatOf): readonly (RepairPlan | NoRepair)[];
  /** Those in the file that matters, which may be another; right only if the uses in all other files are looked at. */
  elsewhere?(analysis: Analysis, finding: F, formatOf: FormatOf): PlansElsewhere;
}

const capturedHandle: WaysOut<CapturedHandleFinding> = {
  here: (analysis, finding, formatOf) => planCapturedHandle(analysis, finding, formatOf(analysis.module)),
  elsewhere: planElsewhere,
};

/** One way out, in the linted file. */
function only<F extends Problem>(plan: (analysis: Analysis, finding: F) => RepairPlan | NoRepair): WaysOut<F> {
  return { here: (analysis, finding) => [plan(analysis, finding)] };
}

const capturedThis: WaysOut<CapturedThisFinding> = { here: (analysis, finding) => [planLocalCopy(analysis, finding)] };

const freeVariable: WaysOut<FreeNameFinding> = {
  here: (analysis, finding) => [planPassArgument(analysis, finding), planModuleInTask(analysis, finding)],
};

const handleInPayload: WaysOut<HandleInPayloadFinding> = {
  here: (analysis, finding) => planHandleInPayload(analysis, finding),
};

/** The ways out of the findings of each check, by its name. What is missing has none. */
export const waysOut: Readonly<Record<string, WaysOut>> = {
  "no-captured-handle": capturedHandle,
  "no-captured-this": capturedThis,
  "no-free-variable": freeVariable,
  "no-handle-across-steps": only(planOpenInSteps),
  "no-handle-in-payload": handleInPayload,
  "no-open-per-record": only(planOpenOnce),
  "no-returned-handle": only(planReturnedInSteps),
  "no-unshippable-function": only(planPlainForm),
  "prefer-combining-aggregation": only(planCombining),
  "require-handle-close": { here: planCloseInFinally },
};
