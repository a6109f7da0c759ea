import { readFileSync } from "node:fs";
import { analyze, type Analysis, type Surroundings } from "../analyze.ts";
import { catalogFor } from "../catalog/extend.ts";
import { localFiles, type ModuleHost } from "../modules/host.ts";
import { createResolver, type Resolver } from "../modules/resolve.ts";
import { Project } from "../project.ts";
import type { Settings } from "../settings.ts";
import { shippingWords } from "../shipments/candidates.ts";
import { lower } from "../syntax/ecmascript/lower.ts";
import { parseFile, type Unparsable } from "../syntax/ecmascript/parse.ts";
import type { SourceFile } from "../syntax/ecmascript/source.ts";
import type { Basis } from "./cache/basis.ts";
import { Watch } from "./cache/watch.ts";
import { brokenConfigFor, type BrokenConfig } from "./files/broken-tsconfig.ts";
import { messageOf } from "./problem.ts";

/** What is known about a file. */
export type Inspection =
  | { readonly kind: "analysis"; readonly analysis: Analysis; readonly source: SourceFile }
  /** Nothing in it is shipped. */
  | { readonly kind: "nothing to see" }
  | ({ readonly kind: "unreadable" } & Unparsable);

const byteOrderMark = "\uFEFF";

/** A file with its analysis. */
export type Analysed = Extract<Inspection, { kind: "analysis" }>;

/** The text of a file, without a byte order mark; or why it cannot be read. */
export function readText(file: string): { readonly text: string } | { readonly because: string } {
  try {
    const text = readFileSync(file, "utf8");
    return { text: text.startsWith(byteOrderMark) ? text.slice(1) : text };
  } catch (error) {
    return { because: messageOf(error) };
  }
}

/** A file that was read, and not yet parsed. */
export interface Opened {
  readonly file: string;
  readonly text: string;
  readonly settings: Settings;
  /** Whether its text, or what it imports, can ship anything. */
  readonly canShip: boolean;
  readonly around: Surroundings;
}

/** Looks at files as the rules do, without ESLint. */
export class Inspector {
  /** The files around those that are looked at. */
  readonly host: ModuleHost;
  /** Finds what is imported. */
  readonly resolver: Resolver;
  private readonly project: Project;
  private readonly watch: Watch;
  private readonly read: typeof readText;
  private readonly broken = new Map<string, BrokenConfig>();
  private latest: Opened | null = null;

  constructor(host: ModuleHost = localFiles(), read: typeof readText = readText) {
    this.resolver = createResolver(Date.now, (fromFile, because) => {
      const config = brokenConfigFor(fromFile, because, host);
      this.broken.set(config.file, config);
    });
    this.watch = new Watch(host, this.resolver);
    this.host = this.watch.host;
    this.project = new Project(this.host, this.resolver);
    this.read = read;
  }

  /** Reads a file, and finds out whether it can ship anything. Gives why it cannot be read where that is so. */
  open(file: string, settings: Settings): Opened | { readonly because: string } {
    const read = this.read(file);
    if ("because" in read) return read;
    const { text } = read;
    const { latest } = this;
    if (latest?.file === file && latest.text === text && latest.settings === settings) return latest;
    const around = this.project.around(file, text, settings.followPackages ?? []);
    const words = shippingWords(catalogFor(settings));
    this.latest = { file, text, settings, canShip: words.areIn(text) || around.reachesShipment(words), around };
    return this.latest;
  }

  /** Looks at a file. With `isWatched`, `basisOf` tells afterwards what the findings go by. */
  inspect(file: string, settings: Settings, isWatched = false): Inspection {
    const opened = this.open(file, settings);
    if ("because" in opened) return { kind: "unreadable", because: opened.because, offset: null };
    // What was found out when it was opened holds once: the files around may change before it is looked at again.
    this.latest = null;
    const { text, canShip, around } = opened;
    if (!canShip) return { kind: "nothing to see" };
    const parsed: { source?: SourceFile } = {};
    try {
      const analysis = analyze(text, settings, () => lower((parsed.source = parseOrThrow(file, text))), {
        ...around,
        reachesShipment: () => canShip,
        modules: (open, words) => {
          const modules = around.modules(open, words);
          return isWatched ? this.watch.around(modules) : modules;
        },
      });
      const { source } = parsed;
      return analysis === null || source === undefined ? { kind: "nothing to see" } : { kind: "analysis", analysis, source };
    } catch (error) {
      if (error instanceof ParseError) return { kind: "unreadable", ...error.problem };
      if (error instanceof RangeError) return { kind: "unreadable", because: "its code is nested too deeply", offset: null };
      throw error;
    }
  }

  /** What the file that was analysed last is based on, with all that was asked of the host since. */
  basisOf({ text }: SourceFile): Basis {
    return this.watch.basisOf(text);
  }

  /** The configs that imports should have been resolved by, and that could not be used. */
  get brokenConfigs(): readonly BrokenConfig[] {
    return [...this.broken.values()];
  }
}

/** Looks at the files of this machine as they are. */
export const onDisk = new Inspector();

class ParseError extends Error {
  readonly problem: Unparsable;
  constructor(problem: Unparsable) {
    super(problem.because);
    this.problem = problem;
  }
}

function parseOrThrow(file: string, text: string): SourceFile {
  const parsed = parseFile(file, text);
  if ("because" in parsed) throw new ParseError(parsed);
  return parsed;
}
