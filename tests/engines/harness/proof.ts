import type { RuleName } from "../../../src/rules/index.ts";
import { atATime } from "./process.ts";
import type { EngineProgram, Outcome } from "./program.ts";

/** Runs programs, and says what came of each, in the order in which they were given. */
export type Run = (programs: readonly EngineProgram[]) => Promise<readonly Outcome[]>;

/** Runs every program by itself, two at a time; more where many of them hang, since these only wait. */
export function eachByItself(run: (program: EngineProgram) => Promise<Outcome>, width = 2): Run {
  return (programs) => atATime(width, programs, run);
}

/** An engine, the programs that are run on it, and the rules whose verdict is compared with what comes of them. */
export interface Proof {
  /** As it stands in a heading: "Pulumi". */
  readonly title: string;
  /** What is run, and what counts as a failure, in Markdown. */
  readonly about: string;
  /** The packages whose versions are told, as they are installed. */
  readonly packages: readonly string[];
  /** The rules that are asked, all of them about every program. */
  readonly rules: readonly RuleName[];
  readonly programs: readonly EngineProgram[];
  /** Why the rules and the engine do not agree about a program, by its name. */
  readonly known: Readonly<Record<string, string>>;
  /** The rules that report a program. */
  readonly reportedBy: (program: EngineProgram) => readonly RuleName[];
  /** Runs programs the way the engine does. */
  readonly onEngine: Run;
  /** Runs programs without the engine: the outcome must be "ok", or the program proves nothing. */
  readonly withoutEngine: Run;
}
