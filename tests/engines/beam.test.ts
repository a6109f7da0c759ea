import { beforeAll, describe, expect, it } from "vitest";
import { repair } from "../support/repair.ts";
import { runPipeline } from "./harness/beam.ts";
import { installEngines } from "./harness/install.ts";
import { beamForms, beamPrograms } from "./programs/beam.ts";

beforeAll(installEngines);

/** By what a repair is told from the others. */
const marks = { hooks: "startBundle", function: "function getLog", accessor: "get log(" };

describe.each(beamPrograms)("On Beam: $name", (program) => {
  const repaired = repair(program.text, { file: "task.ts" });

  it("is needed: the pipeline cannot be serialised, as the message says", async () => {
    expect(repaired.messages).toHaveLength(1);
    expect(repaired.messages[0]).toContain("Beam cannot serialise a file stream: the pipeline fails while it is built");
    const { kind, message } = await runPipeline(program);
    expect(kind).toBe("fails when called");
    expect(message).toContain("Cannot serialize");
  });

  it("gives the right values and files", async () => {
    expect(repaired.kind).toBe("suggestion");
    expect(repaired.text).toContain(marks[program.by]);
    await expect(runPipeline({ ...program, text: repaired.text })).resolves.toEqual({ kind: "ok", message: "" });
  });
});

describe.each(beamForms)("On Beam: $name", (program) => {
  const repaired = repair(program.text, { file: "task.ts", rule: program.rule });

  it("is needed: the engine cannot ship the function, as the message says", async () => {
    expect(repaired.messages).toHaveLength(1);
    expect(repaired.messages[0]).toContain(program.says);
    const { kind } = await runPipeline(program);
    expect(kind).toBe("fails when called");
  });

  it("gives the right values", async () => {
    expect(repaired.kind).not.toBe("none");
    await expect(runPipeline({ ...program, text: repaired.text })).resolves.toEqual({ kind: "ok", message: "" });
  });
});
