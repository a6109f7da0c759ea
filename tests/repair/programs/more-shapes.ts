import type { RepairedProgram } from "./program.ts";

/** More programs and what the lazy accessor makes of them: shapes. */
export const moreShapesPrograms: readonly RepairedProgram[] = [
  {
    name: "a public readonly initialiser by a namespace",
    file: "task.ts",
    kind: "fix",
    before: `import * as net from "node:net";
declare const rdd: RDD<number>;
class P {
  public readonly s = net.connect(9000);
  m(x: number) {
    return this.s.write(String(x));
  }
}
const p = new P();
rdd.map((x) => p.m(x));
`,
    after: `import * as net from "node:net";
declare const rdd: RDD<number>;
class P {
  private _s?: net.Socket;
  public get s(): net.Socket {
    if (this._s === undefined) this._s = net.connect(9000);
    return this._s;
  }
  m(x: number) {
    return this.s.write(String(x));
  }
}
const p = new P();
rdd.map((x) => p.m(x));
`,
  },
  {
    name: "three handles, one of them a number",
    file: "task.ts",
    kind: "fix",
    before: `import fs from "node:fs";
import { Pool } from "pg";
declare const rdd: RDD<number>;
class P {
  private log: fs.WriteStream;
  private db = new Pool({ max: 3 });
  private out = fs.openSync("a", "w");
  factor = 2;
  constructor() {
    this.log = fs.createWriteStream("a.log");
    this.factor = 3;
  }
  m(x: number) {
    this.log.write(String(x));
    fs.writeSync(this.out, "x");
    void this.db.query("x");
    return x * this.factor;
  }
}
const p = new P();
rdd.map((x) => p.m(x));
`,
    after: `import fs from "node:fs";
import { Pool } from "pg";
declare const rdd: RDD<number>;
class P {
  private _log?: fs.WriteStream;
  private get log(): fs.WriteStream {
    if (this._log === undefined) this._log = fs.createWriteStream("a.log");
    return this._log;
  }
  private _db?: Pool;
  private get db(): Pool {
    if (this._db === undefined) this._db = new Pool({ max: 3 });
    return this._db;
  }
  private _out?: number;
  private get out(): number {
    if (this._out === undefined) this._out = fs.openSync("a", "w");
    return this._out;
  }
  factor = 2;
  constructor() {
    this.factor = 3;
  }
  m(x: number) {
    this.log.write(String(x));
    fs.writeSync(this.out, "x");
    void this.db.query("x");
    return x * this.factor;
  }
}
const p = new P();
rdd.map((x) => p.m(x));
`,
  },
  {
    name: "a class expression",
    file: "task.ts",
    kind: "fix",
    before: `import fs from "node:fs";
declare const rdd: RDD<number>;
const P = class {
  log: fs.WriteStream = fs.createWriteStream("a");
  m(x: number) {
    this.log.write(String(x));
    return x;
  }
};
const p = new P();
rdd.map((x) => p.m(x));
`,
    after: `import fs from "node:fs";
declare const rdd: RDD<number>;
const P = class {
  private _log?: fs.WriteStream;
  get log(): fs.WriteStream {
    if (this._log === undefined) this._log = fs.createWriteStream("a");
    return this._log;
  }
  m(x: number) {
    this.log.write(String(x));
    return x;
  }
};
const p = new P();
rdd.map((x) => p.m(x));
`,
  },
  {
    name: "a subclass of its own",
    file: "task.ts",
    kind: "fix",
    before: `import fs from "node:fs";
declare const rdd: RDD<number>;
class B { factor = 2; }
class P extends B {
  private log: fs.WriteStream;
  constructor() {
    super();
    this.log = fs.createWriteStream("a");
  }
  m(x: number) {
    this.log.write(String(x));
    return x * this.factor;
  }
}
const p = new P();
rdd.map((x) => p.m(x));
`,
    after: `import fs from "node:fs";
declare const rdd: RDD<number>;
class B { factor = 2; }
class P extends B {
  private _log?: fs.WriteStream;
  private get log(): fs.WriteStream {
    if (this._log === undefined) this._log = fs.createWriteStream("a");
    return this._log;
  }
  constructor() {
    super();
  }
  m(x: number) {
    this.log.write(String(x));
    return x * this.factor;
  }
}
const p = new P();
rdd.map((x) => p.m(x));
`,
  },
];
