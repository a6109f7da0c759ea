import type { RepairableProgram } from "./repairable.ts";

const common = { shape: "repair", inputs: [21, 4], values: [42, 8], effects: { files: { "dummy.log": "21;4;" } } } as const;

/** Programs of which a lazy accessor alone would not do. */
export const moreRepairablePrograms: readonly RepairableProgram[] = [
  {
    ...common,
    name: "a module whose task reads the field itself, where Pulumi would call an accessor",
    file: "processor.mjs",
    form: "module",
    text: `import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";

class Processor {
  logger = fs.createWriteStream("dummy.log");
}

const box = { processor: new Processor() };

export default pulumi.runtime.serializeFunction((x) => {
  box.processor.logger.write(x + ";");
  return x * 2;
});
`,
  },
  {
    ...common,
    name: "TypeScript whose arrow function mentions `this`, which Pulumi asks to be given another name",
    file: "processor.ts",
    form: "typescript to commonjs",
    text: `import * as fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";

class Processor {
  private readonly logger: fs.WriteStream;

  constructor(private readonly factor: number) {
    this.logger = fs.createWriteStream("dummy.log");
  }

  private double(x: number): number {
    return x * this.factor;
  }

  deploy(): Promise<unknown> {
    return pulumi.runtime.serializeFunction((x: number) => {
      this.logger.write(x + ";");
      return this.double(x);
    });
  }
}

export default new Processor(2).deploy();
`,
  },
  {
    ...common,
    name: "an arrow function that a method returns, and that mentions `this`",
    file: "processor.mjs",
    form: "module",
    text: `import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";

class Processor {
  logger = fs.createWriteStream("dummy.log");
  handler() {
    return (x) => {
      this.logger.write(x + ";");
      return x * 2;
    };
  }
}

export default pulumi.runtime.serializeFunction(new Processor().handler());
`,
  },
  {
    ...common,
    name: "a module whose stream is declared together with a number",
    file: "processor.mjs",
    form: "module",
    text: `import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";

const factor = 2, // twice
  logger = fs.createWriteStream("dummy.log");

export default pulumi.runtime.serializeFunction((x) => {
  logger.write(x + ";");
  return x * factor;
});
`,
  },
  {
    ...common,
    name: "TypeScript whose constructor keeps the stream in a variable first",
    file: "processor.ts",
    form: "typescript to commonjs",
    text: `import * as fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";

class Processor {
  private readonly logger: fs.WriteStream;

  constructor(file: string) {
    const logger = fs.createWriteStream(file);
    this.logger = logger;
  }

  multiply(x: number): number {
    this.logger.write(x + ";");
    return x * 2;
  }
}

const processor = new Processor("dummy.log");

export default pulumi.runtime.serializeFunction((x: number) => processor.multiply(x));
`,
  },
  {
    ...common,
    name: "a task that reads the field itself, and a property of the same name of another object",
    file: "processor.mjs",
    form: "module",
    text: `import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";

class Processor {
  logger = fs.createWriteStream("dummy.log");
}

const box = { processor: new Processor(), ends: { logger: ";" } };

export default pulumi.runtime.serializeFunction((x) => {
  box.processor.logger.write(x + box.ends.logger);
  return x * 2;
});
`,
  },
  {
    ...common,
    name: "TypeScript with a field that an abstract class declares",
    file: "processor.ts",
    form: "typescript to commonjs",
    text: `import * as fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";

abstract class Base {
  protected abstract readonly logger: fs.WriteStream;

  multiply(x: number): number {
    this.logger.write(x + ";");
    return x * 2;
  }
}

class Processor extends Base {
  protected readonly logger: fs.WriteStream;
  constructor(path: string) {
    super();
    this.logger = fs.createWriteStream(path);
  }
}

const processor = new Processor("dummy.log");

export default pulumi.runtime.serializeFunction((x: number) => processor.multiply(x));
`,
  },
];
