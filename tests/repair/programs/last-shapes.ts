import type { RepairedProgram } from "./program.ts";

/** The last programs and what the lazy accessor makes of them: shapes. */
export const lastShapesPrograms: readonly RepairedProgram[] = [
  {
    name: "a base class",
    file: "task.ts",
    kind: "fix",
    before: `import fs from "node:fs";
declare const rdd: RDD<number>;
class B {
  protected log = fs.createWriteStream("a");
}
class P extends B {
  m(x: number) {
    this.log.write(String(x));
    return x;
  }
}
const p = new P();
rdd.map((x) => p.m(x));
`,
    after: `import fs from "node:fs";
declare const rdd: RDD<number>;
class B {
  private _log?: fs.WriteStream;
  protected get log(): fs.WriteStream {
    if (this._log === undefined) this._log = fs.createWriteStream("a");
    return this._log;
  }
}
class P extends B {
  m(x: number) {
    this.log.write(String(x));
    return x;
  }
}
const p = new P();
rdd.map((x) => p.m(x));
`,
  },
  {
    name: "an abstract base class",
    file: "task.ts",
    kind: "fix",
    before: `import fs from "node:fs";
declare const rdd: RDD<number>;
abstract class B {
  protected readonly log: fs.WriteStream;
  constructor(path: string) {
    this.log = fs.createWriteStream(path);
  }
  abstract m(x: number): number;
}
class P extends B {
  constructor() {
    super("a.log");
  }
  override m(x: number) {
    this.log.write(String(x));
    return x;
  }
}
const p = new P();
rdd.map((x) => p.m(x));
`,
    after: `import fs from "node:fs";
declare const rdd: RDD<number>;
abstract class B {
  private readonly _path: string;
  private _log?: fs.WriteStream;
  protected get log(): fs.WriteStream {
    if (this._log === undefined) this._log = fs.createWriteStream(this._path);
    return this._log;
  }
  constructor(path: string) {
    this._path = path;
  }
  abstract m(x: number): number;
}
class P extends B {
  constructor() {
    super("a.log");
  }
  override m(x: number) {
    this.log.write(String(x));
    return x;
  }
}
const p = new P();
rdd.map((x) => p.m(x));
`,
  },
  {
    name: "a class with a generic field",
    file: "task.ts",
    kind: "fix",
    before: `import fs from "node:fs";
declare const rdd: RDD<number>;
class P {
  private cache = new Map<string, number>();
  private log = fs.createWriteStream("a");
  m(x: number) {
    this.cache.set("a", x);
    this.log.write(String(x));
    return x;
  }
}
const p = new P();
rdd.map((x) => p.m(x));
`,
    after: `import fs from "node:fs";
declare const rdd: RDD<number>;
class P {
  private cache = new Map<string, number>();
  private _log?: fs.WriteStream;
  private get log(): fs.WriteStream {
    if (this._log === undefined) this._log = fs.createWriteStream("a");
    return this._log;
  }
  m(x: number) {
    this.cache.set("a", x);
    this.log.write(String(x));
    return x;
  }
}
const p = new P();
rdd.map((x) => p.m(x));
`,
  },
  {
    name: "a class that implements an interface",
    file: "task.ts",
    kind: "fix",
    before: `import fs from "node:fs";
declare const rdd: RDD<number>;
interface Sink { readonly log: NodeJS.WritableStream; m(x: number): number }
class P implements Sink {
  readonly log = fs.createWriteStream("a");
  m(x: number) {
    this.log.write(String(x));
    return x;
  }
}
const p = new P();
rdd.map((x) => p.m(x));
`,
    after: `import fs from "node:fs";
declare const rdd: RDD<number>;
interface Sink { readonly log: NodeJS.WritableStream; m(x: number): number }
class P implements Sink {
  private _log?: fs.WriteStream;
  get log(): fs.WriteStream {
    if (this._log === undefined) this._log = fs.createWriteStream("a");
    return this._log;
  }
  m(x: number) {
    this.log.write(String(x));
    return x;
  }
}
const p = new P();
rdd.map((x) => p.m(x));
`,
  },
  {
    name: "a field that an abstract class declares, and that the class opens",
    file: "task.ts",
    kind: "fix",
    before: `import fs from "node:fs";
declare const rdd: RDD<number>;
abstract class Base {
  protected abstract readonly log: fs.WriteStream;
  m(x: number) {
    this.log.write(String(x));
    return x;
  }
}
class P extends Base {
  protected readonly log = fs.createWriteStream("a");
}
const p = new P();
rdd.map((x) => p.m(x));
`,
    after: `import fs from "node:fs";
declare const rdd: RDD<number>;
abstract class Base {
  protected abstract readonly log: fs.WriteStream;
  m(x: number) {
    this.log.write(String(x));
    return x;
  }
}
class P extends Base {
  private _log?: fs.WriteStream;
  protected get log(): fs.WriteStream {
    if (this._log === undefined) this._log = fs.createWriteStream("a");
    return this._log;
  }
}
const p = new P();
rdd.map((x) => p.m(x));
`,
  },
];
