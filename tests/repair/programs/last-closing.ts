import type { RepairedProgram } from "./program.ts";

/** The last programs and what the lazy accessor makes of them: closing. */
export const lastClosingPrograms: readonly RepairedProgram[] = [
  {
    name: "a method that destroys it",
    file: "task.ts",
    kind: "fix",
    before: `import fs from "node:fs";
declare const rdd: RDD<number>;
class P {
  private log = fs.createWriteStream("a");
  m(x: number) {
    this.log.write("x");
    return x;
  }
  close() {
    this.log.destroy();
  }
}
const p = new P();
rdd.map((x) => p.m(x));
p.close();
`,
    after: `import fs from "node:fs";
declare const rdd: RDD<number>;
class P {
  private _log?: fs.WriteStream;
  private get log(): fs.WriteStream {
    if (this._log === undefined) this._log = fs.createWriteStream("a");
    return this._log;
  }
  m(x: number) {
    this.log.write("x");
    return x;
  }
  close() {
    this._log?.destroy();
  }
}
const p = new P();
rdd.map((x) => p.m(x));
p.close();
`,
  },
  {
    name: "closings that are awaited together",
    file: "task.ts",
    kind: "fix",
    before: `import { Pool } from "pg";
declare const rdd: RDD<number>;
class P {
  private db = new Pool();
  private db2 = new Pool();
  m(x: number) {
    return [this.db.query("x"), this.db2.query("y"), x];
  }
  async close() {
    await Promise.all([this.db.end(), this.db2.end()]);
  }
}
const p = new P();
rdd.map((x) => p.m(x));
await p.close();
`,
    after: `import { Pool } from "pg";
declare const rdd: RDD<number>;
class P {
  private _db?: Pool;
  private get db(): Pool {
    if (this._db === undefined) this._db = new Pool();
    return this._db;
  }
  private _db2?: Pool;
  private get db2(): Pool {
    if (this._db2 === undefined) this._db2 = new Pool();
    return this._db2;
  }
  m(x: number) {
    return [this.db.query("x"), this.db2.query("y"), x];
  }
  async close() {
    await Promise.all([this._db?.end(), this._db2?.end()]);
  }
}
const p = new P();
rdd.map((x) => p.m(x));
await p.close();
`,
  },
];
