import type { RefusedProgram } from "./program.ts";
import { withFs, withPool } from "./texts.ts";

/** More programs that are left alone, and why. */
export const moreRefusedPrograms: readonly RefusedProgram[] = [
  {
    name: "a parameter property that may be left out, and is looked at before",
    file: "task.ts",
    because: "the constructor alone knows the type of what it is opened with",
    text: `${withFs}class P {
  private log: fs.WriteStream;
  constructor(private readonly name?: string) {
    if (name === undefined) throw new Error("no name");
    this.log = fs.createWriteStream(name);
  }
  m(x: number) {
    this.log.write("x");
    return x;
  }
}
const p = new P("a");
rdd.map((x) => p.m(x));
`,
  },
  {
    name: "a field to which the base class gives a first value",
    file: "task.ts",
    because: "the field is assigned in several places",
    text: `${withFs}class B {
  constructor() {
    this.log = null;
  }
}
class P extends B {
  constructor() {
    super();
    this.log = fs.createWriteStream("a");
  }
  m(x) {
    this.log.write("x");
    return x;
  }
}
const p = new P();
rdd.map((x) => p.m(x));
`,
  },
  {
    name: "a handle beside a private field that stays",
    file: "task.ts",
    because: "an object that travels along has a `#private` member, which no engine can ship",
    text: `${withFs}class P {
  #count = 0;
  log = fs.createWriteStream("a");
  m(x: number) {
    this.log.write("x");
    return x + this.#count;
  }
}
const p = new P();
rdd.map((x) => p.m(x));
`,
  },
  {
    name: "a handle that is used before it is shipped",
    file: "task.ts",
    because: "it is used before it is shipped, which would open it here all the same",
    text: `${withFs}class P {
  log = fs.createWriteStream("a");
  m(x: number) {
    this.log.write("x");
    return x;
  }
}
const p = new P();
p.log.write("start");
rdd.map((x) => p.m(x));
`,
  },
  {
    name: "a handle that a helper uses before it is shipped",
    file: "task.ts",
    because: "it is used before it is shipped, which would open it here all the same",
    text: `${withFs}class P {
  private log = fs.createWriteStream("a");
  m(x: number) {
    this.log.write("x");
    return x;
  }
}
function start(q: P) { return q.m(1); }
const p = new P();
start(p);
rdd.map((x) => p.m(x));
`,
  },
  {
    name: "a handle that an exported function uses before it ships",
    file: "task.ts",
    because: "it is used before it is shipped, which would open it here all the same",
    text: `${withFs}class P {
  private log = fs.createWriteStream("a");
  m(x: number) {
    this.log.write("x");
    return x;
  }
}
export function run(): number {
  const p = new P();
  const first = p.m(1);
  rdd.map((x) => p.m(x));
  return first;
}
`,
  },
  {
    name: "a member that Pulumi cannot name on the worker",
    file: "task.mjs",
    because: "an object that travels along has a member that is named by a symbol, which this engine cannot ship",
    text: `import * as pulumi from "@pulumi/pulumi";
import fs from "node:fs";
class P {
  log = fs.createWriteStream("a");
  m() { this.log.write("x"); }
  [Symbol.dispose]() { this.log.end(); }
}
const p = new P();
pulumi.runtime.serializeFunction(() => p.m());
`,
  },
  {
    name: "another accessor that the task reads, and that hands the field out",
    file: "task.mjs",
    because: "this engine calls the accessor `out`, which would open it",
    text: `import * as pulumi from "@pulumi/pulumi";
import fs from "node:fs";
class P {
  log = fs.createWriteStream("a");
  get out() { return this.log; }
}
const p = new P();
pulumi.runtime.serializeFunction(() => p.out.write("x"));
`,
  },
  {
    name: "an arrow function in a field, whose object Pulumi cannot ship",
    file: "task.mjs",
    because: "an arrow function that travels along mentions `this`, which this engine cannot ship",
    text: `import * as pulumi from "@pulumi/pulumi";
import fs from "node:fs";
class P {
  log = fs.createWriteStream("a");
  m = () => this.log.write("x");
}
const p = new P();
pulumi.runtime.serializeFunction(() => p.m());
`,
  },
  {
    name: "a named import on Pulumi that is exported again",
    file: "task.mjs",
    because: "what is imported is exported again",
    text: `import * as pulumi from "@pulumi/pulumi";
import { createWriteStream } from "node:fs";
export { createWriteStream };
class P {
  log = createWriteStream("a");
  m() { this.log.write("x"); }
}
const p = new P();
export default pulumi.runtime.serializeFunction(() => p.m());
`,
  },
  {
    name: "a named import on Pulumi with a comment inside",
    file: "task.mjs",
    because: "a comment stands within its import",
    text: `import * as pulumi from "@pulumi/pulumi";
import { createWriteStream /* opens */ } from "node:fs";
class P {
  log = createWriteStream("a");
  m() { this.log.write("x"); }
}
const p = new P();
export default pulumi.runtime.serializeFunction(() => p.m());
`,
  },
  {
    name: "a subclass that declares the field again",
    file: "task.ts",
    because: "a subclass declares a member of the same name",
    text: `${withFs}class B {
  log = fs.createWriteStream("a");
  m(x: number) { this.log.write("x"); return x; }
}
class C extends B {
  override log = fs.createWriteStream("b");
}
const p = new B();
rdd.map((x) => p.m(x));
export const q = new C();
`,
  },
  {
    name: "an options object with a handle of its own",
    file: "task.ts",
    because: "`options` may not arrive as it is",
    text: `${withFs}class B {
  private log: fs.WriteStream;
  constructor(options: { path: string; other: fs.WriteStream }) {
    this.log = fs.createWriteStream(options.path);
  }
  m(x: number) { this.log.write("x"); return x; }
}
const p = new B({ path: "a", other: fs.createWriteStream("b") });
rdd.map((x) => p.m(x));
`,
  },
  {
    name: "an argument from a field that changes",
    file: "task.ts",
    because: "the opening reads a field that may have changed by then",
    text: `${withFs}class B {
  path = "a";
  private log = fs.createWriteStream(this.path);
  set(path: string) { this.path = path; }
  m(x: number) { this.log.write("x"); return x; }
}
const p = new B();
rdd.map((x) => p.m(x));
`,
  },
  {
    name: "a closing that takes the field out of the object first",
    file: "task.ts",
    because: "it is used before it is shipped, which would open it here all the same",
    text: `${withPool}class P {
  private readonly db: Pool = new Pool();
  m(x: number) {
    return this.db.query(String(x));
  }
  async close() {
    const { db } = this;
    await db.end();
  }
}
const p = new P();
rdd.map((x) => p.m(x));
await p.close();
`,
  },
  {
    name: "an opening that reads a property that is changed later",
    file: "task.js",
    because: "the opening reads an object that is changed somewhere",
    text: `import fs from "node:fs";
class P {
  constructor(options) {
    this.log = fs.createWriteStream(options.name);
  }
  m(x) {
    this.log.write(String(x));
    return x;
  }
}
const options = { name: "a.log" };
const p = new P(options);
options.name = "b.log";
rdd.map((x) => p.m(x));
`,
  },
  {
    name: "a variable whose opening is given an object that is changed later",
    file: "task.js",
    because: "the opening reads an object that is changed somewhere",
    text: `import fs from "node:fs";
const options = { flags: "a" };
const log = fs.createWriteStream("a.log", options);
options.flags = "w";
rdd.map((x) => log.write(String(x)));
`,
  },
  {
    name: "options with a function that needs the object around it, and that nothing has shipped so far",
    file: "task.js",
    because: "`options` may not arrive as it is",
    text: `import fs from "node:fs";
class App {
  factor = 2;
  options = { name: "a.log", scale: (x) => x * this.factor };
}
class P {
  constructor(options) {
    this.log = fs.createWriteStream(options.name);
  }
  m(x) {
    this.log.write(String(x));
    return x;
  }
}
const p = new P(new App().options);
rdd.map((x) => p.m(x));
`,
  },
  {
    name: "a database in memory that the driver fills",
    file: "task.js",
    because: "each worker would have a memory of its own",
    text: `import Database from "better-sqlite3";
const db = new Database(":memory:");
db.exec("CREATE TABLE t (x)");
rdd.map((x) => db.prepare("S").get(x));
`,
  },
  {
    name: "a database in memory that a field holds",
    file: "task.js",
    because: "each worker would have a memory of its own",
    text: `import { DatabaseSync } from "node:sqlite";
class Prices {
  constructor() {
    this.db = new DatabaseSync(":memory:");
  }
  find(x) {
    return this.db.prepare("S").get(x);
  }
}
const prices = new Prices();
rdd.map((x) => prices.find(x));
`,
  },
  {
    name: "a file that options name, which the constructor checks",
    file: "task.ts",
    because: "the constructor alone knows the type of what it is opened with",
    text: `import fs from "node:fs";
class Sink {
  private readonly log: fs.WriteStream;
  constructor(options: { name?: string }) {
    if (!options.name) throw new Error("no name");
    this.log = fs.createWriteStream(options.name);
  }
  write(x: number) {
    this.log.write(String(x));
    return x;
  }
}
export function count(rdd: RDD<number>) {
  const sink = new Sink({ name: "a.log" });
  return rdd.map((x) => sink.write(x));
}
`,
  },
];
