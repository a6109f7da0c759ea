import type { RepairedProgram } from "./program.ts";
import { lazyPool, withFs, withPool } from "./texts.ts";

/** Handles that a variable of the module or of a function holds. */
export const functionPrograms: readonly RepairedProgram[] = [
  {
    name: "a pool of the module",
    file: "task.ts",
    kind: "fix",
    before: `${withPool}const pool = new Pool({ max: 2 });
rdd.map((x) => {
  return pool.query(String(x));
});
`,
    after: `${withPool}${lazyPool("new Pool({ max: 2 })")}
rdd.map((x) => {
  return getPool().query(String(x));
});
`,
  },
  {
    name: "a pool that the driver closes, with comments",
    file: "task.ts",
    kind: "fix",
    before: `${withPool}// The pool.
const pool: Pool = new Pool(/* as it is */); // main
rdd.map((x) => {
  return pool.query(String(x));
});
await pool.end();
`,
    after: `${withPool}// The pool.
${lazyPool("new Pool(/* as it is */)")} // main
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
    before: `${withPool}export function run(url: string) {
  const pool = new Pool({ connectionString: url });
  return rdd.map((x) => pool.query(String(x)));
}
`,
    after: `${withPool}export function run(url: string) {
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
    before: `${withPool}const pool = new Pool({ connectionString: process.env["URL"] });
rdd.map((x) => {
  return pool.query(String(x));
});
`,
    after: `${withPool}${lazyPool('new Pool({ connectionString: process.env["URL"] })')}
rdd.map((x) => {
  return getPool().query(String(x));
});
`,
  },
  {
    name: "a pool that the driver uses too",
    file: "task.ts",
    kind: "suggestion",
    before: `${withPool}const pool = new Pool(); // of the driver
await pool.query("create table t");
rdd.map((x) => {
  return pool.query(String(x));
});
await pool.end();
`,
    after: `${withPool}const pool = new Pool(); // of the driver
${lazyPool("new Pool()")}
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
    before: `${withPool}export const pool = new Pool();
rdd.map((x) => {
  return pool.query(String(x));
});
`,
    after: `${withPool}export const pool = new Pool();
${lazyPool("new Pool()")}
rdd.map((x) => {
  return getPool().query(String(x));
});
`,
  },
  {
    name: "a stream whose type its namespace tells",
    file: "task.ts",
    kind: "fix",
    before: `${withFs}const log = fs.createWriteStream("a");
rdd.map((x) => {
  return log.write(String(x));
});
`,
    after: `${withFs}const lazyLog: { value?: fs.WriteStream } = {};
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
];
