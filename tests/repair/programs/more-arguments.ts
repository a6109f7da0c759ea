import type { RepairedProgram } from "./program.ts";

/** More programs and what the lazy accessor makes of them: arguments. */
export const moreArgumentsPrograms: readonly RepairedProgram[] = [
  {
    name: "a parameter that is spread",
    file: "task.ts",
    kind: "fix",
    before: `import { Pool, type PoolConfig } from "pg";
declare const rdd: RDD<number>;
class P {
  private db: Pool;
  constructor(options: PoolConfig) {
    this.db = new Pool({ max: options.max ?? 1, ...options });
  }
  m(x: number) {
    return this.db.query(String(x));
  }
}
const p = new P({ max: 3 });
rdd.map((x) => p.m(x));
`,
    after: `import { Pool, type PoolConfig } from "pg";
declare const rdd: RDD<number>;
class P {
  private readonly _options: PoolConfig;
  private _db?: Pool;
  private get db(): Pool {
    if (this._db === undefined) this._db = new Pool({ max: this._options.max ?? 1, ...this._options });
    return this._db;
  }
  constructor(options: PoolConfig) {
    this._options = options;
  }
  m(x: number) {
    return this.db.query(String(x));
  }
}
const p = new P({ max: 3 });
rdd.map((x) => p.m(x));
`,
  },
  {
    name: "another field, a constant and the environment in nested templates",
    file: "task.ts",
    kind: "suggestion",
    before: `import fs from "node:fs";
declare const rdd: RDD<number>;
const dir = "/tmp";
class P {
  readonly name = "a";
  private log = fs.createWriteStream(\`\${dir}/\${\`\${this.name}-\${process.env["X"]}\`}.log\`);
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
const dir = "/tmp";
class P {
  readonly name = "a";
  private _log?: fs.WriteStream;
  private get log(): fs.WriteStream {
    if (this._log === undefined) this._log = fs.createWriteStream(\`\${dir}/\${\`\${this.name}-\${process.env["X"]}\`}.log\`);
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
    name: "names that are taken",
    file: "task.ts",
    kind: "fix",
    before: `import fs from "node:fs";
declare const rdd: RDD<number>;
class P {
  _log = 1;
  log: fs.WriteStream;
  constructor(log: string) {
    this.log = fs.createWriteStream(log);
  }
  m(x: number) {
    this.log.write(String(x));
    return x + this._log;
  }
}
const p = new P("a");
rdd.map((x) => p.m(x));
`,
    after: `import fs from "node:fs";
declare const rdd: RDD<number>;
class P {
  _log = 1;
  private readonly _log2: string;
  private _log3?: fs.WriteStream;
  get log(): fs.WriteStream {
    if (this._log3 === undefined) this._log3 = fs.createWriteStream(this._log2);
    return this._log3;
  }
  constructor(log: string) {
    this._log2 = log;
  }
  m(x: number) {
    this.log.write(String(x));
    return x + this._log;
  }
}
const p = new P("a");
rdd.map((x) => p.m(x));
`,
  },
  {
    name: "a field that begins with an underscore",
    file: "task.ts",
    kind: "fix",
    before: `import fs from "node:fs";
declare const rdd: RDD<number>;
class P {
  private _log: fs.WriteStream = fs.createWriteStream("x");
  m(x: number) {
    this._log.write(String(x));
    return x;
  }
}
const p = new P();
rdd.map((x) => p.m(x));
`,
    after: `import fs from "node:fs";
declare const rdd: RDD<number>;
class P {
  private _log2?: fs.WriteStream;
  private get _log(): fs.WriteStream {
    if (this._log2 === undefined) this._log2 = fs.createWriteStream("x");
    return this._log2;
  }
  m(x: number) {
    this._log.write(String(x));
    return x;
  }
}
const p = new P();
rdd.map((x) => p.m(x));
`,
  },
  {
    name: "shorthand properties beside a comment",
    file: "task.ts",
    kind: "fix",
    before: `import { Pool } from "pg";
declare const rdd: RDD<number>;
class B {
  private readonly db: Pool;
  constructor(host: string, port = 5432) {
    this.db = new Pool({ /* where */ host, port, max: 1 });
  }
  m(x: number) { return this.db.query(String(x)); }
}
const p = new B("a");
rdd.map((x) => p.m(x));
`,
    after: `import { Pool } from "pg";
declare const rdd: RDD<number>;
class B {
  private readonly _host: string;
  private readonly _port: number;
  private _db?: Pool;
  private get db(): Pool {
    if (this._db === undefined) this._db = new Pool({ /* where */ host: this._host, port: this._port, max: 1 });
    return this._db;
  }
  constructor(host: string, port = 5432) {
    this._host = host;
    this._port = port;
  }
  m(x: number) { return this.db.query(String(x)); }
}
const p = new B("a");
rdd.map((x) => p.m(x));
`,
  },
];
