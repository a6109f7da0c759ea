import type { Analysis } from "../analyze.ts";
import type { CapturedHandleFinding } from "../findings/finding.ts";
import type { ModuleFormat } from "../modules/format.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { handlesIn } from "../travel/tree.ts";
import { planLazyAccessor } from "./lazy-accessor.ts";
import type { HandleFact } from "../evaluate/facts.ts";
import { isHeldByVariable, planLazyFunction } from "./lazy-function.ts";
import type { NoRepair, RepairPlan } from "./plan.ts";
import { isExportedName } from "./variable-uses.ts";
import { whatElseFails } from "./what-else.ts";

/** Ways out of a finding in the file that opens the handle, whichever that is. */
export interface PlansElsewhere {
  readonly module: ModuleIndex;
  /** The best first; for each that does not apply, why not. */
  readonly plans: readonly (RepairPlan | NoRepair)[];
}

const none = (because: string): NoRepair => ({ kind: "none", because });

/**
 * The ways out of a captured handle in the file that opens it. They go by that file and the linted one alone: whoever carries them out has to look at the uses in all other files.
 */
export function planElsewhere(
  analysis: Analysis,
  finding: CapturedHandleFinding,
  formatOf: (module: ModuleIndex) => ModuleFormat,
): PlansElsewhere {
  const carried = handlesIn(finding.root.items).find(({ handle }) => !handle.lazy);
  const module = carried?.handle.place?.module ?? analysis.module;
  const problem = whatElseFails(analysis, finding);
  if (problem !== null) return { module, plans: [none(problem)] };
  const there: Analysis = { ...analysis, module };
  const format = formatOf(module);
  const accessor = planLazyAccessor(there, finding, format, "are looked at");
  const lazyFunction = planLazyFunction(there, finding, format, "are looked at");
  if (isHeldByVariable(there, finding)) return { module, plans: [lazyFunction, accessor] };
  const problemOfName = carried === undefined ? null : whyNotByName(module, carried.handle);
  if (problemOfName !== null && module !== analysis.module) return { module, plans: [none(problemOfName)] };
  return { module, plans: [accessor, lazyFunction] };
}

/** Why no function can stand for the variable of a module that holds a handle, where other files get it; null where they do not. */
function whyNotByName(module: ModuleIndex, { call }: HandleFact): string | null {
  const holder = module.program.bindings.find(
    (binding) =>
      binding.function === 0 &&
      module.writesOfBinding(binding.id).some(({ value }) => (value.kind === "await" ? value.value : value) === call),
  );
  if (holder === undefined) return null;
  if (isExportedName(module, holder)) return `\`${holder.name}\` reaches the task by more than its name`;
  const isCommonJs = module.program.functions.some(({ uses }) => uses.some(({ root }) => root.kind === "exports"));
  return isCommonJs ? `CommonJS exports \`${holder.name}\`, and not all that require it can be followed` : null;
}
