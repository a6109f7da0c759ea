import type { RepairedProgram } from "./program.ts";

/** The last programs and what the lazy accessor makes of them: arguments. */
export const lastArgumentsPrograms: readonly RepairedProgram[] = [
  {
    name: "a file in a directory that is made here",
    file: "task.ts",
    kind: "suggestion",
    before: `import fs from "node:fs";
declare const rdd: RDD<number>;
class B {
  private log: fs.WriteStream;
  constructor() {
    fs.mkdirSync("logs", { recursive: true });
    this.log = fs.createWriteStream("logs/a");
  }
  m(x: number) { this.log.write("x"); return x; }
}
const p = new B();
rdd.map((x) => p.m(x));
`,
    after: `import fs from "node:fs";
declare const rdd: RDD<number>;
class B {
  private _log?: fs.WriteStream;
  private get log(): fs.WriteStream {
    if (this._log === undefined) this._log = fs.createWriteStream("logs/a");
    return this._log;
  }
  constructor() {
    fs.mkdirSync("logs", { recursive: true });
  }
  m(x: number) { this.log.write("x"); return x; }
}
const p = new B();
rdd.map((x) => p.m(x));
`,
  },
  {
    name: "a file beside one that is looked for here",
    file: "task.ts",
    kind: "fix",
    before: `import fs from "node:fs";
declare const rdd: RDD<number>;
class B {
  private log: fs.WriteStream;
  constructor() {
    fs.existsSync("logs");
    this.log = fs.createWriteStream("logs/a");
  }
  m(x: number) { this.log.write("x"); return x; }
}
const p = new B();
rdd.map((x) => p.m(x));
`,
    after: `import fs from "node:fs";
declare const rdd: RDD<number>;
class B {
  private _log?: fs.WriteStream;
  private get log(): fs.WriteStream {
    if (this._log === undefined) this._log = fs.createWriteStream("logs/a");
    return this._log;
  }
  constructor() {
    fs.existsSync("logs");
  }
  m(x: number) { this.log.write("x"); return x; }
}
const p = new B();
rdd.map((x) => p.m(x));
`,
  },
  {
    name: "an argument kept in a field that may be empty as well",
    file: "task.ts",
    kind: "fix",
    before: `import fs from "node:fs";
declare const rdd: RDD<number>;
class B {
  private name?: string;
  private log: fs.WriteStream;
  constructor(name: string) {
    this.name = name;
    this.log = fs.createWriteStream(name);
  }
  m(x: number) { this.log.write("x"); return x; }
}
const p = new B("a");
rdd.map((x) => p.m(x));
`,
    after: `import fs from "node:fs";
declare const rdd: RDD<number>;
class B {
  private name?: string;
  private readonly _name: string;
  private _log?: fs.WriteStream;
  private get log(): fs.WriteStream {
    if (this._log === undefined) this._log = fs.createWriteStream(this._name);
    return this._log;
  }
  constructor(name: string) {
    this.name = name;
    this._name = name;
  }
  m(x: number) { this.log.write("x"); return x; }
}
const p = new B("a");
rdd.map((x) => p.m(x));
`,
  },
  {
    name: "an argument kept in a field of several types",
    file: "task.ts",
    kind: "fix",
    before: `import fs from "node:fs";
declare const rdd: RDD<number>;
class B {
  private name: string | number;
  private log: fs.WriteStream;
  constructor(name: string) {
    this.name = name;
    this.log = fs.createWriteStream(name);
  }
  m(x: number) { this.log.write("x"); return x; }
}
const p = new B("a");
rdd.map((x) => p.m(x));
`,
    after: `import fs from "node:fs";
declare const rdd: RDD<number>;
class B {
  private name: string | number;
  private readonly _name: string;
  private _log?: fs.WriteStream;
  private get log(): fs.WriteStream {
    if (this._log === undefined) this._log = fs.createWriteStream(this._name);
    return this._log;
  }
  constructor(name: string) {
    this.name = name;
    this._name = name;
  }
  m(x: number) { this.log.write("x"); return x; }
}
const p = new B("a");
rdd.map((x) => p.m(x));
`,
  },
  {
    name: "an argument that may be left out, and is looked at before",
    file: "task.ts",
    kind: "fix",
    before: `import fs from "node:fs";
declare const rdd: RDD<number>;
class B {
  private log: fs.WriteStream;
  constructor(name?: string) {
    if (name === undefined) throw new Error("no name");
    this.log = fs.createWriteStream(name);
  }
  m(x: number) { this.log.write("x"); return x; }
}
const p = new B("a");
rdd.map((x) => p.m(x));
`,
    after: `import fs from "node:fs";
declare const rdd: RDD<number>;
class B {
  private readonly _name;
  private _log?: fs.WriteStream;
  private get log(): fs.WriteStream {
    if (this._log === undefined) this._log = fs.createWriteStream(this._name);
    return this._log;
  }
  constructor(name?: string) {
    if (name === undefined) throw new Error("no name");
    this._name = name;
  }
  m(x: number) { this.log.write("x"); return x; }
}
const p = new B("a");
rdd.map((x) => p.m(x));
`,
  },
  {
    name: "a constant of the constructor",
    file: "task.ts",
    kind: "fix",
    before: `import fs from "node:fs";
declare const rdd: RDD<number>;
class B {
  private log: fs.WriteStream;
  constructor(name: string) {
    const path = \`/tmp/\${name}\`;
    this.log = fs.createWriteStream(path);
  }
  m(x: number) { this.log.write("x"); return x; }
}
const p = new B("a");
rdd.map((x) => p.m(x));
`,
    after: `import fs from "node:fs";
declare const rdd: RDD<number>;
class B {
  private readonly _path;
  private _log?: fs.WriteStream;
  private get log(): fs.WriteStream {
    if (this._log === undefined) this._log = fs.createWriteStream(this._path);
    return this._log;
  }
  constructor(name: string) {
    const path = \`/tmp/\${name}\`;
    this._path = path;
  }
  m(x: number) { this.log.write("x"); return x; }
}
const p = new B("a");
rdd.map((x) => p.m(x));
`,
  },
  {
    name: "a rest parameter",
    file: "task.ts",
    kind: "suggestion",
    before: `import fs from "node:fs";
declare const rdd: RDD<number>;
class B {
  private log: fs.WriteStream;
  constructor(...parts: string[]) {
    this.log = fs.createWriteStream(parts.join("/"));
  }
  m(x: number) { this.log.write("x"); return x; }
}
const p = new B("a");
rdd.map((x) => p.m(x));
`,
    after: `import fs from "node:fs";
declare const rdd: RDD<number>;
class B {
  private readonly _parts;
  private _log?: fs.WriteStream;
  private get log(): fs.WriteStream {
    if (this._log === undefined) this._log = fs.createWriteStream(this._parts.join("/"));
    return this._log;
  }
  constructor(...parts: string[]) {
    this._parts = parts;
  }
  m(x: number) { this.log.write("x"); return x; }
}
const p = new B("a");
rdd.map((x) => p.m(x));
`,
  },
  {
    name: "a parameter of a generic type",
    file: "task.ts",
    kind: "fix",
    before: `import { Pool, type PoolConfig } from "pg";
declare const rdd: RDD<number>;
class B<T extends PoolConfig> {
  private db: Pool;
  constructor(options: T, ...rest: string[]) {
    this.db = new Pool(options);
    console.log(rest);
  }
  m(x: number) { return this.db.query(String(x)); }
}
const p = new B({ max: 1 });
rdd.map((x) => p.m(x));
`,
    after: `import { Pool, type PoolConfig } from "pg";
declare const rdd: RDD<number>;
class B<T extends PoolConfig> {
  private readonly _options: T;
  private _db?: Pool;
  private get db(): Pool {
    if (this._db === undefined) this._db = new Pool(this._options);
    return this._db;
  }
  constructor(options: T, ...rest: string[]) {
    this._options = options;
    console.log(rest);
  }
  m(x: number) { return this.db.query(String(x)); }
}
const p = new B({ max: 1 });
rdd.map((x) => p.m(x));
`,
  },
  {
    name: "a constructor with overloads",
    file: "task.ts",
    kind: "fix",
    before: `import fs from "node:fs";
declare const rdd: RDD<number>;
class B {
  private log: fs.WriteStream;
  constructor();
  constructor(name: string);
  constructor(name?: string) {
    this.log = fs.createWriteStream(name ?? "a");
  }
  m(x: number) { this.log.write("x"); return x; }
}
const p = new B("a");
rdd.map((x) => p.m(x));
`,
    after: `import fs from "node:fs";
declare const rdd: RDD<number>;
class B {
  private readonly _name: string | undefined;
  private _log?: fs.WriteStream;
  private get log(): fs.WriteStream {
    if (this._log === undefined) this._log = fs.createWriteStream(this._name ?? "a");
    return this._log;
  }
  constructor();
  constructor(name: string);
  constructor(name?: string) {
    this._name = name;
  }
  m(x: number) { this.log.write("x"); return x; }
}
const p = new B("a");
rdd.map((x) => p.m(x));
`,
  },
  {
    name: "a class inside a function",
    file: "task.ts",
    kind: "fix",
    before: `import fs from "node:fs";
export function job(rdd: RDD<number>, dir: string) {
  const name = "x";
  class B {
    private log = fs.createWriteStream(dir + name);
    m(x: number) { this.log.write("x"); return x; }
  }
  const p = new B();
  return rdd.map((x) => p.m(x));
}
`,
    after: `import fs from "node:fs";
export function job(rdd: RDD<number>, dir: string) {
  const name = "x";
  class B {
    private _log?: fs.WriteStream;
    private get log(): fs.WriteStream {
      if (this._log === undefined) this._log = fs.createWriteStream(dir + name);
      return this._log;
    }
    m(x: number) { this.log.write("x"); return x; }
  }
  const p = new B();
  return rdd.map((x) => p.m(x));
}
`,
  },
  {
    name: "a function that counts what it opens, which would happen later",
    file: "task.js",
    kind: "suggestion",
    before: `import fs from "node:fs";
let count = 0;
function open(name) {
  count += 1;
  return fs.createWriteStream(name);
}
class P {
  log = open("a.log");
  m(x) {
    this.log.write(String(x));
    return count * x;
  }
}
const p = new P();
rdd.map((x) => p.m(x));
`,
    after: `import fs from "node:fs";
let count = 0;
function open(name) {
  count += 1;
  return fs.createWriteStream(name);
}
class P {
  get log() {
    if (this._log === undefined) this._log = open("a.log");
    return this._log;
  }
  m(x) {
    this.log.write(String(x));
    return count * x;
  }
}
const p = new P();
rdd.map((x) => p.m(x));
`,
  },
  {
    name: "a name that the constructor asserts",
    file: "task.ts",
    kind: "fix",
    before: `import assert from "node:assert";
import fs from "node:fs";
declare const rdd: RDD<number>;
class Sink {
  private readonly log: fs.WriteStream;
  constructor(name?: string) {
    assert(name);
    this.log = fs.createWriteStream(name);
  }
  write(x: number) {
    this.log.write(String(x));
    return x;
  }
}
const sink = new Sink("a.log");
rdd.map((x) => sink.write(x));
`,
    after: `import assert from "node:assert";
import fs from "node:fs";
declare const rdd: RDD<number>;
class Sink {
  private readonly _name;
  private _log?: fs.WriteStream;
  private get log(): fs.WriteStream {
    if (this._log === undefined) this._log = fs.createWriteStream(this._name);
    return this._log;
  }
  constructor(name?: string) {
    assert(name);
    this._name = name;
  }
  write(x: number) {
    this.log.write(String(x));
    return x;
  }
}
const sink = new Sink("a.log");
rdd.map((x) => sink.write(x));
`,
  },
];
