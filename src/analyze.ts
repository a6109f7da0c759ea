import { catalogFor } from "./catalog/extend.ts";
import { allowanceFor, Evaluator } from "./evaluate/evaluator.ts";
import type { ModuleSource, ShippingWords } from "./evaluate/module-source.ts";
import { findCapturedHandles } from "./findings/captured-handle.ts";
import type { CapturedHandleFinding } from "./findings/finding.ts";
import type { Ground } from "./findings/ground.ts";
import { indexOf, type ModuleIndex } from "./program/module-index.ts";
import type { FunctionId, Program } from "./program/model.ts";
import { shippingWords } from "./shipments/candidates.ts";
import { findShipments } from "./shipments/match.ts";
import type { Settings } from "./settings.ts";
import { noTypes, type TypeOracle } from "./types/oracle.ts";
import { travelOf } from "./travel/travel.ts";
import { workerFunctions } from "./travel/worker-functions.ts";

/** What is known about one file: made once, read by all rules and by the command line. */
export interface Analysis extends Ground {
  readonly capturedHandles: readonly CapturedHandleFinding[];
}

/** How a file sees the rest of its project. */
export interface Surroundings {
  /** Whether the imports of the file can lead to a shipment, though its own text names none. */
  reachesShipment(words: ShippingWords): boolean;
  modules(open: ModuleIndex, words: ShippingWords): ModuleSource;
  /** What the types of expressions are, as far as that is known. Asked for only where a file is analysed. */
  types(): TypeOracle;
}

/** A file by itself: nothing that it imports is known. */
export const alone: Surroundings = {
  reachesShipment: () => false,
  modules: () => ({
    entry: null,
    load: () => null,
    isProjectCode: () => false,
    reachesShipment: () => false,
    namesWhatShips: true,
    leads: new Map(),
    shippingWords: () => [],
  }),
  types: () => noTypes,
};

/**
 * Analyses a file. Returns null where the texts show that nothing in it is shipped: then `lower` is not even called.
 * `lower` is given as a function, since only `syntax/` knows how.
 */
export function analyze(text: string, settings: Settings, lower: () => Program, surroundings: Surroundings = alone): Analysis | null {
  const catalog = catalogFor(settings);
  const words = shippingWords(catalog);
  if (!words.areIn(text) && !surroundings.reachesShipment(words)) return null;
  const module = indexOf(lower());
  const modules = surroundings.modules(module, words);
  const allowance = allowanceFor(module.program);
  const workers = new WorkerFunctions();
  const types = surroundings.types();
  const evaluate = (): Evaluator => new Evaluator(catalog, modules, (home, id) => workers.has(home, id), allowance, types);
  const first = evaluate();
  const shipments = findShipments(first, module);
  const isFirstRight = workers.know(workerFunctions(shipments));
  const evaluator = isFirstRight ? first : evaluate();
  const travels = shipments.flatMap((shipment) => evaluator.withBudget(() => travelOf(evaluator, shipment), []));
  return { module, shipments, travels, capturedHandles: findCapturedHandles(travels), evaluator };
}

type IsWorkerFunction = (module: ModuleIndex, id: FunctionId) => boolean;

/**
 * What runs on the workers, which is known only after the shipments have been found. Until then nothing does, and who asked for what is
 * noted: what was answered in the meantime holds, unless somebody asked for a function that does run there.
 */
class WorkerFunctions {
  private readonly asked = new Map<ModuleIndex, Set<FunctionId>>();
  private known: IsWorkerFunction | null = null;

  has(module: ModuleIndex, id: FunctionId): boolean {
    if (this.known !== null) return this.known(module, id);
    const ids = this.asked.get(module) ?? new Set<FunctionId>();
    this.asked.set(module, ids.add(id));
    return false;
  }

  /** Takes the truth in. Returns whether everything that was said before agrees with it. */
  know(isWorkerFunction: IsWorkerFunction): boolean {
    this.known = isWorkerFunction;
    return ![...this.asked].some(([module, ids]) => [...ids].some((id) => isWorkerFunction(module, id)));
  }
}
