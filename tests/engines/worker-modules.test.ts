import { beforeAll, describe, expect, it } from "vitest";
import { repair } from "../support/repair.ts";
import { installEngines } from "./harness/install.ts";
import { runHere, runOnWorker } from "./harness/source.ts";
import { workerModules } from "./programs/worker-modules.ts";

beforeAll(installEngines);

describe.each(workerModules)("A module of Node in the text of a function: $name", (program) => {
  const repaired = repair(program.text, { file: "task.mjs", rule: "no-free-variable" });
  const hangs = program.name.startsWith("skale");

  it("is missing before, as the message says", async () => {
    for (const message of repaired.messages) expect(message).toContain("is not defined");
    const outcome = await runOnWorker(program, hangs ? 8000 : undefined);
    expect(outcome.kind).toBe(hangs ? "hangs" : "fails when called");
    if (!hangs) expect(outcome.message).toMatch(/(?:path|join|query) is not defined/u);
  });

  it("is found afterwards", async () => {
    expect(repaired.kind).toBe("suggestion");
    expect(repaired.text).not.toContain('from "node:');
    await expect(runOnWorker({ ...program, text: repaired.text })).resolves.toEqual({ kind: "ok", message: "" });
    if (!hangs) await expect(runHere({ ...program, text: repaired.text })).resolves.toEqual({ kind: "ok", message: "" });
  });
});
