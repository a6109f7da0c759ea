import type { Catalog } from "../catalog/index.ts";
import type { ModuleSource } from "../evaluate/module-source.ts";
import { exportOfModule, mentionsOfPart, mentionsOfValue, type Mentions, type Part } from "../program/mentions.ts";
import type { Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import type { Import } from "../program/values.ts";
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
  private readonly exported = new Map<Import, Place | null>();

  constructor(catalog: Catalog, modules: ModuleSource) {
    this.catalog = catalog;
    this.modules = modules;
  }

  /** True where a value, or something that it mentions, imports an engine, or names what can ship. */
  leadToShipment(module: ModuleIndex, value: Value): boolean {
    if (this.catalog.receiverNames.length > 0) return true;
    const start = mentionsOfValue(module, value);
    return this.isLeading(module, start) || this.leadsFurther(this.next(module, start));
  }

  private leadsFurther(open: Place[]): boolean {
    /** What has been met, with what mentions it. */
    const met = new Map<Part, Part | null>(open.map(({ part }) => [part, null]));
    for (let place = open.pop(); place !== undefined; place = open.pop()) {
      const { module, part } = place;
      const mentions = mentionsOfPart(module, part);
      if (this.modules.leads.get(part) ?? this.isLeading(module, mentions)) {
        for (let on: Part | null = part; on !== null; on = met.get(on) ?? null) this.modules.leads.set(on, true);
        return true;
      }
      if (this.modules.leads.has(part)) continue;
      for (const next of this.next(module, mentions)) {
        if (met.has(next.part)) continue;
        met.set(next.part, part);
        open.push(next);
      }
    }
    for (const part of met.keys()) this.modules.leads.set(part, false);
    return false;
  }

  /** True where some code itself leads to a shipment. */
  private isLeading(module: ModuleIndex, { imports, ranges, types }: Mentions): boolean {
    const words = this.modules.shippingWords(module);
    if (words.length > 0 && ranges.some(({ start, end }) => words.some((at) => at >= start && at < end))) return true;
    if ([...types, ...imports.map(({ name }) => name)].some((name) => shippingWords(this.catalog).areIn(name))) return true;
    return imports.some(({ source }) => {
      const packageName = this.catalog.packageOf(source);
      return packageName !== null && this.catalog.enginePackages.has(packageName);
    });
  }

  /** What some code mentions, as far as it is the project's own. */
  private next(module: ModuleIndex, { parts, imports }: Mentions): Place[] {
    return [...parts.map((part) => ({ module, part })), ...imports.flatMap((mention) => this.exportedBy(module, mention) ?? [])];
  }

  /** What stands behind an import; null where it is a package's, or comes from a module that reaches no shipment. */
  private exportedBy({ program }: ModuleIndex, mention: Import): Place | null {
    const before = this.exported.get(mention);
    if (before !== undefined) return before;
    const { source, name } = mention;
    const packageName = this.catalog.packageOf(source);
    const isKnownPackage = packageName !== null && this.catalog.knowsPackage(packageName);
    const reaches = !isKnownPackage && this.modules.reachesShipment(source, program.file);
    const module = reaches ? this.modules.load(source, program.file) : null;
    const place = module === null ? null : { module, part: exportOfModule(module, name) };
    this.exported.set(mention, place);
    return place;
  }
}
