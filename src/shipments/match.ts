import { matchBudget, wrapperBudget, type Evaluator } from "../evaluate/evaluator.ts";
import type { Call } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { boundariesOf, couldShip } from "./boundaries.ts";
import { markedShipments } from "./marked.ts";
import type { Shipment } from "./shipment.ts";
import { tasksOf } from "./tasks.ts";
import { Leads } from "./leads.ts";
import { wrappedShipments } from "./wrappers.ts";

/** Every shipment of a module, in source order. */
export function findShipments(evaluator: Evaluator, module: ModuleIndex): Shipment[] {
  const shipments: Shipment[] = [];
  // Types can tell of anything; without them, what the text of the file does not name itself is shipped by code of other modules.
  const mayShipItself = evaluator.knowsTypes || evaluator.modules.namesWhatShips;
  const leads = new Leads(evaluator.catalog, evaluator.modules);
  const importsProjectCode = importsOtherModules(evaluator, module);
  for (const call of module.program.calls) {
    if (!mayShipItself && !leads.leadToShipment(module, call)) continue;
    const own = evaluator.withBudget(() => shipmentsOf(evaluator, call, module), null, matchBudget);
    if (own !== null) shipments.push(...own);
    else if (importsProjectCode && (!mayShipItself || leads.leadToShipment(module, call)))
      shipments.push(...evaluator.withBudget(() => wrappedShipments(evaluator, call, module), [], wrapperBudget));
  }
  shipments.push(...evaluator.withBudget(() => markedShipments(evaluator, module), [], matchBudget));
  return shipments.sort((a, b) => callHere(a).origin.start - callHere(b).origin.start);
}

/** The call of a shipment that stands in the linted file. */
function callHere({ call, via }: Shipment): Call {
  return via === null ? call : via.call;
}

/** Wrappers stand in other modules: a file that imports none has none. */
function importsOtherModules(evaluator: Evaluator, module: ModuleIndex): boolean {
  return module.program.imports.some((source) => {
    const packageName = evaluator.catalog.packageOf(source);
    const isPackage = packageName !== null && evaluator.catalog.knowsPackage(packageName);
    return !isPackage && evaluator.modules.isProjectCode(source, module.program.file);
  });
}

/** What a call ships itself; null where it is no boundary. */
function shipmentsOf(evaluator: Evaluator, call: Call, module: ModuleIndex): Shipment[] | null {
  const matched = couldShip(module, call, evaluator.catalog) ? boundariesOf(evaluator, call, module, null) : [];
  if (matched.length === 0) return null;
  return matched.map((match) => ({
    engine: match.found.engine,
    boundary: match.found.boundary,
    module,
    call,
    via: null,
    certainty: match.certainty,
    shift: match.shift,
    tasks: tasksOf(evaluator, match, call, module, null),
  }));
}
