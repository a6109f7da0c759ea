import { beforeAll, describe, expect, it } from "vitest";
import { repair } from "../support/repair.ts";
import { installEngines } from "./harness/install.ts";
import { runHere, runOnWorker } from "./harness/source.ts";
import type { EngineProgram } from "./harness/program.ts";
import { workerForms } from "./programs/worker-forms.ts";

beforeAll(installEngines);

describe.each(workerForms)("A function of an object on workerpool: $name", (program) => {
  const repaired = repair(program.text, { file: "task.mjs", rule: "no-unshippable-function" });
  const ok = { kind: "ok", message: "" };

  it("is needed: the text of a method is no function by itself, as the message says", async () => {
    expect(repaired.messages).toHaveLength(1);
    expect(repaired.messages[0]).toContain("the text of `harbour.tow` is no function by itself");
    await expect(runHere(program)).resolves.toEqual(ok);
    await expect(runOnWorker(program)).resolves.toMatchObject({ kind: "fails when called" });
  });

  it("gives the right value, on the worker and here", async () => {
    expect(repaired.kind).toBe("fix");
    await expect(runHere({ ...program, text: repaired.text })).resolves.toEqual(ok);
    await expect(runOnWorker({ ...program, text: repaired.text })).resolves.toEqual(ok);
  });
});

describe("A generator of an object on workerpool", () => {
  const method: EngineProgram = {
    name: "a generator",
    shape: "form",
    text: `import workerpool from "workerpool";
const pool = workerpool.pool({ maxWorkers: 1 });
const harbour = {
  *tow(ships) {
    yield ships * 2;
  },
};
export default async (ships) => [...(await pool.exec(harbour.tow, [ships]))][0];
`,
  };

  it("fails as a method, and as a function: what it gives cannot be sent back, and so there is no repair", async () => {
    const asFunction = { ...method, text: method.text.replace("*tow(", "tow: function* (") };
    expect(repair(method.text, { file: "task.mjs", rule: "no-unshippable-function" }).kind).toBe("none");
    await expect(runHere(method)).resolves.toEqual({ kind: "ok", message: "" });
    for (const program of [method, asFunction]) await expect(runOnWorker(program)).resolves.toMatchObject({ kind: "fails when called" });
  });
});
