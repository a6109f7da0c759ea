import type { RepairedProgram } from "./program.ts";

/** Programs and what the lazy accessor makes of them: closing. */
export const closingPrograms: readonly RepairedProgram[] = [
  {
    name: "a method that closes it",
    file: "task.ts",
    kind: "fix",
    before: `import fs from "node:fs";
declare const rdd: RDD<number>;
class P {
  private log: fs.WriteStream = fs.createWriteStream("x");
  m(x: number) {
    this.log.write(String(x));
    return x;
  }
  close() {
    this.log.end();
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
    if (this._log === undefined) this._log = fs.createWriteStream("x");
    return this._log;
  }
  m(x: number) {
    this.log.write(String(x));
    return x;
  }
  close() {
    this._log?.end();
  }
}
const p = new P();
rdd.map((x) => p.m(x));
p.close();
`,
  },
  {
    name: "a closing that is awaited",
    file: "task.ts",
    kind: "fix",
    before: `import { Pool } from "pg";
declare const rdd: RDD<number>;
class P {
  private readonly db: Pool = new Pool();
  m(x: number) {
    return this.db.query(String(x));
  }
  async close(): Promise<void> {
    await this.db.end();
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
  m(x: number) {
    return this.db.query(String(x));
  }
  async close(): Promise<void> {
    await this._db?.end();
  }
}
const p = new P();
rdd.map((x) => p.m(x));
await p.close();
`,
  },
  {
    name: "a closing whose promise is returned",
    file: "task.ts",
    kind: "fix",
    before: `import { Pool } from "pg";
declare const rdd: RDD<number>;
class P {
  private readonly db: Pool = new Pool();
  m(x: number) {
    return this.db.query(String(x));
  }
  close(): Promise<void> {
    return this.db.end();
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
  m(x: number) {
    return this.db.query(String(x));
  }
  close(): Promise<void> {
    return this._db?.end() ?? Promise.resolve();
  }
}
const p = new P();
rdd.map((x) => p.m(x));
await p.close();
`,
  },
];
