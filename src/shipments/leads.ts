import type { Catalog } from "../catalog/index.ts";
import type { ModuleSource } from "../evaluate/evaluator.ts";
import { exportOfModule, mentionsOfPart, mentionsOfValue, type Mentions, type Part } from "../program/mentions.ts";
import type { Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { shippingWords } from "./candidates.ts";

/** Code that has been met and not yet looked at. */
interface Place {
  readonly module: ModuleIndex;
  readonly part: Part;
}

/**
 * Which code can come to a shipment at all, through whatever it mentions, over any number of modules. By names and texts alone, so that
 * the calls of which nobody expects it are not evaluated.
 */
export class Leads {
  private readonly catalog: Catalog;
  private readonly modules: ModuleSource;
  /** What leads nowhere. */
  private readonly dead = new Set<Part>();

  constructor(catalog: Catalog, modules: ModuleSource) {
    this.catalog = catalog;
    this.modules = modules;
  }

  /** True where a value, or something that it mentions, imports an engine, or names what can ship. */
  leadToShipment(module: ModuleIndex, value: Value): boolean {
    if (this.catalog.receiverNames.length > 0) return true;
    const open: Place[] = [];
    const visited = new Set<Part>();
    const meet = (home: ModuleIndex, part: Part): void => {
      if (visited.has(part) || this.dead.has(part)) return;
      visited.add(part);
      open.push({ module: home, part });
    };
    if (this.isLeading(module, mentionsOfValue(module, value), meet)) return true;
    for (let place = open.pop(); place !== undefined; place = open.pop()) {
      if (this.isLeading(place.module, mentionsOfPart(place.module, place.part), meet)) return true;
    }
    for (const part of visited) this.dead.add(part);
    return false;
  }

  /** True where some code itself leads to a shipment; if not, what it mentions is still to be met. */
  private isLeading(
    module: ModuleIndex,
    { parts, imports, ranges, types }: Mentions,
    meet: (module: ModuleIndex, part: Part) => void,
  ): boolean {
    const words = this.modules.shippingWords(module);
    if (words.length > 0 && ranges.some(({ start, end }) => words.some((at) => at >= start && at < end))) return true;
    if (types.some((name) => shippingWords(this.catalog).areIn(name))) return true;
    for (const part of parts) meet(module, part);
    return imports.some(({ source, name }) => {
      const packageName = this.catalog.packageOf(source);
      if (packageName !== null && this.catalog.knowsPackage(packageName)) return this.catalog.enginePackages.has(packageName);
      const { file } = module.program;
      const other = this.modules.reachesShipment(source, file) ? this.modules.load(source, file) : null;
      if (other !== null) meet(other, exportOfModule(other, name));
      return false;
    });
  }
}
