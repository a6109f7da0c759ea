import type { RepairableProgram } from "./repairable.ts";

const common = { shape: "repair", values: [42], effects: { files: { "dummy.log": "21" } } } as const;

/** Programs that a lazy accessor would not save: `--fix` has to leave them as they are. */
export const unrepairablePrograms: readonly RepairableProgram[] = [
  {
    ...common,
    name: "a class that is disposed of by a symbol, of which Pulumi's payload knows nothing",
    file: "processor.mjs",
    form: "module",
    text: `import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";

class Processor {
  logger = fs.createWriteStream("dummy.log");
  multiply(x) {
    this.logger.write(String(x));
    return x * 2;
  }
  [Symbol.dispose]() {
    this.logger.end();
  }
}

const processor = new Processor();
export default pulumi.runtime.serializeFunction((x) => processor.multiply(x));
`,
  },
  {
    ...common,
    name: "a task that reads another accessor, which would open the stream on the driver",
    file: "processor.mjs",
    form: "module",
    text: `import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";

class Processor {
  logger = fs.createWriteStream("dummy.log");
  get out() {
    return this.logger;
  }
}

const processor = new Processor();
export default pulumi.runtime.serializeFunction((x) => {
  processor.out.write(String(x));
  return x * 2;
});
`,
  },
  {
    ...common,
    name: "a method that calls one of `super`, which Pulumi writes down as it cannot be loaded",
    file: "processor.mjs",
    form: "module",
    text: `import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";

class Doubling {
  multiply(x) {
    return x * 2;
  }
}

class Processor extends Doubling {
  logger = fs.createWriteStream("dummy.log");
  multiply(x) {
    this.logger.write(String(x));
    return super.multiply(x);
  }
}

const processor = new Processor();
export default pulumi.runtime.serializeFunction((x) => processor.multiply(x));
`,
  },
  {
    ...common,
    name: "a Map beside the stream, whose methods know nothing of it when it arrives",
    file: "processor.mjs",
    form: "module",
    text: `import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";

class Processor {
  factors = new Map([["twice", 2]]);
  logger = fs.createWriteStream("dummy.log");
  multiply(x) {
    this.logger.write(String(x));
    return x * this.factors.get("twice");
  }
}

const processor = new Processor();
export default pulumi.runtime.serializeFunction((x) => processor.multiply(x));
`,
  },
  {
    ...common,
    name: "a driver that uses the stream before it ships the task",
    file: "processor.cjs",
    form: "commonjs",
    text: `const fs = require("node:fs");
const pulumi = require("@pulumi/pulumi");

class Processor {
  logger = fs.createWriteStream("dummy.log");
  multiply(x) {
    if (x > 0) this.logger.write(String(x));
    return x * 2;
  }
}

const processor = new Processor();
processor.multiply(0);
module.exports = pulumi.runtime.serializeFunction((x) => processor.multiply(x));
`,
  },
  {
    ...common,
    name: "a #private field, which Pulumi cannot load again",
    file: "processor.mjs",
    form: "module",
    text: `import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";

class Processor {
  #logger = fs.createWriteStream("dummy.log");
  multiply(x) {
    this.#logger.write(String(x));
    return x * 2;
  }
}

const processor = new Processor();
export default pulumi.runtime.serializeFunction((x) => processor.multiply(x));
`,
  },
  {
    ...common,
    name: "an opening that asks where its module is, which a payload does not know",
    file: "processor.mjs",
    form: "module",
    text: `import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";

class Processor {
  logger = fs.createWriteStream(import.meta.url === "" ? "other.log" : "dummy.log");
  multiply(x) {
    this.logger.write(String(x));
    return x * 2;
  }
}

const processor = new Processor();
export default pulumi.runtime.serializeFunction((x) => processor.multiply(x));
`,
  },
  {
    ...common,
    name: "an opening that reads a property that is changed later",
    file: "processor.mjs",
    form: "module",
    text: `import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";

class Processor {
  constructor(options) {
    this.logger = fs.createWriteStream(options.name);
  }
  multiply(x) {
    this.logger.write(String(x));
    return x * 2;
  }
}

const options = { name: "dummy.log" };
const processor = new Processor(options);
options.name = "other.log";
export default pulumi.runtime.serializeFunction((x) => processor.multiply(x));
`,
  },
];
