import type { Evaluator } from "../evaluate/evaluator.ts";
import type { Call } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { boundariesOf, couldShip } from "./boundaries.ts";
import type { Shipment } from "./shipment.ts";
import { tasksOf } from "./tasks.ts";
import { wrappedShipments } from "./wrappers.ts";

/** Every shipment of a module, in source order. */
export function findShipments(evaluator: Evaluator, module: ModuleIndex): Shipment[] {
  const shipments: Shipment[] = [];
  for (const call of module.program.calls) shipments.push(...evaluator.withBudget(() => shipmentsOf(evaluator, call, module), []));
  return shipments.sort((a, b) => callHere(a).origin.start - callHere(b).origin.start);
}

/** The call of a shipment that stands in the linted file. */
export function callHere({ call, via }: Shipment): Call {
  return via === null ? call : via.call;
}

function shipmentsOf(evaluator: Evaluator, call: Call, module: ModuleIndex): Shipment[] {
  const matched = couldShip(module, call, evaluator.catalog.boundaryNames) ? boundariesOf(evaluator, call, module, null) : [];
  if (matched.length === 0) return wrappedShipments(evaluator, call, module);
  return matched.map(({ found: { boundary, engine }, certainty }) => ({
    engine,
    boundary,
    module,
    call,
    via: null,
    certainty,
    tasks: tasksOf(evaluator, boundary, call, module, null),
  }));
}
