import type { RepairableProgram } from "./repairable.ts";

const common = { shape: "repair", inputs: [21, 4], values: [42, 8], effects: { files: { "dummy.log": "21;4;" } } } as const;
const head = `import fs from "node:fs/promises";
import * as pulumi from "@pulumi/pulumi";
`;

/** Programs that hold the promise of a handle, and wait for it wherever they use it: a suggestion opens it on first use. */
export const promisePrograms: readonly RepairableProgram[] = [
  {
    ...common,
    name: "the promise of a file in a field",
    file: "processor.mjs",
    form: "module",
    text: `${head}
class Processor {
  constructor(name) {
    this.logger = fs.open(name, "w");
  }

  async multiply(x) {
    const logger = await this.logger;
    await logger.write(x + ";");
    return x * 2;
  }
}

const processor = new Processor("dummy.log");
export default pulumi.runtime.serializeFunction((x) => processor.multiply(x));
`,
  },
  {
    ...common,
    name: "TypeScript with the promise of a file that the task itself waits for",
    file: "processor.ts",
    form: "typescript to commonjs",
    text: `${head.replace("fs", "* as fs")}
class Processor {
  readonly logger = fs.open("dummy.log", "w");
}

const processor = new Processor();
export default pulumi.runtime.serializeFunction(async (x: number) => {
  await (await processor.logger).write(x + ";");
  return x * 2;
});
`,
  },
  {
    ...common,
    name: "the promise of a file in an object literal",
    file: "processor.mjs",
    form: "module",
    text: `${head}
const processor = {
  logger: fs.open("dummy.log", "w"),
  async multiply(x) {
    await (await this.logger).write(x + ";");
    return x * 2;
  },
};
export default pulumi.runtime.serializeFunction((x) => processor.multiply(x));
`,
  },
];
