import type { RepairedProgram } from "./program.ts";

/** Programs and what the lazy accessor makes of them: arguments. */
export const argumentsPrograms: readonly RepairedProgram[] = [
  {
    name: "parameters that become fields",
    file: "task.ts",
    kind: "fix",
    before: `import fs from "node:fs";
declare const rdd: RDD<number>;
class P {
  private log: fs.WriteStream;
  constructor(path: string, flags = "a") {
    this.log = fs.createWriteStream(path, { flags });
  }
  m(x: number) {
    this.log.write(String(x));
    return x;
  }
}
const p = new P("a.log");
rdd.map((x) => p.m(x));
`,
    after: `import fs from "node:fs";
declare const rdd: RDD<number>;
class P {
  private readonly _path: string;
  private readonly _flags: string;
  private _log?: fs.WriteStream;
  private get log(): fs.WriteStream {
    if (this._log === undefined) this._log = fs.createWriteStream(this._path, { flags: this._flags });
    return this._log;
  }
  constructor(path: string, flags = "a") {
    this._path = path;
    this._flags = flags;
  }
  m(x: number) {
    this.log.write(String(x));
    return x;
  }
}
const p = new P("a.log");
rdd.map((x) => p.m(x));
`,
  },
  {
    name: "a parameter that is stored already",
    file: "task.ts",
    kind: "fix",
    before: `import fs from "node:fs";
declare const rdd: RDD<number>;
class P {
  private log: fs.WriteStream;
  private readonly path: string;
  constructor(path: string) {
    this.path = path;
    this.log = fs.createWriteStream(path);
  }
  m(x: number) {
    this.log.write(String(x) + this.path);
    return x;
  }
}
const p = new P("a.log");
rdd.map((x) => p.m(x));
`,
    after: `import fs from "node:fs";
declare const rdd: RDD<number>;
class P {
  private _log?: fs.WriteStream;
  private get log(): fs.WriteStream {
    if (this._log === undefined) this._log = fs.createWriteStream(this.path);
    return this._log;
  }
  private readonly path: string;
  constructor(path: string) {
    this.path = path;
  }
  m(x: number) {
    this.log.write(String(x) + this.path);
    return x;
  }
}
const p = new P("a.log");
rdd.map((x) => p.m(x));
`,
  },
  {
    name: "a parameter property",
    file: "task.ts",
    kind: "fix",
    before: `import fs from "node:fs";
declare const rdd: RDD<number>;
class P {
  private log: fs.WriteStream;
  constructor(private readonly path: string) {
    this.log = fs.createWriteStream(path);
  }
  m(x: number) {
    this.log.write(String(x) + this.path);
    return x;
  }
}
const p = new P("a.log");
rdd.map((x) => p.m(x));
`,
    after: `import fs from "node:fs";
declare const rdd: RDD<number>;
class P {
  private _log?: fs.WriteStream;
  private get log(): fs.WriteStream {
    if (this._log === undefined) this._log = fs.createWriteStream(this.path);
    return this._log;
  }
  constructor(private readonly path: string) {}
  m(x: number) {
    this.log.write(String(x) + this.path);
    return x;
  }
}
const p = new P("a.log");
rdd.map((x) => p.m(x));
`,
  },
  {
    name: "an optional parameter",
    file: "task.ts",
    kind: "fix",
    before: `import { Pool } from "pg";
declare const rdd: RDD<number>;
class P {
  private db: Pool;
  constructor(connectionString?: string) {
    this.db = new Pool({ connectionString });
  }
  m(x: number) {
    return this.db.query(String(x));
  }
}
const p = new P("a.log");
rdd.map((x) => p.m(x));
`,
    after: `import { Pool } from "pg";
declare const rdd: RDD<number>;
class P {
  private readonly _connectionString: string | undefined;
  private _db?: Pool;
  private get db(): Pool {
    if (this._db === undefined) this._db = new Pool({ connectionString: this._connectionString });
    return this._db;
  }
  constructor(connectionString?: string) {
    this._connectionString = connectionString;
  }
  m(x: number) {
    return this.db.query(String(x));
  }
}
const p = new P("a.log");
rdd.map((x) => p.m(x));
`,
  },
  {
    name: "a destructured parameter",
    file: "task.ts",
    kind: "fix",
    before: `import { Pool } from "pg";
declare const rdd: RDD<number>;
class P {
  private db: Pool;
  constructor({ url }: { url: string }) {
    this.db = new Pool({ connectionString: url });
  }
  m(x: number) {
    return this.db.query(String(x));
  }
}
const p = new P({ url: "x" });
rdd.map((x) => p.m(x));
`,
    after: `import { Pool } from "pg";
declare const rdd: RDD<number>;
class P {
  private readonly _url;
  private _db?: Pool;
  private get db(): Pool {
    if (this._db === undefined) this._db = new Pool({ connectionString: this._url });
    return this._db;
  }
  constructor({ url }: { url: string }) {
    this._url = url;
  }
  m(x: number) {
    return this.db.query(String(x));
  }
}
const p = new P({ url: "x" });
rdd.map((x) => p.m(x));
`,
  },
];
