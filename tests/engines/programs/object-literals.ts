import type { RepairableProgram } from "./repairable.ts";

const common = { shape: "repair", inputs: [21, 4], values: [42, 8], effects: { files: { "dummy.log": "21;4;" } } } as const;

/** Programs whose handle stands in an object literal, where Pulumi would call an accessor while it serialises. */
export const objectLiteralPrograms: readonly RepairableProgram[] = [
  {
    ...common,
    name: "an object literal whose method writes to a stream beside it",
    file: "processor.mjs",
    form: "module",
    text: `import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";

const processor = {
  // Where the numbers go.
  logger: fs.createWriteStream("dummy.log"),
  multiply(x) {
    [x].forEach((y) => this.logger.write(y + ";"));
    return x * 2;
  },
};

export default pulumi.runtime.serializeFunction((x) => processor.multiply(x));
`,
  },
  {
    ...common,
    name: "an object literal that the task itself reads, with an object of another kind that has a property of the same name",
    file: "processor.cjs",
    form: "commonjs",
    text: `const { createWriteStream } = require("node:fs");
const pulumi = require("@pulumi/pulumi");

const ends = { logger: ";" };
const box = { processor: { logger: createWriteStream("dummy.log"), factor: 2 } };

module.exports = pulumi.runtime.serializeFunction((x) => {
  console.log(Math.log(x));
  box.processor.logger.write(x + ends.logger);
  return x * box.processor.factor;
});
`,
  },
  {
    ...common,
    name: "TypeScript whose function makes the object from a name",
    file: "processor.ts",
    form: "typescript to commonjs",
    text: `import * as fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";

const make = (name: string) => ({
  logger: fs.createWriteStream(name),
  factor: 2,
  multiply(x: number): number {
    const self = this;
    self.logger.write(x + ";");
    return x * this.factor;
  },
});

const processor = make("dummy.log");

export default pulumi.runtime.serializeFunction((x: number) => processor.multiply(x));
`,
  },
  {
    ...common,
    name: "an object literal in a field, with a file descriptor that it closes",
    file: "processor.mjs",
    form: "module",
    text: `import { openSync, writeSync, closeSync } from "node:fs";
import * as pulumi from "@pulumi/pulumi";

class Processor {
  file = {
    fd: openSync("dummy.log", "w"),
    close() {
      closeSync(this.fd);
    },
  };

  multiply(x) {
    writeSync(this.file.fd, x + ";");
    return x * 2;
  }
}

const processor = new Processor();

export default pulumi.runtime.serializeFunction((x) => processor.multiply(x));
`,
  },
  {
    ...common,
    name: "two object literals that are put into a Map",
    file: "processor.mjs",
    form: "module",
    effects: { files: { "dummy.log": "21;4;", "other.log": "21!4!" } },
    text: `import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";

const a = { log: fs.createWriteStream("dummy.log"), write(x) { this.log.write(x + ";"); } };
const b = { log: fs.createWriteStream("other.log"), write(x) { this.log.write(x + "!"); } };
const all = new Map();
all.set("a", a);
const first = all.get("a");

export default pulumi.runtime.serializeFunction((x) => {
  first.write(x);
  b.write(x);
  return x * 2;
});
`,
  },
  {
    ...common,
    name: "a list of which the task reads one object, and Pulumi takes along all",
    file: "processor.mjs",
    form: "module",
    effects: {},
    text: `import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";

const list = [{ factor: 2 }, { logger: fs.createWriteStream("other.log") }];

export default pulumi.runtime.serializeFunction((x) => x * list[0].factor);
`,
  },
];
