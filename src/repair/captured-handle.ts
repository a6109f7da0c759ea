import type { Analysis } from "../analyze.ts";
import type { CapturedHandleFinding } from "../findings/finding.ts";
import type { ModuleFormat } from "../modules/format.ts";
import { planLazyAccessor } from "./lazy-accessor.ts";
import { isHeldByVariable, planLazyFunction } from "./lazy-function.ts";
import type { NoRepair, RepairPlan } from "./plan.ts";

/** All ways out of a captured handle, the best first; for each that does not apply, why not. */
export function planCapturedHandle(
  analysis: Analysis,
  finding: CapturedHandleFinding,
  format: ModuleFormat,
): readonly (RepairPlan | NoRepair)[] {
  const ways = [planLazyAccessor(analysis, finding, format), planLazyFunction(analysis, finding, format)];
  return isHeldByVariable(analysis, finding) ? ways.toReversed() : ways;
}
