import { beforeAll, describe, expect, it } from "vitest";
import { lintText, repair } from "../support/repair.ts";
import { installEngines } from "./harness/install.ts";
import { runSent } from "./harness/messages.ts";
import { transferPrograms } from "./programs/messages/transfers.ts";

beforeAll(installEngines);

const asked = { file: "task.mjs", rule: "no-handle-in-payload" } as const;

describe.each(transferPrograms)("Between threads: $name", (program) => {
  const repaired = repair(program.text, asked);

  it("fails before, as what needs a transfer does", async () => {
    expect(repaired.messages.length).toBeGreaterThan(0);
    await expect(runSent(program)).resolves.toMatchObject({ kind: "fails when called" });
  });

  it("gives the right value after, and is not reported again", async () => {
    expect(repaired.kind).toBe("suggestion");
    expect(lintText(repaired.text, asked)).toEqual([]);
    await expect(runSent({ ...program, text: repaired.text })).resolves.toEqual({ kind: "ok", message: "" });
  });
});
