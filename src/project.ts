import type { Surroundings } from "./analyze.ts";
import { localFiles, type ModuleHost } from "./modules/host.ts";
import { ModuleLoader, projectCode } from "./modules/loader.ts";
import { PackageNames } from "./modules/package-names.ts";
import { Reach } from "./modules/reach.ts";
import { createResolver, type Resolver } from "./modules/resolve.ts";
import { parseModule } from "./syntax/ecmascript/parse.ts";
import { noTypes, type TypeOracle } from "./types/oracle.ts";
import { typesOfParserServices } from "./types/parser-services.ts";

/** The files around those that are linted, as one process sees them: read on demand, kept while they do not change. */
export class Project {
  readonly host: ModuleHost;
  private readonly resolver: Resolver;
  private readonly loader: ModuleLoader;
  private readonly packageNames: PackageNames;
  private readonly reaches = new Map<string, Reach>();

  constructor(host: ModuleHost = localFiles(), resolver: Resolver = createResolver()) {
    this.host = host;
    this.resolver = resolver;
    this.loader = new ModuleLoader(host, resolver, parseModule);
    this.packageNames = new PackageNames(host);
  }

  /** The types that a parser has left with a file, as far as its program has the same text as the analysis. */
  typesFrom(parserServices: unknown, file: string, text: string): TypeOracle {
    const textOf = (other: string): string | null => (other === file ? text : this.host.read(other));
    return typesOfParserServices(parserServices, textOf, (other) => this.packageNames.nameFor(other));
  }

  /** What surrounds a file. `followPackages` are the packages that are read like code of the project. */
  around(file: string, text: string, followPackages: readonly string[], types: TypeOracle = noTypes): Surroundings {
    const isProjectCode = projectCode(followPackages);
    const key = followPackages.join();
    const reach = this.reaches.get(key) ?? new Reach(this.host, this.resolver, isProjectCode);
    this.reaches.set(key, reach);
    return {
      reachesShipment: (ships) => reach.reachesShipment(file, text, ships),
      modules: (open) => this.loader.around(open, isProjectCode),
      types,
    };
  }
}
