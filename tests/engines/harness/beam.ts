import { call } from "./call.ts";
import { compileNoted } from "./closures.ts";
import { inFolder } from "./process.ts";
import type { EngineProgram, Outcome } from "./program.ts";

/** Calls what a program exports, which builds a pipeline and runs it with Beam's direct runner: serialised, read back, and in this process. */
export async function runPipeline(program: EngineProgram): Promise<Outcome> {
  return inFolder((folder) => call(program, { file: compileNoted(folder, program) }, folder));
}
