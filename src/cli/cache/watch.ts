import type { ModuleSource } from "../../evaluate/module-source.ts";
import type { ModuleHost } from "../../modules/host.ts";
import { onceEach } from "../../modules/loader.ts";
import type { Resolver } from "../../modules/resolve.ts";
import { hashOf, type Basis, type Import } from "./basis.ts";

/** Watches what one file after another is based on: which files are read for it, which are looked for, and which imports are followed. */
export class Watch {
  /** The files, under watch. */
  readonly host: ModuleHost;
  private readonly disk: ModuleHost;
  private readonly resolver: Resolver;
  /** Of every text that was read, the one that was read last. */
  private readonly hashes = new Map<string, string | null>();
  private files = new Set<string>();
  private imports: readonly Import[] = [];

  constructor(disk: ModuleHost, resolver: Resolver) {
    this.disk = disk;
    this.resolver = resolver;
    this.host = {
      read: (file) => this.read(file),
      stat: (file) => {
        this.files.add(file);
        const state = disk.stat(file);
        if (state === null) this.hashes.set(file, null);
        return state;
      },
    };
  }

  /** The modules around a file, under watch. What was read before is none of what the file is based on. */
  around(modules: ModuleSource): ModuleSource {
    this.files = new Set();
    const imports: Import[] = [];
    this.imports = imports;
    const note = (source: string, fromFile: string): void => {
      imports.push({ source, fromFile, toFile: this.resolver.resolve(source, fromFile) });
    };
    return {
      entry: modules.entry,
      load: onceEach((source, fromFile) => {
        note(source, fromFile);
        return modules.load(source, fromFile);
      }),
      isProjectCode: (source, fromFile) => {
        note(source, fromFile);
        return modules.isProjectCode(source, fromFile);
      },
      namesWhatShips: modules.namesWhatShips,
      // Files on which this depends would be known to nobody: all are read.
      leads: new Map(),
      reachesShipment: () => true,
      shippingWords: (module) => modules.shippingWords(module),
    };
  }

  /** What the file with this text is based on. */
  basisOf(text: string): Basis {
    const texts = [...this.files].map((file) => {
      const known = this.hashes.get(file);
      return { file, hash: known === undefined ? this.hashNow(file) : known };
    });
    return { text: hashOf(text), imports: this.imports, texts };
  }

  private read(file: string): string | null {
    this.files.add(file);
    const text = this.disk.read(file);
    this.hashes.set(file, text === null ? null : hashOf(text));
    return text;
  }

  private hashNow(file: string): string | null {
    this.read(file);
    return this.hashes.get(file) ?? null;
  }
}
