import { beforeAll, describe, expect, it } from "vitest";
import { lintText, repair } from "../support/repair.ts";
import { installEngines } from "./harness/install.ts";
import { runHere, runOnWorker } from "./harness/source.ts";
import { fieldsPrograms, threadFieldsPrograms } from "./programs/fields.ts";

beforeAll(installEngines);

const asked = { file: "task.mjs", rule: "no-handle-in-payload" } as const;
const ok = { kind: "ok", message: "" };

describe.each(fieldsPrograms)("Only what is read is sent: $name", (program) => {
  const repaired = repair(program.text, asked);

  it("fails before, as the payload cannot be copied", async () => {
    expect(repaired.messages).toHaveLength(1);
    await expect(runHere(program)).resolves.toEqual(ok);
    // workerpool 10.0.3 never says so: the promise of a task that could not be sent stays open.
    const { kind } = await runOnWorker(program, 5_000);
    expect(kind).toMatch(/^(?:fails when called|hangs)$/u);
  });

  it("gives the right value after, there and here, and is not reported again", async () => {
    expect(repaired.kind).toBe(program.kind);
    expect(lintText(repaired.text, asked)).toEqual([]);
    await expect(runOnWorker({ ...program, text: repaired.text })).resolves.toEqual(ok);
    await expect(runHere({ ...program, text: repaired.text })).resolves.toEqual(ok);
  });
});

describe.each(threadFieldsPrograms)("Only what is read is sent to a thread of the same file: $name", (program) => {
  const file = program.form === "commonjs" ? "task.cjs" : "task.mjs";
  const repaired = repair(program.text, { ...asked, file });

  it("fails before, as the message cannot be copied", async () => {
    expect(repaired.messages).toHaveLength(1);
    await expect(runOnWorker(program)).resolves.toMatchObject({ kind: "fails when called" });
  });

  it("gives the right value after, and is not reported again", async () => {
    expect(repaired.kind).toBe(program.kind);
    expect(lintText(repaired.text, { ...asked, file })).toEqual([]);
    await expect(runOnWorker({ ...program, text: repaired.text })).resolves.toEqual(ok);
  });
});
