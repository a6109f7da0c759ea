import type { Fact } from "../evaluate/facts.ts";
import type { FunctionId } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import type { Shipment } from "../shipments/shipment.ts";

/** Tells which functions run on the worker: the tasks of the shipments, and everything inside them. */
export function workerFunctions(shipments: readonly Shipment[]): (module: ModuleIndex, id: FunctionId) => boolean {
  const tasks = shipments.flatMap(({ engine, tasks: shipped }) =>
    engine.profile.kind === "journal" ? [] : shipped.flatMap(({ facts }) => facts.flatMap(functionsOf)),
  );
  return (module, id) => tasks.some((task) => task.module === module && module.isInside(task.function, id));
}

function functionsOf(fact: Fact): { module: ModuleIndex; function: FunctionId }[] {
  if (fact.kind === "function") return [fact];
  return fact.kind === "bound" ? functionsOf(fact.target) : [];
}
