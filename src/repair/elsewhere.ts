import type { Analysis } from "../analyze.ts";
import type { CapturedHandleFinding } from "../findings/finding.ts";
import type { ModuleFormat } from "../modules/format.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { handlesIn } from "../travel/tree.ts";
import { planLazyAccessor } from "./lazy-accessor.ts";
import { isHeldByVariable, planLazyFunction } from "./lazy-function.ts";
import type { NoRepair, RepairPlan } from "./plan.ts";
import { whatElseFails } from "./what-else.ts";

/** Ways out of a finding whose edits stand in another file than the finding. */
export interface PlansElsewhere {
  readonly module: ModuleIndex;
  /** The best first; for each that does not apply, why not. */
  readonly plans: readonly (RepairPlan | NoRepair)[];
}

/**
 * The ways out of a captured handle in the file that opens it; null where that is the linted one, or where nothing is known of it.
 * They go by that file and the linted one alone: whoever carries them out has to look at the uses in all other files.
 */
export function planElsewhere(
  analysis: Analysis,
  finding: CapturedHandleFinding,
  formatOf: (module: ModuleIndex) => ModuleFormat,
): PlansElsewhere | null {
  const carried = handlesIn(finding.root.items).find(({ handle }) => !handle.lazy);
  const module = carried?.handle.place?.module ?? analysis.module;
  if (module === analysis.module) return null;
  const problem = whatElseFails(analysis, finding);
  if (problem !== null) return { module, plans: [{ kind: "none", because: problem }] };
  const there: Analysis = { ...analysis, module };
  const format = formatOf(module);
  const accessor = planLazyAccessor(there, finding, format, "are looked at");
  const lazyFunction = planLazyFunction(there, finding, format, "are looked at");
  return { module, plans: isHeldByVariable(there, finding) ? [lazyFunction, accessor] : [accessor, lazyFunction] };
}
