import type { RefusedProgram, RepairedProgram } from "./program.ts";
import { withFs, withPool } from "./texts.ts";

/** Programs whose handle gets into its object in a way of its own: all that makes the object happens on first use then. */
export const lazyObjectPrograms: readonly RepairedProgram[] = [
  {
    name: "an object that is handed its stream, with a listener and comments",
    file: "task.ts",
    kind: "suggestion",
    before: `${withFs}class Processor {
  constructor(private readonly log: { write(text: string): unknown }) {}
  multiply(x: number) {
    this.log.write(String(x));
    return x * 2;
  }
}
// Where the numbers go.
const log = fs.createWriteStream("a.log");
log.on("error", () => {}); // Never mind.
const verbose = true;
// The one that works.
const processor = new Processor(log);
rdd.map((x) => processor.multiply(x));
console.log(verbose);
`,
    after: `${withFs}class Processor {
  constructor(private readonly log: { write(text: string): unknown }) {}
  multiply(x: number) {
    this.log.write(String(x));
    return x * 2;
  }
}
const verbose = true;
function makeProcessor() {
  // Where the numbers go.
  const log = fs.createWriteStream("a.log");
  log.on("error", () => {}); // Never mind.
  // The one that works.
  const processor = new Processor(log);
  return processor;
}
const lazyProcessor: { value?: ReturnType<typeof makeProcessor> } = {};
function getProcessor() {
  if (lazyProcessor.value === undefined) lazyProcessor.value = makeProcessor();
  return lazyProcessor.value;
}
rdd.map((x) => getProcessor().multiply(x));
console.log(verbose);
`,
  },
  {
    name: "an asynchronous method that opens, which the driver calls, and one that closes",
    file: "task.ts",
    kind: "suggestion",
    before: `${withPool}class Repository {
  private pool!: Pool;
  async connect(url: string) {
    const pool = new Pool({ connectionString: url });
    await pool.query("select 1");
    this.pool = pool;
  }
  async find(x: number) {
    return this.pool.query("select $1", [x]);
  }
  async close() {
    await this.pool.end();
  }
}
const repository = new Repository();
await repository.connect("postgres://db");
rdd.map((x) => repository.find(x));
process.on("SIGTERM", async () => {
  await repository.close();
});
`,
    after: `${withPool}class Repository {
  private pool!: Pool;
  async connect(url: string) {
    const pool = new Pool({ connectionString: url });
    await pool.query("select 1");
    this.pool = pool;
  }
  async find(x: number) {
    return this.pool.query("select $1", [x]);
  }
  async close() {
    await this.pool.end();
  }
}
async function makeRepository() {
  const repository = new Repository();
  await repository.connect("postgres://db");
  return repository;
}
const lazyRepository: { value?: ReturnType<typeof makeRepository> } = {};
function getRepository() {
  if (lazyRepository.value === undefined) lazyRepository.value = makeRepository();
  return lazyRepository.value;
}
rdd.map(async (x) => (await getRepository()).find(x));
process.on("SIGTERM", async () => {
  await (await lazyRepository.value)?.close();
});
`,
  },
  {
    name: "an asynchronous factory",
    file: "task.ts",
    kind: "suggestion",
    before: `${withPool}class Repository {
  private constructor(private readonly pool: Pool) {}
  static async create() {
    const pool = new Pool();
    await pool.query("select 1");
    return new Repository(pool);
  }
  async find(x: number) {
    return this.pool.query("select $1", [x]);
  }
}
async function main() {
  const repository = await Repository.create();
  return rdd.map(function (x) {
    return repository.find(x);
  });
}
export default main();
`,
    after: `${withPool}class Repository {
  private constructor(private readonly pool: Pool) {}
  static async create() {
    const pool = new Pool();
    await pool.query("select 1");
    return new Repository(pool);
  }
  async find(x: number) {
    return this.pool.query("select $1", [x]);
  }
}
async function main() {
  async function makeRepository() {
    return await Repository.create();
  }
  const lazyRepository: { value?: ReturnType<typeof makeRepository> } = {};
  function getRepository() {
    if (lazyRepository.value === undefined) lazyRepository.value = makeRepository();
    return lazyRepository.value;
  }
  return rdd.map(async function (x) {
    return (await getRepository()).find(x);
  });
}
export default main();
`,
  },
  {
    name: "an opening under a condition",
    file: "task.js",
    kind: "suggestion",
    before: `import fs from "node:fs";
class Processor {
  constructor(path) {
    if (path) this.log = fs.createWriteStream(path);
    else this.log = process.stdout;
  }
  multiply(x) {
    this.log.write(String(x));
    return x * 2;
  }
}
const processor = new Processor("a.log");
const save = (x) => processor.multiply(x);
rdd.map((x) => save(x));
`,
    after: `import fs from "node:fs";
class Processor {
  constructor(path) {
    if (path) this.log = fs.createWriteStream(path);
    else this.log = process.stdout;
  }
  multiply(x) {
    this.log.write(String(x));
    return x * 2;
  }
}
function makeProcessor() {
  return new Processor("a.log");
}
const lazyProcessor = {};
function getProcessor() {
  if (lazyProcessor.value === undefined) lazyProcessor.value = makeProcessor();
  return lazyProcessor.value;
}
const save = (x) => getProcessor().multiply(x);
rdd.map((x) => save(x));
`,
  },
  {
    name: "a property that is assigned from outside, used in shorthand",
    file: "task.js",
    kind: "suggestion",
    before: `import fs from "node:fs";
const processor = {
  multiply(x) {
    this.log.write(String(x));
    return x * 2;
  },
};
processor.log = fs.createWriteStream("a.log");
rdd.map((x) => [{ processor }].map((one) => one.processor.multiply(x)));
`,
    after: `import fs from "node:fs";
function makeProcessor() {
  const processor = {
    multiply(x) {
      this.log.write(String(x));
      return x * 2;
    },
  };
  processor.log = fs.createWriteStream("a.log");
  return processor;
}
const lazyProcessor = {};
function getProcessor() {
  if (lazyProcessor.value === undefined) lazyProcessor.value = makeProcessor();
  return lazyProcessor.value;
}
rdd.map((x) => [{ processor: getProcessor() }].map((one) => one.processor.multiply(x)));
`,
  },
  {
    name: "a list of dependencies in JavaScript",
    file: "task.js",
    kind: "suggestion",
    before: `import { Pool } from "pg";
const pool = new Pool();
const settings = { text: "select $1" };
const deps = { pool, settings };
async function find({ pool, settings }, x) {
  return pool.query(settings.text, [x]);
}
rdd.map((x) => find(deps, x));
`,
    after: `import { Pool } from "pg";
const settings = { text: "select $1" };
function makeDeps() {
  const pool = new Pool();
  const deps = { pool, settings };
  return deps;
}
const lazyDeps = {};
function getDeps() {
  if (lazyDeps.value === undefined) lazyDeps.value = makeDeps();
  return lazyDeps.value;
}
async function find({ pool, settings }, x) {
  return pool.query(settings.text, [x]);
}
rdd.map((x) => find(getDeps(), x));
`,
  },
  {
    name: "named imports that Pulumi cannot ship",
    file: "task.mjs",
    kind: "suggestion",
    before: `import { createWriteStream } from "node:fs";
import { join } from "node:path";
import * as pulumi from "@pulumi/pulumi";
class Processor {
  constructor(folder) {
    this.log = createWriteStream(join(folder, "a.log"));
    Object.freeze(this);
  }
  multiply(x) {
    this.log.write(String(x));
    return x * 2;
  }
}
const processor = new Processor(".");
export default pulumi.runtime.serializeFunction((x) => processor.multiply(x));
`,
    after: `import fs from "node:fs";
import path from "node:path";
import * as pulumi from "@pulumi/pulumi";
class Processor {
  constructor(folder) {
    this.log = fs.createWriteStream(path.join(folder, "a.log"));
    Object.freeze(this);
  }
  multiply(x) {
    this.log.write(String(x));
    return x * 2;
  }
}
function makeProcessor() {
  return new Processor(".");
}
const lazyProcessor = {};
function getProcessor() {
  if (lazyProcessor.value === undefined) lazyProcessor.value = makeProcessor();
  return lazyProcessor.value;
}
export default pulumi.runtime.serializeFunction((x) => getProcessor().multiply(x));
`,
  },
];

