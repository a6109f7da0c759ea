import type { RepairedProgram } from "./program.ts";

/** More programs and what the lazy accessor makes of them: closing. */
export const moreClosingPrograms: readonly RepairedProgram[] = [
  {
    name: "a descriptor that a function closes",
    file: "task.ts",
    kind: "fix",
    before: `import fs from "node:fs";
declare const rdd: RDD<number>;
class P {
  private out = fs.openSync("a", "w");
  m(x: number) {
    fs.writeSync(this.out, "x");
    return x;
  }
  close() {
    fs.closeSync(this.out);
  }
}
const p = new P();
rdd.map((x) => p.m(x));
p.close();
`,
    after: `import fs from "node:fs";
declare const rdd: RDD<number>;
class P {
  private _out?: number;
  private get out(): number {
    if (this._out === undefined) this._out = fs.openSync("a", "w");
    return this._out;
  }
  m(x: number) {
    fs.writeSync(this.out, "x");
    return x;
  }
  close() {
    if (this._out !== undefined) fs.closeSync(this._out);
  }
}
const p = new P();
rdd.map((x) => p.m(x));
p.close();
`,
  },
  {
    name: "a closing with a callback",
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
  async close() {
    await new Promise<void>((resolve) => this.log.end(resolve));
  }
}
const p = new P();
rdd.map((x) => p.m(x));
await p.close();
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
  async close() {
    await new Promise<void>((resolve) => this._log === undefined ? resolve(undefined) : this._log.end(resolve));
  }
}
const p = new P();
rdd.map((x) => p.m(x));
await p.close();
`,
  },
  {
    name: "a closing behind a test",
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
    if (this.log) this.log.end();
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
    if (this._log) this._log?.end();
  }
}
const p = new P();
rdd.map((x) => p.m(x));
p.close();
`,
  },
];
