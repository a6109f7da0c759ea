import { beforeAll, describe, expect, it } from "vitest";
import { inFactory, perPartition } from "../support/planners.ts";
import { repair } from "../support/repair.ts";
import { installEngines } from "./harness/install.ts";
import { runCallback, runPartitions } from "./harness/partitions.ts";
import { callbackPrograms, namedPartitionPrograms, partitionPrograms } from "./programs/partitions.ts";

beforeAll(installEngines);

describe.each([...partitionPrograms, ...namedPartitionPrograms])("Once per partition: $name", (program) => {
  const repaired = repair(program.text, { file: "task.mjs", plans: perPartition });

  it("is needed: the task cannot be serialised, as the message says", async () => {
    expect(repaired.messages).toHaveLength(1);
    expect(repaired.messages[0]).toContain("The job fails before the first record");
    const { kind } = await runPartitions(program);
    // A number is sent as it is, and means nothing over there.
    expect(kind).toBe(program.text.includes("openSync") ? "wrong value" : "fails while serialising");
  });

  it("gives the right values, and opens and closes once a partition", async () => {
    expect(repaired.kind).toBe(program.kind);
    await expect(runPartitions({ ...program, text: repaired.text })).resolves.toEqual({ kind: "ok", message: "" });
  });
});

describe.each(callbackPrograms)("Once per worker: $name", (program) => {
  const repaired = repair(program.text, { file: "task.mjs", plans: inFactory });

  it("is needed: the callback cannot be serialised, as the message says", async () => {
    expect(repaired.messages).toHaveLength(1);
    expect(repaired.messages[0]).toContain("The deployment fails");
    await expect(runCallback(program)).resolves.toMatchObject({ kind: "fails while serialising" });
  });

  it("gives the right values, and opens once", async () => {
    expect(repaired.kind).toBe(program.kind);
    await expect(runCallback({ ...program, text: repaired.text })).resolves.toEqual({ kind: "ok", message: "" });
  });
});
