import { catalogFor } from "./catalog/extend.ts";
import { allowanceFor, Evaluator, type ModuleSource } from "./evaluate/evaluator.ts";
import { findCapturedHandles } from "./findings/captured-handle.ts";
import type { CapturedHandleFinding } from "./findings/finding.ts";
import type { Ground } from "./findings/ground.ts";
import { indexOf, type ModuleIndex } from "./program/module-index.ts";
import type { Program } from "./program/model.ts";
import { shipsTest } from "./shipments/candidates.ts";
import { findShipments } from "./shipments/match.ts";
import type { Settings } from "./settings.ts";
import { travelOf } from "./travel/travel.ts";
import { workerFunctions } from "./travel/worker-functions.ts";

/** What is known about one file: made once, read by all rules and by the command line. */
export interface Analysis extends Ground {
  readonly capturedHandles: readonly CapturedHandleFinding[];
}

/** How a file sees the rest of its project. */
export interface Surroundings {
  /** Whether the imports of the file can lead to a shipment, though its own text names none. */
  reachesShipment(ships: (text: string) => boolean): boolean;
  modules(open: ModuleIndex): ModuleSource;
}

/** A file by itself: nothing that it imports is known. */
const alone: Surroundings = { reachesShipment: () => false, modules: () => ({ load: () => null }) };

/**
 * Analyses a file. Returns null where the texts show that nothing in it is shipped: then `lower` is not even called.
 * `lower` is given as a function, since only `syntax/` knows how.
 */
export function analyze(text: string, settings: Settings, lower: () => Program, surroundings: Surroundings = alone): Analysis | null {
  const catalog = catalogFor(settings);
  const ships = shipsTest(catalog);
  if (!ships(text) && !surroundings.reachesShipment(ships)) return null;
  const module = indexOf(lower());
  const modules = surroundings.modules(module);
  const allowance = allowanceFor(module.program);
  const shipments = findShipments(new Evaluator(catalog, modules, undefined, allowance), module);
  const evaluator = new Evaluator(catalog, modules, workerFunctions(shipments), allowance);
  const travels = shipments.flatMap((shipment) => evaluator.withBudget(() => travelOf(evaluator, shipment), []));
  return { module, shipments, travels, capturedHandles: findCapturedHandles(travels), evaluator };
}
