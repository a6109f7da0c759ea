import type { Evaluator } from "../evaluate/evaluator.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import type { Shipment } from "../shipments/shipment.ts";
import type { Travel } from "../travel/tree.ts";

/** What every policy goes by: a file, what it ships, and what travels. */
export interface Ground {
  readonly module: ModuleIndex;
  readonly shipments: readonly Shipment[];
  readonly travels: readonly Travel[];
  readonly evaluator: Evaluator;
}
