import { Freshness } from "./freshness.ts";
import type { FileState, ModuleHost } from "./host.ts";
import type { ShippingWords } from "../evaluate/module-source.ts";
import type { Resolver } from "./resolve.ts";
import type { Part } from "../program/mentions.ts";

const specifier = /(?:\bfrom|\bimport|\brequire\s*\(|\bimport\s*\()\s*["']([^"'\n]+)["']/gu;

/** What the text of a file says, as long as it does not change. */
interface Reading {
  readonly state: FileState;
  readonly ships: boolean;
  /** What it imports, as written. */
  readonly sources: readonly string[];
}

/** What is known for one list of words. */
interface Knowledge {
  /** The look at the files to which the answers belong. */
  readonly look: number;
  /** Whether a file ships, or imports one that does. */
  readonly answers: Map<string, boolean>;
  /** The same for parts of files. */
  readonly leads: Map<Part, boolean>;
  /** These outlive the look: a file's state tells whether they still hold. */
  readonly readings: Map<string, Reading>;
}

/** With more readings than this, all are forgotten when a new look begins. */
const capacity = 20_000;

/**
 * Whether a file can ship anything through the files that it imports. Goes by the texts alone, without parsing, so
 * that a file far from any shipment costs no more than this. A run over many files looks at each once. A file that is
 * asked about a second time is being edited, and with it perhaps what it imports: then all is looked at again.
 */
export class Reach {
  private readonly host: ModuleHost;
  private readonly resolver: Resolver;
  private readonly isProjectCode: (path: string) => boolean;
  private readonly freshness: Freshness;
  private readonly known = new WeakMap<ShippingWords, Knowledge>();
  private look = 0;
  private asked = new Set<string>();

  constructor(host: ModuleHost, resolver: Resolver, isProjectCode: (path: string) => boolean, now: () => number = Date.now) {
    this.host = host;
    this.resolver = resolver;
    this.isProjectCode = isProjectCode;
    this.freshness = new Freshness(now);
  }

  /** True if a file that this text imports, over any number of hops, can ship something. The text itself ships nothing. */
  reachesShipment(file: string, text: string, words: ShippingWords): boolean {
    return this.freshness.read(() => {
      const { answers } = this.knowledge(words);
      const visited = new Set([file]);
      const found = this.importsShipment(file, sourcesOf(text), words, visited);
      // What is linted need not be read for those that import it. Where nothing was found, everything that was looked at is without shipments as well.
      if (found) answers.set(file, true);
      else for (const path of visited) answers.set(path, false);
      return found;
    });
  }

  /** True if a file, or one that it imports, can ship something. */
  fileReachesShipment(path: string, words: ShippingWords): boolean {
    return this.freshness.read(() => {
      const visited = new Set<string>();
      const found = this.shipsAnywhere(path, words, visited);
      const { answers } = this.knowledge(words);
      if (!found) for (const seen of visited) answers.set(seen, false);
      return found;
    });
  }

  /** Which parts of files lead to a shipment, as far as this look has found out. */
  leads(words: ShippingWords): Map<Part, boolean> {
    return this.knowledge(words).leads;
  }

  /** Has to be told of every look at a file: all is looked at again for one that was looked at before, or after a while. */
  begin(file: string): void {
    if (this.asked.has(file)) this.resolver.lookAgain?.();
    if (this.freshness.isOver() || this.asked.has(file)) {
      this.look++;
      this.asked = new Set();
    }
    this.asked.add(file);
  }

  private shipsAnywhere(path: string, words: ShippingWords, visited: Set<string>): boolean {
    const { answers } = this.knowledge(words);
    const remembered = answers.get(path);
    if (remembered !== undefined) return remembered;
    if (visited.has(path)) return false;
    visited.add(path);
    const reading = this.reading(path, words);
    if (reading === null) return false;
    const found = reading.ships || this.importsShipment(path, reading.sources, words, visited);
    if (found) answers.set(path, true);
    return found;
  }

  private reading(path: string, words: ShippingWords): Reading | null {
    const { readings } = this.knowledge(words);
    const state = this.host.stat(path);
    if (state === null) return null;
    const known = readings.get(path);
    if (known !== undefined && known.state.modified === state.modified && known.state.size === state.size) return known;
    const text = this.host.read(path);
    if (text === null) return null;
    const reading = { state, ships: words.areIn(text), sources: sourcesOf(text) };
    readings.set(path, reading);
    return reading;
  }

  private knowledge(words: ShippingWords): Knowledge {
    const known = this.known.get(words);
    if (known?.look === this.look) return known;
    const readings = known === undefined || known.readings.size > capacity ? new Map<string, Reading>() : known.readings;
    const made = { look: this.look, answers: new Map<string, boolean>(), leads: new Map<Part, boolean>(), readings };
    this.known.set(words, made);
    return made;
  }

  private importsShipment(file: string, sources: readonly string[], words: ShippingWords, visited: Set<string>): boolean {
    const { answers } = this.knowledge(words);
    return sources.some((source) => {
      if (source.startsWith("node:")) return false;
      const path = knownNeighbour(file, source, answers) ?? this.resolver.resolve(source, file);
      return path !== null && this.isProjectCode(path) && this.shipsAnywhere(path, words, visited);
    });
  }
}

/** What a text imports, hands on or requires, as it is written. Goes by the text alone. */
export function sourcesOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(specifier)].map((match) => match[1] ?? ""))];
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
