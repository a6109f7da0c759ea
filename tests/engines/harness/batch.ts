import { writeFileSync } from "node:fs";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { child, inFolder, makeFolder, runtimeFile, writeProgram, type ChildReport } from "./process.ts";
import type { EngineProgram, Json, Outcome } from "./program.ts";

/** What a batch of programs runs on. */
export interface Host {
  /** The module of the runtime that starts it. */
  readonly file: string;
  readonly options: Readonly<Record<string, Json>>;
  /** How long a program may take, in milliseconds. */
  readonly patience: number;
  /** Puts what the programs import into their folder. */
  readonly prepare: (folder: string) => void;
}

/** Starting a browser on a busy machine, and whatever else is not a program. */
const spare = 60_000;

/** Runs many programs in one process. What hangs is tried once more: a machine with much else to do may only have been slow. */
export async function runBatch(host: Host, programs: readonly EngineProgram[]): Promise<readonly Outcome[]> {
  const outcomes = await runOnce(host, programs);
  const late = programs.filter((_, index) => outcomes[index]?.kind === "hangs");
  if (late.length === 0) return outcomes;
  const second = await runOnce(host, late);
  return programs.map((program, index) => second[late.indexOf(program)] ?? outcomes[index] ?? notRun);
}

const notRun: Outcome = { kind: "hangs", message: "The process ended before it came to this program." };

async function runOnce(host: Host, programs: readonly EngineProgram[]): Promise<readonly Outcome[]> {
  return inFolder(async (folder) => {
    host.prepare(folder);
    const jobs = programs.map((program, index) => ({
      file: writeProgram(makeFolder(folder, String(index)), program),
      inputs: program.inputs ?? [21],
    }));
    const job = path.join(folder, "job.json");
    const { options, patience } = host;
    writeFileSync(job, JSON.stringify({ host: runtimeFile(host.file), options, patience, programs: jobs }));
    const report = await child("batch.mjs", [job], {
      cwd: makeFolder(folder, "worker"),
      result: path.join(folder, "results.json"),
      limit: spare + programs.length * patience,
    });
    if (report?.stage === "driver") throw new Error(`The programs could not be run: ${report.message ?? ""}`);
    return programs.map((program, index) => judged(program, report?.results?.[index]));
  });
}

function judged({ values = [42] }: EngineProgram, report: ChildReport | undefined): Outcome {
  if (report?.stage === undefined) return notRun;
  if (report.stage === "late") return { kind: "hangs", message: "Not done in time." };
  if (report.stage === "loading") return { kind: "fails while loading", message: report.message ?? "" };
  if (report.stage !== "done") return { kind: "fails when called", message: report.message ?? "" };
  if (isDeepStrictEqual(report.values, values)) return { kind: "ok", message: "" };
  return { kind: "wrong value", message: JSON.stringify(report.values) };
}
