import type { RepairedProgram } from "./program.ts";
import { lazyPool, withPool } from "./texts.ts";

/** Handles of a variable: several of them, those that others use, and those whose names are taken. */
export const moreFunctionPrograms: readonly RepairedProgram[] = [
  {
    name: "a pool that goes on as a property",
    file: "task.ts",
    kind: "fix",
    before: `${withPool}const pool = new Pool();
const use = (o: { pool: Pool }, x: number) => o.pool.query(String(x));
rdd.map((x) => {
  return use({ pool }, x);
});
`,
    after: `${withPool}${lazyPool("new Pool()")}
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
${lazyPool("new Pool()")}
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
    before: `${withPool}const pool = new Pool();
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
    after: `${withPool}${lazyPool("new Pool()")}
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
    before: `${withPool}function run() { const pool = new Pool(); rdd.map((x) => pool.query(String(x))); }
run();
`,
    after: `${withPool}function run() { const lazyPool: { value?: Pool } = {}; function getPool(): Pool { if (lazyPool.value === undefined) lazyPool.value = new Pool(); return lazyPool.value; } rdd.map((x) => getPool().query(String(x))); }
run();
`,
  },
  {
    name: "names that are taken",
    file: "task.ts",
    kind: "fix",
    before: `${withPool}const getPool = 1;
const lazyPool = 2;
const pool = new Pool();
rdd.map((x) => {
  return pool.query(String(x + getPool + lazyPool));
});
`,
    after: `${withPool}const getPool = 1;
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
    before: `${withPool}function open(url: string) {
  return new Pool({ connectionString: url });
}
const pool = open("a");
rdd.map((x) => {
  return pool.query(String(x));
});
`,
    after: `${withPool}function open(url: string) {
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
    before: `${withPool}const pool = new Pool();
export const save = (x: number) => pool.query(String(x));
rdd.map((x) => {
  return save(x);
});
`,
    after: `${withPool}${lazyPool("new Pool()")}
export const save = (x: number) => getPool().query(String(x));
rdd.map((x) => {
  return save(x);
});
`,
  },
  {
    name: "a helper in a list that is exported",
    file: "task.ts",
    kind: "suggestion",
    before: `${withPool}const pool = new Pool();
const save = (x: number) => pool.query(String(x));
export const callbacks = [save];
rdd.map((x) => {
  return save(x);
});
`,
    after: `${withPool}${lazyPool("new Pool()")}
const save = (x: number) => getPool().query(String(x));
export const callbacks = [save];
rdd.map((x) => {
  return save(x);
});
`,
  },
  {
    name: "a helper in an object in an object that is exported",
    file: "task.ts",
    kind: "suggestion",
    before: `${withPool}const pool = new Pool();
const save = (x: number) => pool.query(String(x));
export const jobs = { onEach: { save } };
rdd.map((x) => {
  return save(x);
});
`,
    after: `${withPool}${lazyPool("new Pool()")}
const save = (x: number) => getPool().query(String(x));
export const jobs = { onEach: { save } };
rdd.map((x) => {
  return save(x);
});
`,
  },
  {
    name: "a helper in a list of the file",
    file: "task.ts",
    kind: "fix",
    before: `${withPool}const pool = new Pool();
const save = (x: number) => pool.query(String(x));
const callbacks = [save];
rdd.map((x) => {
  return save(x);
});
`,
    after: `${withPool}${lazyPool("new Pool()")}
const save = (x: number) => getPool().query(String(x));
const callbacks = [save];
rdd.map((x) => {
  return save(x);
});
`,
  },
];
