import { beforeAll, describe, expect, it } from "vitest";
import { repair } from "../support/repair.ts";
import { installEngines } from "./harness/install.ts";
import { runOnWorker } from "./harness/source.ts";
import { lostOnSkale, skalePrograms } from "./programs/skale.ts";

beforeAll(installEngines);

describe.each(skalePrograms)("On skale: $name", (program) => {
  const repaired = repair(program.text, { file: "task.mjs", rule: program.rule });

  it("is needed: the job never finishes, as the message says", async () => {
    for (const message of repaired.messages) expect(message).toContain("The job never finishes");
    await expect(runOnWorker(program, 8000)).resolves.toMatchObject({ kind: "hangs" });
  });

  it("gives the right values and files, from two workers that end with the job", async () => {
    expect(repaired.kind).toBe(program.kind);
    await expect(runOnWorker({ ...program, text: repaired.text })).resolves.toEqual({ kind: "ok", message: "" });
  });
});

describe("On skale, what a stream has still to write", () => {
  // A race between the stream and the end of the worker, which the stream can win on a busy machine.
  it("can be lost when the workers end, so that no stream is kept there", { retry: 5 }, async () => {
    await expect(runOnWorker(lostOnSkale)).resolves.toMatchObject({ kind: "wrong side effect" });
  });
});
