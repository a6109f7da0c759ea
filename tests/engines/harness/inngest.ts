import { writeFileSync } from "node:fs";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { call } from "./call.ts";
import { child, inFolder, writePackage, writeProgram, type Execution } from "./process.ts";
import type { EngineProgram, Json, Outcome } from "./program.ts";
import { writeClients } from "./stand-ins.ts";

/** Stands in for the engine where nothing shall be replayed: a step is a function that is called. */
const nothingIsReplayed = `
exports.Inngest = class Inngest {
  createFunction(options, handler) {
    const step = { run: async (name, task) => task(), sleep: async () => {} };
    return { unshipped: async (ships) => handler({ event: { name: "harbour/ships", data: { ships } }, step }) };
  }
};
`;

/** More executions than any program needs. */
const mostExecutions = 20;

interface Known {
  readonly id: string;
  readonly data: Json;
}

/** An execution that has not come to an end of any kind. */
type Broken = Outcome & { readonly kind: "fails when replayed" | "hangs" };

/**
 * Runs a durable function as Inngest does: one execution after the other, each in a process of its own, with the results that the steps
 * before have left behind as JSON, until the body comes to its end. A step that throws is not tried again.
 */
export async function runReplayed(program: EngineProgram): Promise<Outcome> {
  return inFolder(async (folder) => {
    writeClients(folder);
    // As a module it would load a copy of the engine of its own, beside the one that executes it: twice the time.
    const file = writeProgram(folder, { ...program, form: "typescript to commonjs" });
    const ships = program.inputs?.[0] ?? 21;
    let known: readonly Known[] = [];
    for (let count = 0; count < mostExecutions; count += 1) {
      const execution = await execute(folder, { file, ships, known, wanted: null });
      if ("kind" in execution) return execution;
      if (execution.type === "function-resolved") return judged(program, execution.data);
      const more = execution.type === "steps-found" ? await runFound(folder, { file, ships, known }, execution) : kept(execution);
      if ("kind" in more) return more;
      known = [...known, ...more];
    }
    return { kind: "hangs", message: `Not done after ${String(mostExecutions)} executions.` };
  });
}

interface Job {
  readonly file: string;
  readonly ships: Json;
  readonly known: readonly Known[];
}

/** Runs the steps that were found beside each other; those that only wait have waited. */
async function runFound(folder: string, job: Job, { steps }: Execution): Promise<readonly Known[] | Broken> {
  const found: Known[] = [];
  for (const { id, op } of steps) {
    if (op !== "StepPlanned") {
      found.push({ id, data: null });
      continue;
    }
    const execution = await execute(folder, { ...job, wanted: id });
    if ("kind" in execution) return execution;
    found.push(...kept(execution));
  }
  return found;
}

function kept({ steps }: Execution): readonly Known[] {
  return steps.map(({ id, data = null }) => ({ id, data }));
}

async function execute(folder: string, given: Job & { readonly wanted: string | null }): Promise<Execution | Broken> {
  const job = path.join(folder, "job.json");
  writeFileSync(job, JSON.stringify(given));
  const report = await child("execute.mjs", [job], {
    cwd: folder,
    result: path.join(folder, `executed-${String(given.known.length)}-${given.wanted ?? "next"}.json`),
  });
  if (report === undefined) return { kind: "hangs", message: "An execution was not done in time." };
  if (report.execution === undefined) return { kind: "fails when replayed", message: report.message ?? "" };
  if (report.execution.error !== null) return { kind: "fails when replayed", message: report.execution.error };
  return report.execution;
}

function judged({ values = [42] }: EngineProgram, data: Json): Outcome {
  return isDeepStrictEqual([data], values) ? { kind: "ok", message: "" } : { kind: "wrong value", message: JSON.stringify(data) };
}

/** Runs the same body once from its beginning to its end, in one process. */
export async function runStraight(program: EngineProgram): Promise<Outcome> {
  return inFolder(async (folder) => {
    writePackage(folder, "inngest", nothingIsReplayed);
    writeClients(folder);
    return call(program, { file: writeProgram(folder, program) }, folder);
  });
}
