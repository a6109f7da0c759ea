import type { RuleName } from "../../../src/rules/index.ts";
import type { EngineProgram, Outcome } from "./program.ts";

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
  /** Runs a program the way the engine does. */
  readonly onEngine: (program: EngineProgram) => Promise<Outcome>;
  /** Runs a program without the engine: its outcome must be "ok", or the program proves nothing. */
  readonly withoutEngine: (program: EngineProgram) => Promise<Outcome>;
}
