import type { EngineProgram } from "../harness/program.ts";

/** A program whose handle `eslint --fix` opens lazily, and the name that its file has for ESLint. */
export interface RepairableProgram extends EngineProgram {
  readonly file: string;
}

const common = { shape: "repair", inputs: [21, 4], values: [42, 8], effects: { files: { "dummy.log": "21;4;" } } } as const;

/** The mission's program, in the ways in which people write it. */
export const repairablePrograms: readonly RepairableProgram[] = [
  {
    ...common,
    name: "a module, opened in the constructor",
    file: "processor.mjs",
    form: "module",
    text: `import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";

// Doubles what it is given.
class Processor {
  constructor() {
    this.factor = 2; // twice
    this.logger = fs.createWriteStream("dummy.log");
  }

  /** Keeps a record of every number. */
  multiply(x) {
    this.logger.write(x + ";");
    return x * this.factor;
  }
}

const processor = new Processor();

export default pulumi.runtime.serializeFunction((x) => processor.multiply(x));
`,
  },
  {
    ...common,
    name: "a module, opened in a field initialiser",
    file: "processor.mjs",
    form: "module",
    text: `import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";

class Processor {
  // Where the numbers go.
  logger = fs.createWriteStream("dummy.log", { flags: "a" });

  multiply(x) {
    this.logger.write(x + ";");
    return x * 2;
  }
}

const processor = new Processor();

export default pulumi.runtime.serializeFunction((x) => processor.multiply(x));
`,
  },
  {
    ...common,
    name: "a module that imports the namespace of node:fs",
    file: "processor.mjs",
    form: "module",
    text: `import * as fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";

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

export default pulumi.runtime.serializeFunction((x) => processor.multiply(x));
`,
  },
  {
    ...common,
    name: "a module whose file ends in .js, with the file's name as an argument",
    file: "processor.js",
    form: "module",
    text: `import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";

class Processor {
  constructor(file) {
    this.logger = fs.createWriteStream(file);
  }

  multiply(x) {
    this.logger.write(x + ";");
    return x * 2;
  }
}

const processor = new Processor("dummy.log");

export default pulumi.runtime.serializeFunction((x) => processor.multiply(x));
`,
  },
  {
    ...common,
    name: "CommonJS, opened in the constructor",
    file: "processor.cjs",
    form: "commonjs",
    text: `"use strict";
const fs = require("node:fs");
const pulumi = require("@pulumi/pulumi");

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

module.exports = pulumi.runtime.serializeFunction((x) => processor.multiply(x));
`,
  },
  {
    ...common,
    name: "CommonJS, opened in a field initialiser, used through a helper",
    file: "processor.js",
    form: "commonjs",
    text: `const fs = require("fs");
const pulumi = require("@pulumi/pulumi");

class Processor {
  logger = fs.createWriteStream("dummy.log");
  multiply(x) {
    this.logger.write(x + ";");
    return x * 2;
  }
}

function deploy() {
  const processor = new Processor();
  const double = (x) => processor.multiply(x);
  return pulumi.runtime.serializeFunction((x) => double(x));
}

module.exports = deploy();
`,
  },
  {
    ...common,
    name: "TypeScript compiled to CommonJS, a private field, the namespace of node:fs",
    file: "processor.ts",
    form: "typescript to commonjs",
    text: `import * as fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";

class Processor {
  /** Where the numbers go. */
  private readonly logger = fs.createWriteStream("dummy.log");

  multiply(x: number): number {
    this.logger.write(x + ";");
    return x * 2;
  }
}

const processor = new Processor();

export default pulumi.runtime.serializeFunction((x: number) => processor.multiply(x));
`,
  },
  {
    ...common,
    name: "TypeScript compiled to CommonJS, a declared field that the constructor fills, the default import",
    file: "processor.ts",
    form: "typescript to commonjs",
    text: `import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";

class Processor {
  private logger: fs.WriteStream;

  constructor(private readonly factor: number) {
    this.logger = fs.createWriteStream("dummy.log");
  }

  multiply(x: number): number {
    this.logger.write(x + ";");
    return x * this.factor;
  }
}

const processor = new Processor(2);

export default pulumi.runtime.serializeFunction((x: number) => processor.multiply(x));
`,
  },
  {
    ...common,
    name: "TypeScript compiled to CommonJS, a named import, a base class that opens",
    file: "processor.ts",
    form: "typescript to commonjs",
    text: `import { createWriteStream, type WriteStream } from "node:fs";
import * as pulumi from "@pulumi/pulumi";

class Logging {
  protected readonly logger: WriteStream = createWriteStream("dummy.log");
}

class Processor extends Logging {
  multiply(x: number): number {
    this.logger.write(x + ";");
    return x * 2;
  }
}

const processor = new Processor();

export default pulumi.runtime.serializeFunction((x: number) => processor.multiply(x));
`,
  },
  {
    ...common,
    name: "TypeScript compiled to a module, two streams in one class",
    file: "processor.mts",
    form: "typescript to module",
    effects: { files: { "dummy.log": "21;4;", "audit.log": "!!" } },
    text: `import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";

class Processor {
  private readonly logger = fs.createWriteStream("dummy.log");
  private readonly audit = fs.createWriteStream("audit.log");

  multiply(x: number): number {
    this.logger.write(x + ";");
    this.audit.write("!");
    return x * 2;
  }
}

const processor = new Processor();

export default pulumi.runtime.serializeFunction((x: number) => processor.multiply(x));
`,
  },
  {
    ...common,
    name: "a module, with a stream that a helper uses",
    file: "processor.mjs",
    form: "module",
    text: `import * as fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";

// Where the numbers go.
const logger = fs.createWriteStream("dummy.log");

function multiply(x) {
  logger.write(x + ";");
  return x * 2;
}

export default pulumi.runtime.serializeFunction((x) => multiply(x));
`,
  },
  {
    ...common,
    name: "CommonJS, with a stream of the function that ships",
    file: "processor.cjs",
    form: "commonjs",
    text: `const fs = require("node:fs");
const pulumi = require("@pulumi/pulumi");

function deploy(file) {
  const logger = fs.createWriteStream(file);
  return pulumi.runtime.serializeFunction((x) => {
    logger.write(x + ";");
    return x * 2;
  });
}

module.exports = deploy("dummy.log");
`,
  },
  {
    ...common,
    name: "TypeScript that becomes CommonJS, with a stream of the module that the driver closes",
    file: "processor.ts",
    form: "typescript to commonjs",
    text: `import { createWriteStream } from "node:fs";
import * as pulumi from "@pulumi/pulumi";

const logger = createWriteStream("dummy.log");

class Processor {
  multiply(x: number): number {
    logger.write(x + ";");
    return x * 2;
  }
}

const processor = new Processor();

export default pulumi.runtime.serializeFunction((x: number) => processor.multiply(x));

process.on("exit", () => {
  logger.end();
});
`,
  },
];
