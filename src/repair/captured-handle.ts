import type { Analysis } from "../analyze.ts";
import type { CapturedHandleFinding } from "../findings/finding.ts";
import type { ModuleFormat } from "../modules/format.ts";
import { planBundleHooks } from "./bundle-hooks.ts";
import { whatMemoryLoses } from "./in-memory.ts";
import { keptByNoClass, planLazyAccessor } from "./lazy-accessor.ts";
import { heldByNoVariable, isHeldByVariable, planLazyFunction } from "./lazy-function.ts";
import { isHeldByLiteral, planLazyMethod } from "./lazy-method.ts";
import { planLazyObject } from "./lazy-object.ts";
import { planLocalCopy } from "./local-copy.ts";
import { planPerPartition } from "./per-partition.ts";
import type { NoRepair, RepairPlan } from "./plan.ts";
import { whatElseFails } from "./what-else.ts";
import { planWorkerFactory } from "./worker-factory.ts";
import { planWorkerGlobal } from "./worker-global.ts";

/**
 * All ways out of a captured handle, the best first; for each that does not apply, why not. The first reason is the one that is said,
 * so what the call does not offer at all comes last.
 */
export function planCapturedHandle(
  analysis: Analysis,
  finding: CapturedHandleFinding,
  format: ModuleFormat,
): readonly (RepairPlan | NoRepair)[] {
  const object = planLazyObject(analysis, finding, format);
  const inPlace = planInPlace(analysis, finding, format);
  // That a handle is opened in the place of another form says less than why its object cannot be made somewhere else.
  const [first] = inPlace;
  const isInForm = first?.kind !== "none" || (first.because !== keptByNoClass && first.because !== heldByNoVariable);
  return isInForm || object.kind !== "none" ? [...inPlace, object] : [object, ...inPlace];
}

/** Those that change where the handles themselves are opened, and leave what holds them where it is. */
export function planInPlace(analysis: Analysis, finding: CapturedHandleFinding, format: ModuleFormat): readonly (RepairPlan | NoRepair)[] {
  const { boundary } = finding.shipment;
  const hasFactory = boundary.tasks.some((path) => path.endsWith(".callbackFactory"));
  const localCopy = planLocalCopy(analysis, finding);
  const problem = whatElseFails(analysis, finding) ?? whatMemoryLoses(analysis, finding);
  if (problem !== null) return [localCopy.kind === "none" ? { kind: "none", because: problem } : localCopy];
  if (finding.shipment.engine.profile.kind === "source") return [planWorkerGlobal(analysis, finding)];
  const moved = hasFactory ? planWorkerFactory(analysis, finding, format) : planAroundRecords(analysis, finding);
  const lazyFunction = planLazyFunction(analysis, finding, format);
  const lazyAccessor = planLazyAccessor(analysis, finding, format);
  if (localCopy.kind !== "none") return [localCopy, lazyAccessor];
  if (isHeldByLiteral(analysis, finding)) return [planLazyMethod(analysis, finding, format), lazyAccessor, lazyFunction, moved];
  if (!isHeldByVariable(analysis, finding)) return [lazyAccessor, lazyFunction, moved];
  return hasFactory || boundary.hook !== undefined || boundary.bundle !== undefined
    ? [moved, lazyFunction, lazyAccessor]
    : [lazyFunction, lazyAccessor, moved];
}

/** Once for all records that a worker gets together. */
function planAroundRecords(analysis: Analysis, finding: CapturedHandleFinding): RepairPlan | NoRepair {
  const plan = finding.shipment.boundary.bundle === undefined ? planPerPartition : planBundleHooks;
  return plan(analysis, finding);
}
