import type { RepairedProgram } from "./program.ts";

/** More programs and what the lazy accessor makes of them: writing. */
export const moreWritingPrograms: readonly RepairedProgram[] = [
  {
    name: "a constructor on one line",
    file: "task.ts",
    kind: "fix",
    before: `import fs from "node:fs";
declare const rdd: RDD<number>;
class P { log: fs.WriteStream; constructor() { this.log = fs.createWriteStream("a"); } m(x: number) { this.log.write(String(x)); return x; } }
const p = new P();
rdd.map((x) => p.m(x));
`,
    after: `import fs from "node:fs";
declare const rdd: RDD<number>;
class P { private _log?: fs.WriteStream; get log(): fs.WriteStream { if (this._log === undefined) this._log = fs.createWriteStream("a"); return this._log; } m(x: number) { this.log.write(String(x)); return x; } }
const p = new P();
rdd.map((x) => p.m(x));
`,
  },
  {
    name: "a constructor with a parameter on one line, in JavaScript",
    file: "task.js",
    kind: "suggestion",
    before: `import fs from "node:fs";
class P { constructor(f) { this.log = fs.createWriteStream(f); } m(x) { this.log.write(String(x)); return x; } }
const p = new P("x");
rdd.map((x) => p.m(x));
`,
    after: `import fs from "node:fs";
class P { constructor(f) { this._f = f; } get log() { if (this._log === undefined) this._log = fs.createWriteStream(this._f); return this._log; } m(x) { this.log.write(String(x)); return x; } }
const p = new P("x");
rdd.map((x) => p.m(x));
`,
  },
  {
    name: "a definite field and one that may be null",
    file: "task.ts",
    kind: "fix",
    before: `import fs from "node:fs";
declare const rdd: RDD<number>;
class B {
  private log!: fs.WriteStream;
  private other: fs.WriteStream | null;
  constructor() {
    this.log = fs.createWriteStream("a");
    this.other = fs.createWriteStream("b");
  }
  m(x: number) { this.log.write("x"); this.other?.write("y"); return x; }
}
const p = new B();
rdd.map((x) => p.m(x));
`,
    after: `import fs from "node:fs";
declare const rdd: RDD<number>;
class B {
  private _log?: fs.WriteStream;
  private get log(): fs.WriteStream {
    if (this._log === undefined) this._log = fs.createWriteStream("a");
    return this._log;
  }
  private _other?: fs.WriteStream;
  private get other(): fs.WriteStream {
    if (this._other === undefined) this._other = fs.createWriteStream("b");
    return this._other;
  }
  m(x: number) { this.log.write("x"); this.other?.write("y"); return x; }
}
const p = new B();
rdd.map((x) => p.m(x));
`,
  },
  {
    name: "a semicolon that guards the next line",
    file: "task.ts",
    kind: "fix",
    before: `import fs from "node:fs"
declare const rdd: RDD<number>
class B {
  private log: fs.WriteStream
  n: number
  constructor(name: string) {
    this.log = fs.createWriteStream(name)
    ;[1].forEach((x) => x)
    this.n = 1
  }
  m(x: number) { this.log.write("x"); return x }
}
const p = new B("a")
rdd.map((x) => p.m(x))
`,
    after: `import fs from "node:fs"
declare const rdd: RDD<number>
class B {
  private readonly _name: string
  private _log?: fs.WriteStream
  private get log(): fs.WriteStream {
    if (this._log === undefined) this._log = fs.createWriteStream(this._name)
    return this._log
  }
  n: number
  constructor(name: string) {
    this._name = name
    ;[1].forEach((x) => x)
    this.n = 1
  }
  m(x: number) { this.log.write("x"); return x }
}
const p = new B("a")
rdd.map((x) => p.m(x))
`,
  },
  {
    name: "two statements on one line",
    file: "task.ts",
    kind: "fix",
    before: `import fs from "node:fs";
declare const rdd: RDD<number>;
class B {
  private log: fs.WriteStream;
  private n: number;
  constructor() { this.log = fs.createWriteStream("a"); this.n = 1; }
  m(x: number) { this.log.write("x"); return x + this.n; }
}
const p = new B();
rdd.map((x) => p.m(x));
`,
    after: `import fs from "node:fs";
declare const rdd: RDD<number>;
class B {
  private _log?: fs.WriteStream;
  private get log(): fs.WriteStream {
    if (this._log === undefined) this._log = fs.createWriteStream("a");
    return this._log;
  }
  private n: number;
  constructor() { this.n = 1; }
  m(x: number) { this.log.write("x"); return x + this.n; }
}
const p = new B();
rdd.map((x) => p.m(x));
`,
  },
  {
    name: "a function that opens it",
    file: "task.ts",
    kind: "fix",
    before: `import fs from "node:fs";
declare const rdd: RDD<number>;
function open(path: string) { return fs.createWriteStream(path); }
class B {
  private log = open("b");
  m(x: number) { this.log.write("x"); return x; }
}
const p = new B();
rdd.map((x) => p.m(x));
`,
    after: `import fs from "node:fs";
declare const rdd: RDD<number>;
function open(path: string) { return fs.createWriteStream(path); }
class B {
  private _log?: ReturnType<typeof open>;
  private get log(): ReturnType<typeof open> {
    if (this._log === undefined) this._log = open("b");
    return this._log;
  }
  m(x: number) { this.log.write("x"); return x; }
}
const p = new B();
rdd.map((x) => p.m(x));
`,
  },
];
