import { writeFileSync } from "node:fs";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { child, limit, makeFolder } from "./process.ts";
import type { EngineProgram, Outcome } from "./program.ts";

function expectedEffects({ effects = {} }: EngineProgram): { readonly files: Readonly<Record<string, string>>; readonly heard: string } {
  return { files: effects.files ?? {}, heard: effects.heard ?? "" };
}

/** Calls the function in a process of its own, in an empty folder, and judges what comes back. */
export async function call(
  program: EngineProgram,
  callee: { readonly file: string; readonly exportName?: string | undefined; readonly isSameSide?: boolean; readonly patience?: number },
  folder: string,
): Promise<Outcome> {
  const { patience = limit, ...asked } = callee;
  const expected = expectedEffects(program);
  const job = path.join(folder, "job.json");
  writeFileSync(job, JSON.stringify({ ...asked, inputs: program.inputs ?? [21], files: Object.keys(expected.files), expected }));
  const report = await child("call.mjs", [job], {
    cwd: makeFolder(folder, "worker"),
    result: path.join(folder, "called.json"),
    limit: patience,
  });

  if (report === undefined) return { kind: "hangs", message: `Not done after ${String(patience / 1000)} s, or killed.` };
  if (report.stage === "loading") return { kind: "fails while loading", message: report.message ?? "" };
  if (report.stage !== "done") return { kind: "fails when called", message: report.message ?? "" };
  if (!isDeepStrictEqual(report.values, program.values ?? [42])) return { kind: "wrong value", message: JSON.stringify(report.values) };
  if (!isDeepStrictEqual(report.effects, expected)) return { kind: "wrong side effect", message: JSON.stringify(report.effects) };
  return { kind: "ok", message: "" };
}
