import { beforeAll, describe, expect, it } from "vitest";
import { repair } from "../support/repair.ts";
import { installEngines } from "./harness/install.ts";
import { runPartitions } from "./harness/partitions.ts";
import { workerSidePrograms } from "./programs/worker-side.ts";

beforeAll(installEngines);

describe.each(workerSidePrograms)("On the worker: $name", ({ logged, loggedAfter, ...program }) => {
  const repaired = repair(program.text, { file: "task.mjs", rule: program.rule });
  const leaving = (log: string): object => ({ effects: { files: { "client.log": log } } });
  const ok = { kind: "ok", message: "" };

  it("does before what the report says", async () => {
    expect(repaired.messages).toHaveLength(1);
    await expect(runPartitions({ ...program, ...leaving(logged) })).resolves.toEqual(ok);
  });

  it("gives the same after, with as few handles as there are partitions, all of them closed", async () => {
    expect(repaired.kind).not.toBe("none");
    await expect(runPartitions({ ...program, ...leaving(loggedAfter), text: repaired.text })).resolves.toEqual(ok);
  });
});