const processor = `class Processor {
  constructor(log) {
    this.log = log;
  }
  multiply(x) {
    this.log.write(String(x));
    return x * 2;
  }
}
`;
const made = `const processor = new Processor(fs.createWriteStream("a.log"));
`;
const call = "rdd.map((x) => processor.multiply(x));\n";
const files = `import fs from "node:fs/promises";
class Processor {
  async open(path) {
    this.log = await fs.open(path, "w");
  }
  multiply(x) {
    return this.log.write(String(x));
  }
}
const processor = new Processor();
await processor.open("a.log");
`;
const withPulumi = `import * as pulumi from "@pulumi/pulumi";
`;
const ship = "export default pulumi.runtime.serializeFunction((x) => processor.multiply(x));\n";

/** Objects that cannot be made on first use. */
export const lazyObjectsRefused: readonly RefusedProgram[] = [
  ...["if (name === undefined) throw new Error();", "assert(name);", "if (!name) {\n    return null;\n  }"].map((check, index) => ({
    name: `an object whose file is checked before, ${String(index)}`,
    file: "task.ts",
    because: "a check before it says what type it is opened with",
    text: `import assert from "node:assert";
import fs from "node:fs";
class Sink {
  constructor(private readonly log: fs.WriteStream) {}
  write(x: number) {
    this.log.write(String(x));
    return x;
  }
}
export function count(rdd: RDD<number>, name?: string) {
  ${check}
  const sink = new Sink(fs.createWriteStream(name));
  return rdd.map((x) => sink.write(x));
}
`,
  })),
  {
    name: "an object that its block closes",
    because: "`processor` is closed at the end of its block",
    text: `${processor}${made.replace("const processor", "using processor")}${call}`,
  },
  { name: "an object that other files import", because: "other files can import `processor`", text: `${processor}export ${made}${call}` },
  {
    name: "an object that the driver uses",
    because: "the driver uses `processor` as well",
    text: `${processor}${made}processor.multiply(0);\n${call}`,
  },
  {
    name: "a stream that something else uses",
    because: "`log`, which it needs, is used by its own name as well",
    text: `${processor}const log = fs.createWriteStream("a.log");\nconst processor = new Processor(log);\nlog.write("begin");\n${call}`,
  },
  {
    name: "a stream that a factory hands out",
    because: "`make` may not arrive as it is",
    text: `${processor}const log = fs.createWriteStream("a.log");\nfunction make() {\n  return new Processor(log);\n}\nconst processor = make();\n${call}`,
  },
  {
    name: "an object out of a Map",
    because: "`all`, which it needs, is used by its own name as well",
    text: `${processor}const all = new Map();\nall.set("a", new Processor(fs.createWriteStream("a.log")));\nconst processor = all.get("a");\n${call}`,
  },
  {
    name: "a variable that the constructor reads, and that is assigned again",
    because: "`level` is assigned again",
    text: `let level = 1;\n${processor.replace("= log;", "= log;\n    this.level = level;")}${made}level = 2;\n${call}`,
  },
  {
    name: "a variable among the arguments that is assigned again",
    because: "`name` is assigned again",
    text: `let name = "a.log";\n${processor}${made.replace('"a.log"', "name")}name = "b.log";\n${call}`,
  },
  {
    name: "options that are changed later",
    because: "what makes it reads an object that is changed somewhere",
    text: `const options = { path: "a.log" };\n${processor}${made.replace('"a.log"', "options.path")}options.path = "b.log";\n${call}`,
  },
  {
    name: "a class that holds another stream itself",
    because: "the class itself holds what is open",
    text: `${processor.replace("  multiply", '  static out = fs.createWriteStream("b.log");\n  multiply').replace("String(x)", "String(x), Processor.out")}${made}${call}`,
  },
  {
    name: "an argument from the object around",
    because: "what makes it reads what belongs to the function or module around it",
    text: `${processor}class Runner {\n  run() {\n    ${made.replace('"a.log"', "this.path")}    ${call}  }\n}\nnew Runner().run();\n`,
  },
  {
    name: "an object whose place asks for its module",
    because: "what makes it reads what belongs to the function or module around it",
    text: `${processor.replace("= log;", "= log;\n    this.at = import.meta.url;")}${made}${call}`,
  },
  {
    name: "a name that a type mentions",
    because: "its name is used in a way that no call can take the place of",
    file: "task.ts",
    text: `declare const rdd: RDD<number>;\n${processor.replace("(log)", "(private log: any)").replace("(x)", "(x: number)")}${made}export type Processing = typeof processor;\n${call}`,
  },
  {
    name: "two statements on one line",
    because: "what makes it shares a line with something else",
    text: `${processor}const factor = 2; ${made}${call}`,
  },
  { name: "a task that gives no promise", because: "a function that uses it cannot wait for it", text: `${files}${call}` },
  {
    name: "a parameter that needs it at once",
    because: "a parameter cannot wait for it",
    text: `${files.replace("multiply", "async multiply")}rdd.map(async (x, one = processor) => one.multiply(x));\n`,
  },
  {
    name: "a field that Pulumi would lose",
    because: "a class that is constructed over there has lost what `factor` is declared with",
    text: `${withPulumi}${processor.replace("{", "{\n  factor = 2;")}${made}${ship}`,
  },
  {
    name: "a base class that Pulumi would lose",
    because: "a class that is constructed over there has lost its base class",
    text: `${withPulumi}class Base {}\n${processor.replace("Processor", "Processor extends Base").replace("(log) {", "(log) {\n    super();")}${made}${ship}`,
  },
  {
    name: "an engine of which nothing is known about classes",
    because: "whether a class can be constructed over there is not known of this engine",
    text: `import { serialize } from "serialize-closures";\n${processor.replace("multiply(x)", "multiply = function (x)")}${made}serialize((x) => processor.multiply(x), [{ name: "Processor", builtin: Processor }]);\n`,
  },
].map((program) => ({
  file: "task.mjs",
  ...program,
  text: program.text.startsWith("import fs") ? program.text : `import fs from "node:fs";\n${program.text}`,
}));
