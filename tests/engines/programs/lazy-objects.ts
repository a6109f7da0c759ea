import type { RepairableProgram } from "./repairable.ts";

const common = { shape: "repair", inputs: [21, 4], values: [42, 8], effects: { files: { "dummy.log": "21;4;" } } } as const;
const inModule = { ...common, file: "processor.mjs", form: "module" } as const;
const head = `import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
`;
const promised = head.replace("node:fs", "node:fs/promises");
const processor = `class Processor {
  constructor(log) {
    this.log = log;
    this.seen = new Map();
    this.multiply = this.multiply.bind(this);
  }
  multiply(x) {
    this.seen.set(x, x * 2);
    this.log.write(x + ";");
    return this.seen.get(x);
  }
}
`;
const opening = `class Processor {
  log = null;
  async open(path) {
    this.log = await fs.open(path, "w");
  }
  async multiply(x) {
    await this.log.write(x + ";");
    return x * 2;
  }
}
`;
const ship = "export default pulumi.runtime.serializeFunction((x) => processor.multiply(x));\n";

/** Objects that hold a handle which is opened somewhere else: a suggestion makes them on the worker. */
export const lazyObjectPrograms: readonly RepairableProgram[] = [
  {
    ...inModule,
    name: "an object that is handed its stream, and keeps what cannot travel",
    text: `${head}${processor}// Where the numbers go.
const log = fs.createWriteStream("dummy.log");
log.on("error", () => {}); // Never mind.
const processor = new Processor(log);
${ship}`,
  },
  {
    ...inModule,
    name: "an asynchronous method that opens, and that the driver waits for",
    text: `${promised}${opening}const processor = new Processor();
await processor.open("dummy.log");
${ship}`,
  },
  {
    ...inModule,
    name: "a method that opens, with one that closes",
    text: `${head}class Processor {
  start() {
    this.log = fs.createWriteStream("dummy.log");
  }
  stop() {
    this.log?.end();
    this.log = null;
  }
  multiply(x) {
    this.log.write(x + ";");
    return x * 2;
  }
}
const processor = new Processor();
processor.start();
process.on("SIGTERM", () => {
  processor.stop();
});
${ship}`.replaceAll("stop", "close"),
  },
  {
    ...common,
    file: "processor.ts",
    form: "typescript to commonjs",
    name: "TypeScript with an asynchronous factory, in a function",
    text: `${promised.replace("fs", "* as fs")}class Processor {
  private constructor(private readonly log: fs.FileHandle) {}
  static async create(path: string): Promise<Processor> {
    return new Processor(await fs.open(path, "w"));
  }
  async multiply(x: number): Promise<number> {
    await this.log.write(x + ";");
    return x * 2;
  }
}
async function main(path: string) {
  const processor = await Processor.create(path);
  return pulumi.runtime.serializeFunction((x: number) => processor.multiply(x));
}
export default main("dummy.log");
`,
  },
  {
    ...common,
    file: "processor.ts",
    form: "typescript to commonjs",
    name: "TypeScript with objects that are handed to each other",
    text: `${head.replace("fs", "* as fs")}interface Sink {
  write(text: string): unknown;
}
class Repository {
  constructor(private readonly sink: Sink) {}
  save(x: number): number {
    this.sink.write(x + ";");
    return x * 2;
  }
}
class Service {
  constructor(private readonly repository: Repository) {}
  run(x: number): number {
    return this.repository.save(x);
  }
}
const sink: Sink = fs.createWriteStream("dummy.log");
const repository = new Repository(sink);
const service = new Service(repository);
export default pulumi.runtime.serializeFunction((x: number) => service.run(x));
`,
  },
  {
    ...inModule,
    name: "dependencies that a function takes apart",
    text: `${promised}const log = await fs.open("dummy.log", "w");
const deps = { log, factor: 2 };
async function handle({ log, factor }, x) {
  await log.write(x + ";");
  return x * factor;
}
export default pulumi.runtime.serializeFunction((x) => handle(deps, x));
`,
  },
  {
    ...inModule,
    name: "a constructor that opens in one of two branches, by named imports, and freezes its object",
    text: `${head}import { createWriteStream } from "node:fs";
import { join } from "node:path";
class Processor {
  constructor(folder) {
    if (folder) this.log = createWriteStream(join(folder, "dummy.log"));
    else this.log = process.stdout;
    Object.freeze(this);
  }
  multiply(x) {
    this.log.write(x + ";");
    return x * 2;
  }
}
const processor = new Processor(".");
const save = (x) => processor.multiply(x);
export default pulumi.runtime.serializeFunction((x) => save(x));
`,
  },
  {
    ...inModule,
    name: "an object literal that is disposed of by a symbol",
    text: `${head}const processor = {
  log: fs.createWriteStream("dummy.log"),
  multiply(x) {
    this.log.write(x + ";");
    return x * 2;
  },
  [Symbol.dispose]() {
    this.log.end();
  },
};
${ship}`,
  },
];

/** Objects whose class arrives without something that its constructor needs. */
export const lazyObjectsRefused: readonly RepairableProgram[] = [
  {
    ...inModule,
    name: "a class with a field that is declared with a value, which Pulumi loses",
    text: `${head}${processor.replace("{", "{\n  factor = 2;").replaceAll("x * 2", "x * this.factor")}const log = fs.createWriteStream("dummy.log");
const processor = new Processor(log);
${ship}`,
  },
  {
    ...inModule,
    name: "a class with a base class, which Pulumi loses",
    text: `${head}class Base {
  double(x) {
    return x * 2;
  }
}
${processor.replace("Processor {", "Processor extends Base {").replace("(log) {", "(log) {\n    super();").replaceAll("x * 2", "this.double(x)")}const log = fs.createWriteStream("dummy.log");
const processor = new Processor(log);
${ship}`,
  },
];
