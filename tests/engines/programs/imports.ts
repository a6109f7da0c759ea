import type { RepairableProgram } from "./repairable.ts";

const common = { shape: "repair", inputs: [21, 4], values: [42, 8], effects: { files: { "dummy.log": "21;4;" } } } as const;

const processor = (opening: string): string => `class Processor {
  logger = ${opening};
  multiply(x) {
    this.logger.write(x + ";");
    return x * 2;
  }
}

const processor = new Processor();
`;

/** Programs whose imports Pulumi cannot ship in the form that they have. */
export const importPrograms: readonly RepairableProgram[] = [
  {
    ...common,
    name: "a module with a named import",
    file: "processor.mjs",
    form: "module",
    text: `import { createWriteStream, existsSync } from "node:fs";
import * as pulumi from "@pulumi/pulumi";

export const isThere = existsSync("dummy.log");

${processor('createWriteStream("dummy.log")')}
export default pulumi.runtime.serializeFunction((x) => processor.multiply(x));
`,
  },
  {
    ...common,
    name: "a module with a path made by a named import",
    file: "processor.mjs",
    form: "module",
    text: `import fs from "node:fs";
import { join } from "node:path";
import * as pulumi from "@pulumi/pulumi";

${processor('fs.createWriteStream(join(".", "dummy.log"))')}
export default pulumi.runtime.serializeFunction((x) => processor.multiply(x));
`,
  },
  {
    ...common,
    name: "CommonJS, with a function taken out of require",
    file: "processor.cjs",
    form: "commonjs",
    text: `const { createWriteStream } = require("node:fs");
const pulumi = require("@pulumi/pulumi");

${processor('createWriteStream("dummy.log")')}
module.exports = pulumi.runtime.serializeFunction((x) => processor.multiply(x));
`,
  },
];
