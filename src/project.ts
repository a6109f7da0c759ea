import type { Surroundings } from "./analyze.ts";
import { localFiles, type ModuleHost } from "./modules/host.ts";
import { Freshness } from "./modules/freshness.ts";
import { ModuleLoader, projectCode } from "./modules/loader.ts";
import { PackageNames } from "./modules/package-names.ts";
import { Reach } from "./modules/reach.ts";
import { createResolver, type Resolver } from "./modules/resolve.ts";
import type { ModuleIndex } from "./program/module-index.ts";
import type { ShippingWords } from "./evaluate/module-source.ts";
import { parseModule } from "./syntax/ecmascript/parse.ts";
import { localTools, type InstalledTools } from "./types/installed.ts";
import { NativeTypes } from "./types/native-types.ts";
import { noTypes, type TypeOracle } from "./types/oracle.ts";
import { typesOfParserServices } from "./types/parser-services.ts";

/** The files around those that are linted, as one process sees them: read on demand, kept while they do not change. */
export class Project {
  readonly host: ModuleHost;
  private readonly resolver: Resolver;
  private readonly loader: ModuleLoader;
  private readonly packageNames: PackageNames;
  private readonly nativeTypes: NativeTypes;
  private readonly places = new WeakMap<ShippingWords, WeakMap<ModuleIndex, readonly number[]>>();
  private readonly reaches = new Map<string, Reach>();

  constructor(host: ModuleHost = localFiles(), resolver: Resolver = createResolver(), tools: InstalledTools = localTools()) {
    this.host = host;
    this.resolver = resolver;
    this.loader = new ModuleLoader(host, resolver, parseModule);
    this.packageNames = new PackageNames(host);
    this.nativeTypes = new NativeTypes(tools, new Freshness(Date.now));
  }

  /**
   * The types of a file, as far as the compiler has the same text as the analysis: those that a parser has left with it, or else those of
   * the TypeScript 7 that the project has installed.
   */
  typesFrom(parserServices: unknown, file: string, text: string): TypeOracle {
    const textOf = (other: string): string | null => (other === file ? text : this.host.read(other));
    const nearestPackage = (other: string): string | null => this.packageNames.nameFor(other);
    const types = typesOfParserServices(parserServices, textOf, nearestPackage);
    // TypeScript 7.0 does not come back from a tsconfig that extends itself.
    const isUsable = (): boolean => this.resolver.isConfigCircular?.(file) !== true;
    return types === noTypes ? this.nativeTypes.typesFor(file, textOf, nearestPackage, isUsable) : types;
  }

  /** What surrounds a file. `followPackages` are the packages that are read like code of the project. */
  around(file: string, text: string, followPackages: readonly string[], types: () => TypeOracle = () => noTypes): Surroundings {
    const isProjectCode = projectCode(followPackages);
    const key = followPackages.join();
    const reach = this.reaches.get(key) ?? new Reach(this.host, this.resolver, isProjectCode);
    this.reaches.set(key, reach);
    reach.begin(file);
    return {
      reachesShipment: (words) => reach.reachesShipment(file, text, words),
      modules: (open, words) =>
        this.loader.around(open, isProjectCode, {
          namesWhatShips: words.areIn(text),
          leads: reach.leads(words),
          reachesShipment: (path) => reach.fileReachesShipment(path, words),
          shippingWords: (module) => this.placesOf(words, module, module === open ? text : null),
        }),
      types,
    };
  }

  /** Where the text of a module names what can ship; remembered as long as the module is. */
  private placesOf(words: ShippingWords, module: ModuleIndex, open: string | null): readonly number[] {
    const known = this.places.get(words) ?? new WeakMap<ModuleIndex, readonly number[]>();
    this.places.set(words, known);
    const before = known.get(module);
    if (before !== undefined) return before;
    const found = words.placesIn(open ?? this.host.read(module.program.file) ?? "");
    known.set(module, found);
    return found;
  }
}
