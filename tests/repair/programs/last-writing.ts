import type { RepairedProgram } from "./program.ts";

/** The last programs and what the lazy accessor makes of them: writing. */
export const lastWritingPrograms: readonly RepairedProgram[] = [
  {
    name: "a listener that is chained to the opening",
    file: "task.ts",
    kind: "fix",
    before: `import fs from "node:fs";
declare const rdd: RDD<number>;
class B {
  private log = fs.createWriteStream("b").on("error", console.error);
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
    if (this._log === undefined) this._log = fs.createWriteStream("b").on("error", console.error);
    return this._log;
  }
  m(x: number) { this.log.write("x"); return x; }
}
const p = new B();
rdd.map((x) => p.m(x));
`,
  },
  {
    name: "assertions and parentheses",
    file: "task.ts",
    kind: "fix",
    before: `import fs from "node:fs";
declare const rdd: RDD<number>;
class B {
  private log = (fs.createWriteStream("b") as NodeJS.WritableStream);
  private log2 = (fs.createWriteStream("b"));
  private log3 = fs.createWriteStream("b")!;
  m(x: number) { this.log.write("x"); this.log2.write("y"); this.log3.write("z"); return x; }
}
const p = new B();
rdd.map((x) => p.m(x));
`,
    after: `import fs from "node:fs";
declare const rdd: RDD<number>;
class B {
  private _log?: NodeJS.WritableStream;
  private get log(): NodeJS.WritableStream {
    if (this._log === undefined) this._log = fs.createWriteStream("b") as NodeJS.WritableStream;
    return this._log;
  }
  private _log2?: fs.WriteStream;
  private get log2(): fs.WriteStream {
    if (this._log2 === undefined) this._log2 = fs.createWriteStream("b");
    return this._log2;
  }
  private _log3?: fs.WriteStream;
  private get log3(): fs.WriteStream {
    if (this._log3 === undefined) this._log3 = fs.createWriteStream("b")!;
    return this._log3;
  }
  m(x: number) { this.log.write("x"); this.log2.write("y"); this.log3.write("z"); return x; }
}
const p = new B();
rdd.map((x) => p.m(x));
`,
  },
  {
    name: "a task that uses `this`",
    file: "task.ts",
    kind: "fix",
    before: `import fs from "node:fs";
class B {
  private log = fs.createWriteStream("b");
  run(rdd: RDD<number>) { return rdd.map((x) => this.log.write(String(x))); }
}
declare const rdd: RDD<number>;
new B().run(rdd);
`,
    after: `import fs from "node:fs";
class B {
  private _log?: fs.WriteStream;
  private get log(): fs.WriteStream {
    if (this._log === undefined) this._log = fs.createWriteStream("b");
    return this._log;
  }
  run(rdd: RDD<number>) { return rdd.map((x) => this.log.write(String(x))); }
}
declare const rdd: RDD<number>;
new B().run(rdd);
`,
  },
  {
    name: "an exported class, as a suggestion",
    file: "task.ts",
    kind: "suggestion",
    before: `import fs from "node:fs";
declare const rdd: RDD<number>;
export class P {
  log = fs.createWriteStream("a");
  m(x: number) {
    this.log.write("x");
    return x;
  }
}
const p = new P();
rdd.map((x) => p.m(x));
`,
    after: `import fs from "node:fs";
declare const rdd: RDD<number>;
export class P {
  private _log?: fs.WriteStream;
  get log(): fs.WriteStream {
    if (this._log === undefined) this._log = fs.createWriteStream("a");
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
  {
    name: "an object that is copied, as a suggestion",
    file: "task.ts",
    kind: "suggestion",
    before: `import fs from "node:fs";
declare const rdd: RDD<number>;
class B {
  log = fs.createWriteStream("a");
  m(x: number) { this.log.write("x"); return x; }
}
const p = new B();
export const q = Object.assign({}, p);
rdd.map((x) => p.m(x));
`,
    after: `import fs from "node:fs";
declare const rdd: RDD<number>;
class B {
  private _log?: fs.WriteStream;
  get log(): fs.WriteStream {
    if (this._log === undefined) this._log = fs.createWriteStream("a");
    return this._log;
  }
  m(x: number) { this.log.write("x"); return x; }
}
const p = new B();
export const q = Object.assign({}, p);
rdd.map((x) => p.m(x));
`,
  },
  {
    name: "two tasks that ship instances of one class",
    file: "task.ts",
    kind: "fix",
    before: `import fs from "node:fs";
declare const rdd: RDD<number>;
class B {
  private log = fs.createWriteStream("a");
  m(x: number) { this.log.write("x"); return x; }
}
const p = new B();
const q = new B();
rdd.map((x) => p.m(x));
rdd.map((x) => q.m(x));
`,
    after: `import fs from "node:fs";
declare const rdd: RDD<number>;
class B {
  private _log?: fs.WriteStream;
  private get log(): fs.WriteStream {
    if (this._log === undefined) this._log = fs.createWriteStream("a");
    return this._log;
  }
  m(x: number) { this.log.write("x"); return x; }
}
const p = new B();
const q = new B();
rdd.map((x) => p.m(x));
rdd.map((x) => q.m(x));
`,
  },
];
