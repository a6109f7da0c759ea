import type { RepairableProgram } from "./repairable.ts";

const common = { shape: "repair", inputs: [21, 4], values: [42, 8], effects: { files: { "dummy.log": "21;4;" } } } as const;
const head = `import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
`;
const multiply = `  multiply(x) {
    this.logger?.write(x + ";");
    return x * 2;
  }
}
`;
const call = "export default pulumi.runtime.serializeFunction((x) => processor.multiply(x));\n";

/** Programs that open behind a condition, or in the default of a parameter; `--fix` repairs them. */
export const choicePrograms: readonly RepairableProgram[] = [
  {
    ...common,
    name: "two openings, of which a parameter decides",
    file: "processor.mjs",
    form: "module",
    text: `${head}
class Processor {
  constructor(name) {
    this.logger = name ? fs.createWriteStream(name) : fs.createWriteStream("other.log"); // which
  }
${multiply}
const processor = new Processor("dummy.log");
${call}`,
  },
  {
    ...common,
    name: "the default of a parameter, which needs another one, and is read by the task itself",
    file: "processor.mjs",
    form: "module",
    text: `${head}
class Processor {
  constructor(name, logger = fs.createWriteStream(name)) {
    this.logger = logger;
  }
}

const processor = new Processor("dummy.log");
export default pulumi.runtime.serializeFunction((x) => {
  processor.logger.write(x + ";");
  return x * 2;
});
`,
  },
  {
    ...common,
    name: "TypeScript with the default of a parameter that is a field as well",
    file: "processor.ts",
    form: "typescript to commonjs",
    text: `${head.replace("fs", "* as fs")}
class Processor {
  constructor(
    private readonly factor: number,
    private readonly logger: fs.WriteStream = fs.createWriteStream("dummy.log"),
  ) {}

  multiply(x: number): number {
    this.logger.write(x + ";");
    return x * this.factor;
  }
}

const processor = new Processor(2);
export default pulumi.runtime.serializeFunction((x: number) => processor.multiply(x));
`,
  },
];

/** Programs of which somebody has to say whether the worker's answer is the driver's: a suggestion repairs them. */
export const suggestedChoices: readonly RepairableProgram[] = [
  {
    ...common,
    name: "an opening unless a caller passes another stream",
    file: "processor.mjs",
    form: "module",
    text: `${head}
class Processor {
  constructor(options = {}) {
    this.logger = options.logger ?? fs.createWriteStream("dummy.log");
  }
${multiply}
const processor = new Processor();
${call}`,
  },
  {
    ...common,
    name: "an opening under a condition, which is closed",
    file: "processor.mjs",
    form: "module",
    text: `${head}
class Processor {
  constructor(verbose) {
    this.logger = verbose ? fs.createWriteStream("dummy.log") : null;
  }
  close() {
    this.logger?.end();
  }
${multiply}
const processor = new Processor(true);
${call}`,
  },
  {
    ...common,
    name: "a choice that asks the environment",
    file: "processor.mjs",
    form: "module",
    text: `${head}
class Processor {
  logger = process.env.QUIET_HARBOUR ? null : fs.createWriteStream("dummy.log");
${multiply}
const processor = new Processor();
${call}`,
  },
];
