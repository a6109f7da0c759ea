import type { RuleName } from "../../../src/rules/index.ts";
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

/** Runs programs of a proof, and puts the rules' verdict beside what comes of them. */
export async function compareAll(proof: Proof, programs: readonly EngineProgram[] = proof.programs): Promise<Comparison[]> {
  const unshipped = await proof.withoutEngine(programs);
  const shipped = await proof.onEngine(programs);
  return programs.map((program, index) => {
    const before = unshipped[index];
    const after = shipped[index];
    if (before === undefined || after === undefined) throw new Error(`"${program.name}" was not run.`);
    const reportedBy = proof.reportedBy(program);
    return {
      program,
      unshipped: before.kind,
      unshippedMessage: before.message,
      reportedBy,
      outcome: after.kind,
      message: after.message,
      agrees: reportedBy.length > 0 === (after.kind !== "ok"),
    };
  });
}
