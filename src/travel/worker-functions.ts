import type { Fact } from "../evaluate/facts.ts";
import type { FunctionId } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import type { Shipment } from "../shipments/shipment.ts";

/** Tells which functions run on the worker: the tasks of the shipments, and everything inside them. */
export function workerFunctions(shipments: readonly Shipment[]): (module: ModuleIndex, id: FunctionId) => boolean {
  const tasks = shipments.flatMap(({ engine, tasks: shipped }) =>
    engine.profile.kind === "journal" ? [] : shipped.flatMap(({ facts }) => facts.flatMap(functionsOf)),
  );
  const byModule = new Map<ModuleIndex, Set<FunctionId>>();
  for (const { module, function: id } of tasks) byModule.set(module, (byModule.get(module) ?? new Set()).add(id));
  return (module, id) => {
    const shippedHere = byModule.get(module);
    if (shippedHere === undefined) return false;
    for (let around: FunctionId | null = id; around !== null; around = module.functionBody(around).parent) {
      if (shippedHere.has(around)) return true;
    }
    return false;
  };
}

function functionsOf(fact: Fact): { module: ModuleIndex; function: FunctionId }[] {
  if (fact.kind === "function") return [fact];
  return fact.kind === "bound" ? functionsOf(fact.target) : [];
}
