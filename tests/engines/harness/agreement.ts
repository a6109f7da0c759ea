import type { RuleName } from "../../../src/rules/index.ts";
import { twoAtATime } from "./process.ts";
import type { EngineProgram, OutcomeKind } from "./program.ts";
import type { Proof } from "./proof.ts";

/** What the rules say about a program, and what the engine does with it. */
export interface Comparison {
  readonly program: EngineProgram;
  /** What the program does without the engine. */
  readonly unshipped: OutcomeKind;
  readonly unshippedMessage: string;
  readonly reportedBy: readonly RuleName[];
  readonly outcome: OutcomeKind;
  readonly message: string;
  /** Reported and fails, or not reported and works. */
  readonly agrees: boolean;
}

/** Runs programs of a proof, two at a time, and puts the rules' verdict beside what comes of them. */
export async function compareAll(proof: Proof, programs: readonly EngineProgram[] = proof.programs): Promise<Comparison[]> {
  return twoAtATime(programs, async (program) => {
    const unshipped = await proof.withoutEngine(program);
    const { kind, message } = await proof.onEngine(program);
    const reportedBy = proof.reportedBy(program);
    return {
      program,
      unshipped: unshipped.kind,
      unshippedMessage: unshipped.message,
      reportedBy,
      outcome: kind,
      message,
      agrees: reportedBy.length > 0 === (kind !== "ok"),
    };
  });
}
