import { Freshness } from "./freshness.ts";
import type { ModuleHost } from "./host.ts";
import type { Resolver } from "./resolve.ts";

/** Whether a text by itself can ship something. The same test gives the same answers. */
export type ShipsTest = (text: string) => boolean;

const specifier = /(?:\bfrom|\bimport|\brequire\s*\(|\bimport\s*\()\s*["']([^"'\n]+)["']/gu;

/**
 * Whether a file can ship anything through the files that it imports. Goes by the texts alone, without parsing, so
 * that a file far from any shipment costs no more than this. Each file is read once in a while, not once per lint.
 */
export class Reach {
  private readonly host: ModuleHost;
  private readonly resolver: Resolver;
  private readonly isProjectCode: (path: string) => boolean;
  /** A run over many files asks the same again and again. */
  private readonly freshness: Freshness;
  private known = new WeakMap<ShipsTest, Map<string, boolean>>();

  constructor(host: ModuleHost, resolver: Resolver, isProjectCode: (path: string) => boolean, now: () => number = Date.now) {
    this.host = host;
    this.resolver = resolver;
    this.isProjectCode = isProjectCode;
    this.freshness = new Freshness(now);
  }

  /** True if a file that this text imports, over any number of hops, can ship something. The text itself ships nothing. */
  reachesShipment(file: string, text: string, ships: ShipsTest): boolean {
    if (this.freshness.isOver()) this.known = new WeakMap();
    return this.freshness.read(() => {
      const known = this.answers(ships);
      const visited = new Set([file]);
      const found = this.importsOf(file, text, known).some((path) => this.shipsAnywhere(path, ships, visited));
      // What is linted need not be read for those that import it. Where nothing was found, everything that was looked at is without shipments as well.
      if (found) known.set(file, true);
      else for (const path of visited) known.set(path, false);
      return found;
    });
  }

  private shipsAnywhere(path: string, ships: ShipsTest, visited: Set<string>): boolean {
    const known = this.answers(ships);
    const remembered = known.get(path);
    if (remembered !== undefined) return remembered;
    if (visited.has(path)) return false;
    visited.add(path);
    const text = this.host.read(path);
    if (text === null) return false;
    const found = ships(text) || this.importsOf(path, text, known).some((next) => this.shipsAnywhere(next, ships, visited));
    if (found) known.set(path, true);
    return found;
  }

  private answers(ships: ShipsTest): Map<string, boolean> {
    const known = this.known.get(ships) ?? new Map<string, boolean>();
    this.known.set(ships, known);
    return known;
  }

  private importsOf(file: string, text: string, known: ReadonlyMap<string, boolean>): string[] {
    const sources = new Set([...text.matchAll(specifier)].map((match) => match[1] ?? ""));
    return [...sources].flatMap((source) => {
      if (source.startsWith("node:")) return [];
      const path = knownNeighbour(file, source, known) ?? this.resolver.resolve(source, file);
      return path !== null && this.isProjectCode(path) ? [path] : [];
    });
  }
}

/** The TypeScript file that a relative import of JavaScript means, where it has been looked at already: the resolver would prefer it as well. */
function knownNeighbour(file: string, source: string, known: ReadonlyMap<string, boolean>): string | null {
  if (!source.startsWith(".") || !source.endsWith(".js")) return null;
  const folders = file.split("/").slice(0, -1);
  for (const part of source.slice(0, -".js".length).split("/")) {
    if (part === "..") folders.pop();
    else if (part !== ".") folders.push(part);
  }
  const path = `${folders.join("/")}.ts`;
  return known.has(path) ? path : null;
}
