import type { RepairedProgram } from "./program.ts";

/** Programs and what the lazy accessor makes of them: shapes. */
export const shapesPrograms: readonly RepairedProgram[] = [
  {
    name: "a field that the constructor opens",
    file: "task.ts",
    kind: "fix",
    before: `import fs from "node:fs";
declare const rdd: RDD<number>;
class P {
  log: fs.WriteStream;
  constructor() {
    this.log = fs.createWriteStream("a.log");
  }
  m(x: number): number {
    this.log.write(String(x));
    return x * 2;
  }
}
const p = new P();
rdd.map((x) => p.m(x));
`,
    after: `import fs from "node:fs";
declare const rdd: RDD<number>;
class P {
  private _log?: fs.WriteStream;
  get log(): fs.WriteStream {
    if (this._log === undefined) this._log = fs.createWriteStream("a.log");
    return this._log;
  }
  m(x: number): number {
    this.log.write(String(x));
    return x * 2;
  }
}
const p = new P();
rdd.map((x) => p.m(x));
`,
  },
  {
    name: "a field that the constructor opens, in JavaScript",
    file: "task.js",
    kind: "suggestion",
    before: `import fs from "node:fs";
class P {
  constructor() {
    this.log = fs.createWriteStream("a.log");
  }
  m(x) {
    this.log.write(String(x));
    return x * 2;
  }
}
const p = new P();
rdd.map((x) => p.m(x));
`,
    after: `import fs from "node:fs";
class P {
  get log() {
    if (this._log === undefined) this._log = fs.createWriteStream("a.log");
    return this._log;
  }
  m(x) {
    this.log.write(String(x));
    return x * 2;
  }
}
const p = new P();
rdd.map((x) => p.m(x));
`,
  },
  {
    name: "a private readonly initialiser without a type",
    file: "task.ts",
    kind: "fix",
    before: `import { Pool } from "pg";
declare const rdd: RDD<number>;
class P {
  private readonly db = new Pool();
  m(x: number) {
    return this.db.query(String(x));
  }
}
const p = new P();
rdd.map((x) => p.m(x));
`,
    after: `import { Pool } from "pg";
declare const rdd: RDD<number>;
class P {
  private _db?: Pool;
  private get db(): Pool {
    if (this._db === undefined) this._db = new Pool();
    return this._db;
  }
  m(x: number) {
    return this.db.query(String(x));
  }
}
const p = new P();
rdd.map((x) => p.m(x));
`,
  },
  {
    name: "a protected initialiser by a named import",
    file: "task.ts",
    kind: "fix",
    before: `import { createWriteStream } from "node:fs";
declare const rdd: RDD<number>;
class P {
  protected log = createWriteStream("a.log");
  m(x: number) {
    return this.log.write(String(x));
  }
}
const p = new P();
rdd.map((x) => p.m(x));
`,
    after: `import { createWriteStream } from "node:fs";
declare const rdd: RDD<number>;
class P {
  private _log?: ReturnType<typeof createWriteStream>;
  protected get log(): ReturnType<typeof createWriteStream> {
    if (this._log === undefined) this._log = createWriteStream("a.log");
    return this._log;
  }
  m(x: number) {
    return this.log.write(String(x));
  }
}
const p = new P();
rdd.map((x) => p.m(x));
`,
  },
];
