import type { ModuleSource } from "../evaluate/module-source.ts";
import { indexOf, type ModuleIndex } from "../program/module-index.ts";
import type { Program } from "../program/model.ts";
import type { FileState, ModuleHost } from "./host.ts";
import type { Resolver } from "./resolve.ts";
import type { Part } from "../program/mentions.ts";

/** What is kept of a file that was read: its lowered program, never its syntax. */
interface Loaded {
  readonly state: FileState;
  readonly module: ModuleIndex | null;
}

/** What the texts of modules tell. */
interface TextReach {
  readonly namesWhatShips: boolean;
  readonly leads: Map<Part, boolean>;
  reachesShipment(path: string): boolean;
  readonly shippingWords: (module: ModuleIndex) => readonly number[];
}

/** How many files are kept. The one that was used longest ago goes first. */
const capacity = 2_000;

/** Reads other modules of a project on demand, and keeps them as long as they do not change. */
export class ModuleLoader {
  private readonly host: ModuleHost;
  private readonly resolver: Resolver;
  private readonly parse: (file: string, text: string) => Program | null;
  private readonly loaded = new Map<string, Loaded>();

  constructor(host: ModuleHost, resolver: Resolver, parse: (file: string, text: string) => Program | null) {
    this.host = host;
    this.resolver = resolver;
    this.parse = parse;
  }

  /** The modules as seen while one file is linted: that file counts as its text in the host, not as what is on the disk. */
  around(open: ModuleIndex, isProjectCode: (path: string) => boolean, reach: TextReach): ModuleSource {
    // One lint sees one state of every file and of every import, however often it is asked for: in a large project, a million times.
    const seen = new Map<string, ModuleIndex | null>();
    const pathOf = (source: string, fromFile: string): string | null => {
      const path = this.resolver.resolve(source, fromFile);
      return path !== null && isProjectCode(path) ? path : null;
    };
    const load = (source: string, fromFile: string): ModuleIndex | null => {
      const path = pathOf(source, fromFile);
      if (path === null) return null;
      if (path === open.program.file) return open;
      const known = seen.get(path);
      if (known !== undefined) return known;
      const module = this.read(path);
      seen.set(path, module);
      return module;
    };
    return {
      entry: open,
      load: onceEach(load),
      isProjectCode: (source, fromFile) => pathOf(source, fromFile) !== null,
      reachesShipment: (source, fromFile) => {
        const path = pathOf(source, fromFile);
        return path !== null && (path === open.program.file || reach.reachesShipment(path));
      },
      namesWhatShips: reach.namesWhatShips,
      leads: reach.leads,
      shippingWords: reach.shippingWords,
    };
  }

  private read(path: string): ModuleIndex | null {
    const state = this.host.stat(path);
    if (state === null) return null;
    const known = this.loaded.get(path);
    this.loaded.delete(path);
    if (known !== undefined && known.state.modified === state.modified && known.state.size === state.size) {
      this.loaded.set(path, known);
      return known.module;
    }
    const text = this.host.read(path);
    const program = text === null ? null : this.parse(path, text);
    const module = program === null ? null : indexOf(program);
    this.loaded.set(path, { state, module });
    const [oldest] = this.loaded.keys();
    if (this.loaded.size > capacity && oldest !== undefined) this.loaded.delete(oldest);
    return module;
  }
}

/** Loads an import when it is asked for the first time, and remembers what came of it. */
export function onceEach(load: ModuleSource["load"]): ModuleSource["load"] {
  const known = new Map<string, Map<string, ModuleIndex | null>>();
  return (source, fromFile) => {
    let loaded = known.get(fromFile);
    if (loaded === undefined) known.set(fromFile, (loaded = new Map<string, ModuleIndex | null>()));
    let module = loaded.get(source);
    if (module === undefined) loaded.set(source, (module = load(source, fromFile)));
    return module;
  };
}

/** Packages are known through the catalogue; only those that the settings name are read as project code is. */
export function projectCode(followPackages: readonly string[]): (path: string) => boolean {
  return (path) => {
    if (!/\.[cm]?[jt]sx?$/u.test(path) || /\.d\.[cm]?ts$/u.test(path)) return false;
    if (!path.includes("node_modules")) return true;
    const inPackage = /.*[/\\]node_modules[/\\]((?:@[^/\\]+[/\\])?[^/\\]+)/u.exec(path)?.[1]?.replaceAll("\\", "/");
    return inPackage === undefined || followPackages.includes(inPackage);
  };
}
