import type { Analysis } from "../analyze.ts";
import type { CapturedHandleFinding } from "../findings/finding.ts";
import type { ModuleFormat } from "../modules/format.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { handlesIn } from "../travel/tree.ts";
import { planLazyAccessor } from "./lazy-accessor.ts";
import type { HandleFact } from "../evaluate/facts.ts";
import { isHeldByVariable, planLazyFunction } from "./lazy-function.ts";
import { whatMemoryLoses } from "./in-memory.ts";
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
  const problem = whatElseFails(analysis, finding) ?? whatMemoryLoses(analysis, finding);
  if (problem !== null) return { module, plans: [none(problem)] };
  const there: Analysis = { ...analysis, module };
  const format = formatOf(module);
  const accessor = planLazyAccessor(there, finding, format, "are looked at");
  const lazyFunction = planLazyFunction(there, finding, format, "are looked at");
  if (isHeldByVariable(there, finding)) return { module, plans: [lazyFunction, accessor] };
  const shared = carried === undefined ? null : exportedVariable(module, carried.handle);
  if (shared !== null) return { module, plans: [none(`\`${shared}\` reaches the task by more than its name`)] };
  return { module, plans: [accessor, lazyFunction] };
}

/** The variable that holds a handle where it is opened, if other files can import it by its name. */
function exportedVariable(module: ModuleIndex, { call }: HandleFact): string | null {
  const holder = module.program.bindings.find(
    (binding) =>
      isExportedName(module, binding) &&
      module.writesOfBinding(binding.id).some(({ value }) => (value.kind === "await" ? value.value : value) === call),
  );
  return holder?.name ?? null;
}
