import type { Analysis } from "../analyze.ts";
import type { CapturedHandleFinding } from "../findings/finding.ts";
import type { ModuleFormat } from "../modules/format.ts";
import { shippableImports } from "./imports.ts";
import { movableOpening, type Movable } from "./moved-opening.ts";
import type { ImportRewrite } from "./lazy-plans.ts";
import type { WorkerFactoryPlan } from "./opening-plans.ts";
import type { NoRepair } from "./plan.ts";
import { firstOf, riskOf } from "./risks.ts";

const none = (because: string): NoRepair => ({ kind: "none", because });

/**
 * Plans to open the handles that a callback captures once per worker: `callback` becomes `callbackFactory`, which the engine calls
 * once when the worker starts, and which opens them and returns the callback. Nothing closes them: they live as long as the worker.
 */
export function planWorkerFactory(analysis: Analysis, finding: CapturedHandleFinding, format: ModuleFormat): WorkerFactoryPlan | NoRepair {
  const { shipment, task } = finding;
  const { module } = analysis;
  const hasFactory = shipment.boundary.tasks.some((path) => path.endsWith(".callbackFactory"));
  if (!hasFactory || shipment.via !== null || shipment.module !== module || task.value.kind !== "closure") {
    return none("there is no `callback` that could become a `callbackFactory`");
  }
  const found = analysis.capturedHandles.filter((candidate) => candidate.task === task);
  const movable: Movable[] = [];
  const imports: ImportRewrite[] = [];
  const risks = found.map(riskOf);
  for (const other of found) {
    const one = movableOpening(analysis, other, task.value.function);
    if ("because" in one) return one;
    const { call } = one.handle;
    if (one.isAwaited || call === null) return none("it is opened asynchronously");
    const imported = shippableImports(analysis, [call], shipment.engine.profile, format);
    if (imported.kind === "none") return imported;
    risks.push(one.risk, imported.risk);
    movable.push(one);
    imports.push(...imported.rewrites);
  }
  return {
    kind: "worker factory",
    risk: firstOf(...risks),
    call: shipment.call.origin,
    task: task.value.origin,
    imports,
    handles: movable.map(({ opening }) => opening).toSorted((a, b) => a.declared.start - b.declared.start),
  };
}
