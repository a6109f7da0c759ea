import type { Part } from "../program/mentions.ts";
import type { ModuleIndex } from "../program/module-index.ts";

/** Gives the evaluator other modules. */
export interface ModuleSource {
  /** The module that is linted; null where it stands alone. */
  readonly entry: ModuleIndex | null;
  /** The module that an import specifier means, seen from a file; null where it is a package's or cannot be read. */
  load(source: string, fromFile: string): ModuleIndex | null;
  /** Whether an import specifier means a module of the project. Nothing is read for that. */
  isProjectCode(source: string, fromFile: string): boolean;
  /** Whether the text of the module that an import specifier means, or of one that it imports, can ship anything. */
  reachesShipment(source: string, fromFile: string): boolean;
  /** Whether the text of the linted module by itself can ship anything. */
  readonly namesWhatShips: boolean;
  /** Which parts of modules are known to lead to a shipment, or not to; filled while files are looked at. */
  readonly leads: Map<Part, boolean>;
  /** Where the text of a module names what can ship, but for imports: offsets. */
  shippingWords(module: ModuleIndex): readonly number[];
}

/** The words by which a text can be told to ship something. */
export interface ShippingWords {
  /** True for a text that can ship anything at all. */
  areIn(text: string): boolean;
  /** Where they stand in a text, imports of engines left out: offsets. */
  placesIn(text: string): readonly number[];
}
