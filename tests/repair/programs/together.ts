import type { RepairedProgram } from "./program.ts";
import { withFs } from "./texts.ts";

/** Handles of several classes, and fields that are declared in other ways. */
export const togetherPrograms: readonly RepairedProgram[] = [
  {
    name: "handles in a class and in its base class, both with a parameter of one name",
    file: "task.js",
    kind: "suggestion",
    before: `import fs from "node:fs";
class Base {
  constructor(path) {
    this.log = fs.createWriteStream(path);
  }
}
class Sink extends Base {
  constructor(path) {
    super(path);
    this.errors = fs.createWriteStream(path + ".errors");
  }
  write(x) {
    this.log.write(x);
    this.errors.write(x);
  }
}
const sink = new Sink("a.log");
rdd.map((x) => sink.write(x));
`,
    after: `import fs from "node:fs";
class Base {
  constructor(path) {
    this._path2 = path;
  }

  get log() {
    if (this._log === undefined) this._log = fs.createWriteStream(this._path2);
    return this._log;
  }
}
class Sink extends Base {
  constructor(path) {
    super(path);
    this._path = path;
  }

  get errors() {
    if (this._errors === undefined) this._errors = fs.createWriteStream(this._path + ".errors");
    return this._errors;
  }
  write(x) {
    this.log.write(x);
    this.errors.write(x);
  }
}
const sink = new Sink("a.log");
rdd.map((x) => sink.write(x));
`,
  },
  {
    name: "handles in two classes of one object",
    file: "task.ts",
    kind: "fix",
    before: `${withFs}class A {
  private log = fs.createWriteStream("a");
  w() {
    this.log.write("x");
  }
}
class B {
  private a = new A();
  private log = fs.createWriteStream("b");
  m(x: number) {
    this.log.write("x");
    this.a.w();
    return x;
  }
}
const p = new B();
rdd.map((x) => p.m(x));
`,
    after: `${withFs}class A {
  private _log?: fs.WriteStream;
  private get log(): fs.WriteStream {
    if (this._log === undefined) this._log = fs.createWriteStream("a");
    return this._log;
  }
  w() {
    this.log.write("x");
  }
}
class B {
  private a = new A();
  private _log?: fs.WriteStream;
  private get log(): fs.WriteStream {
    if (this._log === undefined) this._log = fs.createWriteStream("b");
    return this._log;
  }
  m(x: number) {
    this.log.write("x");
    this.a.w();
    return x;
  }
}
const p = new B();
rdd.map((x) => p.m(x));
`,
  },
  {
    name: "a field that is only declared, and a variable that is assigned before",
    file: "task.ts",
    kind: "fix",
    before: `${withFs}let name = "a";
if (process.argv.length > 5) name = "b";
class P {
  declare log: fs.WriteStream;
  constructor() {
    this.log = fs.createWriteStream(name);
  }
  m(x: number) {
    this.log.write("x");
    return x;
  }
}
const p = new P();
rdd.map((x) => p.m(x));
`,
    after: `${withFs}let name = "a";
if (process.argv.length > 5) name = "b";
class P {
  private _log?: fs.WriteStream;
  get log(): fs.WriteStream {
    if (this._log === undefined) this._log = fs.createWriteStream(name);
    return this._log;
  }
  m(x: number) {
    this.log.write("x");
    return x;
  }
}
const p = new P();
rdd.map((x) => p.m(x));
`,
  },
];
