import type { RepairableProgram } from "./repairable.ts";

const common = { shape: "repair", inputs: [21, 4], values: [42, 8], effects: { files: { "dummy.log": "21;4;" } } } as const;

/** Programs whose handle is a field of the class itself. */
export const staticFieldPrograms: readonly RepairableProgram[] = [
  {
    ...common,
    name: "a static field that the task itself reads",
    file: "journal.mjs",
    form: "module",
    text: `import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";

class Journal {
  // One line for each call.
  static log = fs.createWriteStream("dummy.log");
}

export default pulumi.runtime.serializeFunction((x) => {
  Journal.log.write(x + ";");
  return x * 2;
});
`,
  },
  {
    ...common,
    name: "a private static field in TypeScript that a static method reads by `this`",
    file: "journal.ts",
    form: "typescript to commonjs",
    text: `import * as fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";

const file = "dummy.log";

class Journal {
  private static readonly log: fs.WriteStream = fs.createWriteStream(file);

  static double(x: number): number {
    this.log.write(x + ";");
    return x * 2;
  }
}

export default pulumi.runtime.serializeFunction((x: number) => Journal.double(x));
`,
  },
  {
    ...common,
    name: "a static field that an object of the class reads",
    file: "journal.ts",
    form: "typescript to commonjs",
    text: `import * as fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";

class Journal {
  private static log = fs.createWriteStream("dummy.log");

  constructor(private readonly factor: number) {}

  multiply(x: number): number {
    Journal.log.write(x + ";");
    return x * this.factor;
  }
}

const journal = new Journal(2);

export default pulumi.runtime.serializeFunction((x: number) => journal.multiply(x));
`,
  },
  {
    ...common,
    name: "a static field that a subclass reads by its own name",
    file: "journal.mjs",
    form: "module",
    text: `import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";

class Journal {
  static log = fs.createWriteStream("dummy.log");
}

class Ledger extends Journal {
  static double(x) {
    Ledger.log.write(x + ";");
    return x * 2;
  }
}

export default pulumi.runtime.serializeFunction((x) => Ledger.double(x));
`,
  },
  {
    ...common,
    name: "a static field of a class expression with a name of its own",
    file: "journal.mjs",
    form: "module",
    text: `import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";

const Journal = class Own {
  static log = fs.createWriteStream("dummy.log");
};

export default pulumi.runtime.serializeFunction((x) => {
  Journal.log.write(x + ";");
  return x * 2;
});
`,
  },
  {
    ...common,
    name: "a static field that an arrow function in a static method reads by `this`",
    file: "journal.mjs",
    form: "module",
    text: `import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";

class Journal {
  static log = fs.createWriteStream("dummy.log");

  static deploy() {
    return pulumi.runtime.serializeFunction((x) => {
      this.log.write(x + ";");
      return x * 2;
    });
  }
}

export default Journal.deploy();
`,
  },
  {
    ...common,
    name: "a static field whose opening reads two others",
    file: "journal.mjs",
    form: "module",
    text: `import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";

class Journal {
  static folder = ".";
  static path = this.folder + "/dummy.log";
  static log = fs.createWriteStream(Journal.path);
}

export default pulumi.runtime.serializeFunction((x) => {
  Journal.log.write(x + ";");
  return x * 2;
});
`,
  },
];
