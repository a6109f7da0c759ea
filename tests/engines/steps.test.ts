import { beforeAll, describe, expect, it } from "vitest";
import { lintText as lintWith, repair } from "../support/repair.ts";
import { runDurable, runOnce } from "./harness/aws.ts";
import { runReplayed, runStraight } from "./harness/inngest.ts";
import { installEngines } from "./harness/install.ts";
import { eachByItself, type Run } from "./harness/proof.ts";
import { commentsOf, lintText } from "./harness/repair.ts";
import type { Outcome } from "./harness/program.ts";
import { stepPrograms, type StepProgram } from "./programs/steps.ts";

const ok = { kind: "ok", message: "" };
const runs: Readonly<Record<StepProgram["engine"], { readonly replayed: Run; readonly straight: Run }>> = {
  Inngest: { replayed: eachByItself(runReplayed), straight: eachByItself(runStraight) },
  AWS: { replayed: runDurable, straight: runOnce },
};

describe.each(["Inngest", "AWS"] as const)("On %s, the suggestion for", (engine) => {
  const programs = stepPrograms.filter((program) => program.engine === engine);
  const repaired = programs.map((program) => ({ ...program, text: repair(program.text, { file: "task.ts", rule: program.rule }).text }));
  let before: readonly Outcome[] = [];
  let after: readonly Outcome[] = [];
  let beforeHere: readonly Outcome[] = [];
  let afterHere: readonly Outcome[] = [];

  beforeAll(async () => {
    await installEngines();
    const { replayed, straight } = runs[engine];
    before = await replayed(programs);
    after = await replayed(repaired);
    beforeHere = await straight(programs.filter(({ rule }) => rule === "no-handle-across-steps"));
    afterHere = await straight(repaired);
  }, 600_000);

  it.each(programs.map(({ name }, index) => ({ name, index })))("$name is needed, and right", ({ index }) => {
    // AWS tries a step that fails again and again, with longer and longer waits in between.
    expect(before[index]?.kind).toMatch(/^(?:fails|hangs)/u);
    expect(after[index]).toEqual(ok);
    expect(afterHere[index]).toEqual(ok);
  });

  it("is for programs that are right where nothing is replayed", () => {
    for (const outcome of beforeHere) expect(outcome).toEqual(ok);
  });

  it.each(programs.map(({ name }, index) => ({ name, index })))(
    "$name is no fix, leaves nothing to report, and keeps comments",
    async ({ index }) => {
      const program = programs[index];
      const text = repaired[index]?.text ?? "";
      await expect(lintText(program?.text ?? "", "task.ts", { fix: true })).resolves.toMatchObject({ text: program?.text });
      await expect(lintText(text, "task.ts", { fix: true })).resolves.toEqual({ text, messages: [] });
      expect(lintWith(text, { file: "task.ts", rule: program?.rule })).toEqual([]);
      expect(commentsOf(text)).toEqual(commentsOf(program?.text ?? ""));
    },
  );
});
