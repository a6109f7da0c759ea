import { beforeAll, describe, expect, it } from "vitest";
import { lintText, repair } from "../support/repair.ts";
import { runSerialised, runUnserialised } from "./harness/closures.ts";
import { installEngines } from "./harness/install.ts";
import type { EngineProgram } from "./harness/program.ts";

beforeAll(installEngines);

const head = `import fs from "fs";
import { serialize } from "serialize-closures";
`;
const common = { shape: "repair", inputs: [21, 4], values: [42, 8], effects: { files: { "dummy.log": "21;4;" } } } as const;

/** Object literals, for a serialiser that cannot read a shorthand method. */
const programs: readonly EngineProgram[] = [
  {
    ...common,
    name: "an object literal that the task itself reads",
    text: `${head}
const processor = { logger: fs.createWriteStream("dummy.log") };
export default serialize((x) => {
  processor.logger.write(x + ";");
  return x * 2;
});
`,
  },
  {
    ...common,
    name: "an object that a function makes, with a function beside the stream",
    text: `${head}
function make(name) {
  return {
    logger: fs.createWriteStream(name),
    multiply: function (x) {
      this.logger.write(x + ";");
      return x * 2;
    },
  };
}
const processor = make("dummy.log");
export default serialize((x) => processor.multiply(x));
`,
  },
];

describe.each(programs)("With serialize-closures: $name", (program) => {
  const repaired = repair(program.text, { file: "task.js" });
  const ok = { kind: "ok", message: "" };

  it("fails before, and gives the right value and file after, serialised and not", async () => {
    expect(repaired.kind).toBe("suggestion");
    expect(lintText(repaired.text, { file: "task.js" })).toEqual([]);
    await expect(runSerialised(program)).resolves.toMatchObject({ kind: "fails while serialising" });
    await expect(runUnserialised(program)).resolves.toEqual(ok);
    await expect(runSerialised({ ...program, text: repaired.text })).resolves.toEqual(ok);
    await expect(runUnserialised({ ...program, text: repaired.text })).resolves.toEqual(ok);
  });
});
