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

const unregistered: EngineProgram = {
  ...common,
  name: "an object of a class that nothing registers",
  text: `${head}
class Processor {
  constructor() {
    this.logger = fs.createWriteStream("dummy.log");
  }
  multiply(x) {
    this.logger.write(x + ";");
    return x * 2;
  }
}
const processor = new Processor();
export default serialize((x) => processor.multiply(x));
`,
};

describe("With serialize-closures: a class that nothing registers", () => {
  it("fails with its stream and without, so that no repair is offered", async () => {
    expect(repair(unregistered.text, { file: "task.js" }).kind).toBe("none");
    await expect(runUnserialised(unregistered)).resolves.toEqual({ kind: "ok", message: "" });
    await expect(runSerialised(unregistered)).resolves.toMatchObject({ kind: "fails while serialising" });
    const onFirstUse = unregistered.text
      .replace("constructor() {", "get logger() {")
      .replace("this.logger = fs", "if (this.__logger === undefined) this.__logger = fs")
      .replace('"dummy.log");', '"dummy.log");\n    return this.__logger;');
    const { kind, message } = await runSerialised({ ...unregistered, text: onFirstUse });
    expect(kind).toBe("fails while serialising");
    expect(message).toContain("Cannot serialize classes");
  });
});
