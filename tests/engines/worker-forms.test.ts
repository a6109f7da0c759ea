import { beforeAll, describe, expect, it } from "vitest";
import { repair } from "../support/repair.ts";
import { installEngines } from "./harness/install.ts";
import { runHere, runOnWorker } from "./harness/source.ts";
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
