import { readFileSync } from "node:fs";
import { analyze, type Analysis } from "../analyze.ts";
import { localFiles, type ModuleHost } from "../modules/host.ts";
import { Project } from "../project.ts";
import type { Settings } from "../settings.ts";
import { lower } from "../syntax/ecmascript/lower.ts";
import { parseFile, type Unparsable } from "../syntax/ecmascript/parse.ts";
import type { SourceFile } from "../syntax/ecmascript/source.ts";
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

/** Looks at files as the rules do, without ESLint. */
export class Inspector {
  /** The files around those that are looked at. */
  readonly host: ModuleHost;
  private readonly project: Project;
  private readonly read: typeof readText;

  constructor(host: ModuleHost = localFiles(), read: typeof readText = readText) {
    this.host = host;
    this.project = new Project(host);
    this.read = read;
  }

  inspect(file: string, settings: Settings): Inspection {
    const read = this.read(file);
    if ("because" in read) return { kind: "unreadable", because: read.because, offset: null };
    const { text } = read;
    const opened: { source?: SourceFile } = {};
    try {
      const around = this.project.around(file, text, settings.followPackages ?? []);
      const analysis = analyze(text, settings, () => lower((opened.source = parseOrThrow(file, text))), around);
      const { source } = opened;
      return analysis === null || source === undefined ? { kind: "nothing to see" } : { kind: "analysis", analysis, source };
    } catch (error) {
      if (error instanceof ParseError) return { kind: "unreadable", ...error.problem };
      if (error instanceof RangeError) return { kind: "unreadable", because: "its code is nested too deeply", offset: null };
      throw error;
    }
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
