import { existsSync } from "node:fs";
import type { FileResult, Report } from "../check/report.ts";
import type { Work } from "../check/run.ts";
import type { Setup } from "../config/setup.ts";
import type { Inspector } from "../inspect.ts";
import { hashOf, type Basis } from "./basis.ts";
import type { Entry } from "./entry.ts";

/** What was found in files in earlier runs, as long as it still holds. */
export class Memory {
  private readonly inspector: Inspector;
  private readonly entries: Map<string, Entry>;
  /** The hashes of the texts as they are now, each made once. */
  private readonly texts = new Map<string, string | null>();
  private readonly setups = new WeakMap<Setup, string>();

  constructor(entries: readonly Entry[], inspector: Inspector) {
    this.inspector = inspector;
    this.entries = new Map(entries.map((entry) => [entry.file, entry]));
  }

  /** What is found in a file, where that is known without analysing it; else null. */
  recall({ file, setup, withRepairs = false }: Work): FileResult | null {
    const opened = this.inspector.open(file, setup.settings);
    if ("because" in opened) return null;
    if (!opened.canShip) {
      this.entries.delete(file);
      return { reports: [], shipments: 0, unreadable: null, basis: null };
    }
    const entry = this.entries.get(file);
    if (entry === undefined || entry.setup !== this.keyOf(setup) || (withRepairs && !entry.withRepairs)) return null;
    const { basis, reports, shipments } = entry;
    if (basis.text !== hashOf(opened.text) || !this.holds(basis)) return null;
    return { reports: withRepairs ? reports : reports.map(withoutRepairs), shipments, unreadable: null, basis };
  }

  /** Takes in what was found. */
  remember({ file, setup, withRepairs = false }: Work, { reports, shipments, basis }: FileResult): void {
    if (basis === null) this.entries.delete(file);
    else this.entries.set(file, { file, setup: this.keyOf(setup), withRepairs, basis, reports, shipments });
  }

  /** Everything that the next run may use. */
  all(): Entry[] {
    return [...this.entries.values()].filter(({ file }) => existsSync(file));
  }

  /** Whether every import still means the same file, and every other file that was read or looked for is as it was. */
  private holds({ imports, texts }: Basis): boolean {
    return (
      imports.every(({ source, fromFile, toFile }) => this.inspector.resolver.resolve(source, fromFile) === toFile) &&
      texts.every(({ file, hash }) => this.hashNow(file) === hash)
    );
  }

  private hashNow(file: string): string | null {
    const known = this.texts.get(file);
    if (known !== undefined) return known;
    const text = this.inspector.host.read(file);
    const hash = text === null ? null : hashOf(text);
    this.texts.set(file, hash);
    return hash;
  }

  private keyOf(setup: Setup): string {
    const known = this.setups.get(setup) ?? hashOf(JSON.stringify([setup.settings, setup.levels]));
    this.setups.set(setup, known);
    return known;
  }
}

function withoutRepairs(report: Report): Report {
  const copy: Report & { repairs?: unknown } = { ...report };
  delete copy.repairs;
  return copy;
}
