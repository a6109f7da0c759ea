import type { RepairedProgram } from "./program.ts";

/** Handles that a variable of the module or of a function holds. */
export const functionPrograms: readonly RepairedProgram[] = [
  {
    name: "a pool of the module",
    file: "task.ts",
    kind: "fix",
    before: `import { Pool } from "pg";
declare const rdd: RDD<number>;
const pool = new Pool({ max: 2 });
rdd.map((x) => {
  return pool.query(String(x));
});
`,
    after: `import { Pool } from "pg";
declare const rdd: RDD<number>;
const lazyPool: { value?: Pool } = {};
function getPool(): Pool {
  if (lazyPool.value === undefined) lazyPool.value = new Pool({ max: 2 });
  return lazyPool.value;
}
rdd.map((x) => {
  return getPool().query(String(x));
});
`,
  },
  {
    name: "a pool that the driver closes, with comments",
    file: "task.ts",
    kind: "fix",
    before: `import { Pool } from "pg";
declare const rdd: RDD<number>;
// The pool.
const pool: Pool = new Pool(/* as it is */); // main
rdd.map((x) => {
  return pool.query(String(x));
});
await pool.end();
`,
    after: `import { Pool } from "pg";
declare const rdd: RDD<number>;
// The pool.
const lazyPool: { value?: Pool } = {};
function getPool(): Pool {
  if (lazyPool.value === undefined) lazyPool.value = new Pool(/* as it is */);
  return lazyPool.value;
} // main
rdd.map((x) => {
  return getPool().query(String(x));
});
await lazyPool.value?.end();
`,
  },
  {
    name: "a stream that a helper uses, without semicolons",
    file: "task.mjs",
    kind: "fix",
    before: `import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
const log = fs.createWriteStream("dummy.log")
function save(x) {
  log.write(x + ";")
  return x * 2
}
export default pulumi.runtime.serializeFunction((x) => save(x))
`,
    after: `import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
const lazyLog = {}
function getLog() {
  if (lazyLog.value === undefined) lazyLog.value = fs.createWriteStream("dummy.log")
  return lazyLog.value
}
function save(x) {
  getLog().write(x + ";")
  return x * 2
}
export default pulumi.runtime.serializeFunction((x) => save(x))
`,
  },
  {
    name: "a namespace that is imported on Pulumi",
    file: "task.mjs",
    kind: "fix",
    before: `import * as fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
const log = fs.createWriteStream("dummy.log");
export default pulumi.runtime.serializeFunction((x) => {
  log.write(String(x));
});
`,
    after: `import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
const lazyLog = {};
function getLog() {
  if (lazyLog.value === undefined) lazyLog.value = fs.createWriteStream("dummy.log");
  return lazyLog.value;
}
export default pulumi.runtime.serializeFunction((x) => {
  getLog().write(String(x));
});
`,
  },
  {
    name: "a pool of a function, with its parameter",
    file: "task.ts",
    kind: "fix",
    before: `import { Pool } from "pg";
declare const rdd: RDD<number>;
export function run(url: string) {
  const pool = new Pool({ connectionString: url });
  return rdd.map((x) => pool.query(String(x)));
}
`,
    after: `import { Pool } from "pg";
declare const rdd: RDD<number>;
export function run(url: string) {
  const lazyPool: { value?: Pool } = {};
  function getPool(): Pool {
    if (lazyPool.value === undefined) lazyPool.value = new Pool({ connectionString: url });
    return lazyPool.value;
  }
  return rdd.map((x) => getPool().query(String(x)));
}
`,
  },
  {
    name: "a pool that is opened with the environment of the driver",
    file: "task.ts",
    kind: "suggestion",
    before: `import { Pool } from "pg";
declare const rdd: RDD<number>;
const pool = new Pool({ connectionString: process.env["URL"] });
rdd.map((x) => {
  return pool.query(String(x));
});
`,
    after: `import { Pool } from "pg";
declare const rdd: RDD<number>;
const lazyPool: { value?: Pool } = {};
function getPool(): Pool {
  if (lazyPool.value === undefined) lazyPool.value = new Pool({ connectionString: process.env["URL"] });
  return lazyPool.value;
}
rdd.map((x) => {
  return getPool().query(String(x));
});
`,
  },
  {
    name: "a pool that the driver uses too",
    file: "task.ts",
    kind: "suggestion",
    before: `import { Pool } from "pg";
declare const rdd: RDD<number>;
const pool = new Pool(); // of the driver
await pool.query("create table t");
rdd.map((x) => {
  return pool.query(String(x));
});
await pool.end();
`,
    after: `import { Pool } from "pg";
declare const rdd: RDD<number>;
const pool = new Pool(); // of the driver
const lazyPool: { value?: Pool } = {};
function getPool(): Pool {
  if (lazyPool.value === undefined) lazyPool.value = new Pool();
  return lazyPool.value;
}
await pool.query("create table t");
rdd.map((x) => {
  return getPool().query(String(x));
});
await pool.end();
`,
  },
  {
    name: "a pool that is exported",
    file: "task.ts",
    kind: "suggestion",
    before: `import { Pool } from "pg";
declare const rdd: RDD<number>;
export const pool = new Pool();
rdd.map((x) => {
  return pool.query(String(x));
});
`,
    after: `import { Pool } from "pg";
declare const rdd: RDD<number>;
export const pool = new Pool();
const lazyPool: { value?: Pool } = {};
function getPool(): Pool {
  if (lazyPool.value === undefined) lazyPool.value = new Pool();
  return lazyPool.value;
}
rdd.map((x) => {
  return getPool().query(String(x));
});
`,
  },
  {
    name: "a stream whose type its namespace tells",
    file: "task.ts",
    kind: "fix",
    before: `import fs from "node:fs";
declare const rdd: RDD<number>;
const log = fs.createWriteStream("a");
rdd.map((x) => {
  return log.write(String(x));
});
`,
    after: `import fs from "node:fs";
declare const rdd: RDD<number>;
const lazyLog: { value?: fs.WriteStream } = {};
function getLog(): fs.WriteStream {
  if (lazyLog.value === undefined) lazyLog.value = fs.createWriteStream("a");
  return lazyLog.value;
}
rdd.map((x) => {
  return getLog().write(String(x));
});
`,
  },
  {
    name: "a stream whose type only its opening tells",
    file: "task.ts",
    kind: "fix",
    before: `import { createWriteStream } from "node:fs";
declare const rdd: RDD<number>;
const log = createWriteStream("a");
rdd.map((x) => {
  return log.write(String(x));
});
`,
    after: `import { createWriteStream } from "node:fs";
declare const rdd: RDD<number>;
const openLog = () => createWriteStream("a");
const lazyLog: { value?: ReturnType<typeof openLog> } = {};
function getLog(): ReturnType<typeof openLog> {
  if (lazyLog.value === undefined) lazyLog.value = openLog();
  return lazyLog.value;
}
rdd.map((x) => {
  return getLog().write(String(x));
});
`,
  },
  {
    name: "a pool that goes on as a property",
    file: "task.ts",
    kind: "fix",
    before: `import { Pool } from "pg";
declare const rdd: RDD<number>;
const pool = new Pool();
const use = (o: { pool: Pool }, x: number) => o.pool.query(String(x));
rdd.map((x) => {
  return use({ pool }, x);
});
`,
    after: `import { Pool } from "pg";
declare const rdd: RDD<number>;
const lazyPool: { value?: Pool } = {};
function getPool(): Pool {
  if (lazyPool.value === undefined) lazyPool.value = new Pool();
  return lazyPool.value;
}
const use = (o: { pool: Pool }, x: number) => o.pool.query(String(x));
rdd.map((x) => {
  return use({ pool: getPool() }, x);
});
`,
  },
  {
    name: "a file that is opened asynchronously",
    file: "task.ts",
    kind: "suggestion",
    before: `import { open } from "node:fs/promises";
declare const rdd: RDD<number>;
const file = await open("a", "w");
rdd.foreach(async (x) => {
  await file.write(String(x));
});
await file.close();
`,
    after: `import { open } from "node:fs/promises";
declare const rdd: RDD<number>;
const openFile = () => open("a", "w");
const lazyFile: { value?: ReturnType<typeof openFile> } = {};
function getFile(): ReturnType<typeof openFile> {
  if (lazyFile.value === undefined) lazyFile.value = openFile();
  return lazyFile.value;
}
rdd.foreach(async (x) => {
  await (await getFile()).write(String(x));
});
await (await lazyFile.value)?.close();
`,
  },
  {
    name: "a promise of a file",
    file: "task.ts",
    kind: "suggestion",
    before: `import { open } from "node:fs/promises";
declare const rdd: RDD<number>;
const file = open("a", "w");
rdd.foreach(async (x) => {
  await (await file).write(String(x));
});
`,
    after: `import { open } from "node:fs/promises";
declare const rdd: RDD<number>;
const openFile = () => open("a", "w");
const lazyFile: { value?: ReturnType<typeof openFile> } = {};
function getFile(): ReturnType<typeof openFile> {
  if (lazyFile.value === undefined) lazyFile.value = openFile();
  return lazyFile.value;
}
rdd.foreach(async (x) => {
  await (await getFile()).write(String(x));
});
`,
  },
  {
    name: "two variables of one helper",
    file: "task.ts",
    kind: "fix",
    before: `import fs from "node:fs";
import { Pool } from "pg";
declare const rdd: RDD<number>;
const pool = new Pool();
const log = fs.createWriteStream("a");
function save(x: number) {
  log.write("x");
  return pool.query(String(x));
}
rdd.map((x) => {
  return save(x);
});
`,
    after: `import fs from "node:fs";
import { Pool } from "pg";
declare const rdd: RDD<number>;
const lazyPool: { value?: Pool } = {};
function getPool(): Pool {
  if (lazyPool.value === undefined) lazyPool.value = new Pool();
  return lazyPool.value;
}
const lazyLog: { value?: fs.WriteStream } = {};
function getLog(): fs.WriteStream {
  if (lazyLog.value === undefined) lazyLog.value = fs.createWriteStream("a");
  return lazyLog.value;
}
function save(x: number) {
  getLog().write("x");
  return getPool().query(String(x));
}
rdd.map((x) => {
  return save(x);
});
`,
  },
  {
    name: "a pool that the methods of a class use",
    file: "task.ts",
    kind: "fix",
    before: `import { Pool } from "pg";
declare const rdd: RDD<number>;
const pool = new Pool();
class Reader {
  private n = 1;
  read(x: number) {
    return pool.query(String(x + this.n));
  }
}
const reader = new Reader();
rdd.map((x) => {
  return reader.read(x);
});
`,
    after: `import { Pool } from "pg";
declare const rdd: RDD<number>;
const lazyPool: { value?: Pool } = {};
function getPool(): Pool {
  if (lazyPool.value === undefined) lazyPool.value = new Pool();
  return lazyPool.value;
}
class Reader {
  private n = 1;
  read(x: number) {
    return getPool().query(String(x + this.n));
  }
}
const reader = new Reader();
rdd.map((x) => {
  return reader.read(x);
});
`,
  },
  {
    name: "a pool on one line",
    file: "task.ts",
    kind: "fix",
    before: `import { Pool } from "pg";
declare const rdd: RDD<number>;
function run() { const pool = new Pool(); rdd.map((x) => pool.query(String(x))); }
run();
`,
    after: `import { Pool } from "pg";
declare const rdd: RDD<number>;
function run() { const lazyPool: { value?: Pool } = {}; function getPool(): Pool { if (lazyPool.value === undefined) lazyPool.value = new Pool(); return lazyPool.value; } rdd.map((x) => getPool().query(String(x))); }
run();
`,
  },
  {
    name: "names that are taken",
    file: "task.ts",
    kind: "fix",
    before: `import { Pool } from "pg";
declare const rdd: RDD<number>;
const getPool = 1;
const lazyPool = 2;
const pool = new Pool();
rdd.map((x) => {
  return pool.query(String(x + getPool + lazyPool));
});
`,
    after: `import { Pool } from "pg";
declare const rdd: RDD<number>;
const getPool = 1;
const lazyPool = 2;
const lazyPool2: { value?: Pool } = {};
function getPool2(): Pool {
  if (lazyPool2.value === undefined) lazyPool2.value = new Pool();
  return lazyPool2.value;
}
rdd.map((x) => {
  return getPool2().query(String(x + getPool + lazyPool));
});
`,
  },
  {
    name: "a pool that a factory of the file opens",
    file: "task.ts",
    kind: "fix",
    before: `import { Pool } from "pg";
declare const rdd: RDD<number>;
function open(url: string) {
  return new Pool({ connectionString: url });
}
const pool = open("a");
rdd.map((x) => {
  return pool.query(String(x));
});
`,
    after: `import { Pool } from "pg";
declare const rdd: RDD<number>;
function open(url: string) {
  return new Pool({ connectionString: url });
}
const openPool = () => open("a");
const lazyPool: { value?: ReturnType<typeof openPool> } = {};
function getPool(): ReturnType<typeof openPool> {
  if (lazyPool.value === undefined) lazyPool.value = openPool();
  return lazyPool.value;
}
rdd.map((x) => {
  return getPool().query(String(x));
});
`,
  },
  {
    name: "a helper that is exported",
    file: "task.ts",
    kind: "suggestion",
    before: `import { Pool } from "pg";
declare const rdd: RDD<number>;
const pool = new Pool();
export const save = (x: number) => pool.query(String(x));
rdd.map((x) => {
  return save(x);
});
`,
    after: `import { Pool } from "pg";
declare const rdd: RDD<number>;
const lazyPool: { value?: Pool } = {};
function getPool(): Pool {
  if (lazyPool.value === undefined) lazyPool.value = new Pool();
  return lazyPool.value;
}
export const save = (x: number) => getPool().query(String(x));
rdd.map((x) => {
  return save(x);
});
`,
  },
];
