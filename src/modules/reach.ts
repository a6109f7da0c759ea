import type { ModuleHost } from "./host.ts";
import type { Resolver } from "./resolve.ts";

/** Whether a text by itself can ship something. The same test gives the same answers. */
export type ShipsTest = (text: string) => boolean;

/** Milliseconds for which an answer is kept: a run over many files asks the same again and again. */
const freshness = 5_000;

const specifier = /(?:\bfrom|\bimport|\brequire\s*\(|\bimport\s*\()\s*["']([^"'\n]+)["']/gu;

/**
 * Whether a file can ship anything through the files that it imports. Goes by the texts alone, without parsing, so
 * that a file far from any shipment costs no more than this. Each file is read once in a while, not once per lint.
 */
export class Reach {
  private readonly host: ModuleHost;
  private readonly resolver: Resolver;
  private readonly isProjectCode: (path: string) => boolean;
  private readonly now: () => number;
  private known = new WeakMap<ShipsTest, Map<string, boolean>>();
  private made = 0;

  constructor(host: ModuleHost, resolver: Resolver, isProjectCode: (path: string) => boolean, now: () => number = Date.now) {
    this.host = host;
    this.resolver = resolver;
    this.isProjectCode = isProjectCode;
    this.now = now;
  }

  /** True if a file that this text imports, over any number of hops, can ship something. */
  reachesShipment(file: string, text: string, ships: ShipsTest): boolean {
    if (this.now() - this.made > freshness) {
      this.known = new WeakMap();
      this.made = this.now();
    }
    const visited = new Set([file]);
    const found = this.importsOf(file, text).some((path) => this.shipsAnywhere(path, ships, visited));
    // Where nothing was found, everything that was looked at is without shipments as well.
    if (!found) for (const path of visited) if (path !== file) this.answers(ships).set(path, false);
    return found;
  }

  private shipsAnywhere(path: string, ships: ShipsTest, visited: Set<string>): boolean {
    const known = this.answers(ships);
    const remembered = known.get(path);
    if (remembered !== undefined) return remembered;
    if (visited.has(path)) return false;
    visited.add(path);
    const text = this.host.read(path);
    if (text === null) return false;
    const found = ships(text) || this.importsOf(path, text).some((next) => this.shipsAnywhere(next, ships, visited));
    if (found) known.set(path, true);
    return found;
  }

  private answers(ships: ShipsTest): Map<string, boolean> {
    const known = this.known.get(ships) ?? new Map<string, boolean>();
    this.known.set(ships, known);
    return known;
  }

  private importsOf(file: string, text: string): string[] {
    const sources = new Set([...text.matchAll(specifier)].map((match) => match[1] ?? ""));
    return [...sources].flatMap((source) => {
      const path = this.resolver.resolve(source, file);
      return path !== null && this.isProjectCode(path) ? [path] : [];
    });
  }
}
