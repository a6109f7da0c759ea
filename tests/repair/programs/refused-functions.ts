import type { RefusedProgram } from "./program.ts";
import { withFs, withPool } from "./texts.ts";

/** Handles of variables that are left alone, and why. */
export const refusedFunctionPrograms: readonly RefusedProgram[] = [
  {
    name: "a name that may be missing, and is checked before",
    file: "task.ts",
    because: "a check before it says what type it is opened with",
    text: `import fs from "node:fs";
declare const rdd: RDD<number>;
function count(name?: string) {
  if (name === undefined) throw new Error("no name");
  const log = fs.createWriteStream(name);
  return rdd.map((x) => { log.write("x"); return x; });
}
count("a");
`,
  },
  {
    name: "a variable with a listener",
    file: "task.ts",
    because: "a listener is attached to it, which the worker's own would not have",
    text: `${withPool}const pool = new Pool();
pool.on("error", () => {});
rdd.map((x) => pool.query(String(x)));
`,
  },
  {
    name: "a task that the driver calls by itself",
    file: "task.ts",
    because: "what uses it runs on the driver as well, which would open it there",
    text: `${withPool}const pool = new Pool();
const save = (x: number) => pool.query(String(x));
save(1);
rdd.map(save);
`,
  },
  {
    name: "a helper that the driver calls as well",
    file: "task.ts",
    because: "what uses it runs on the driver as well, which would open it there",
    text: `${withPool}const pool = new Pool();
const save = (x: number) => pool.query(String(x));
save(1);
rdd.map((x) => save(x));
`,
  },
  {
    name: "a variable that a type is made of",
    file: "task.ts",
    because: "its name is used in a way that no call can take the place of",
    text: `${withPool}const pool = new Pool();
export type Opened = typeof pool;
rdd.map((x) => pool.query(String(x)));
`,
  },
  {
    name: "a task that closes what it captures",
    file: "task.ts",
    because: "the task closes it",
    text: `${withPool}const pool = new Pool();
rdd.foreach(async (x) => {
  await pool.query(String(x));
  await pool.end();
});
`,
  },
  {
    name: "an asynchronous opening whose user cannot wait",
    file: "task.ts",
    because: "a function that uses it cannot wait for it",
    text: `import { open } from "node:fs/promises";
declare const rdd: RDD<number>;
const file = await open("a", "w");
rdd.foreach((x) => file.write(String(x)));
`,
  },
  {
    name: "a variable that is assigned again",
    file: "task.ts",
    because: "`pool` is assigned in several places",
    text: `${withPool}let pool = new Pool();
function renew() {
  pool = new Pool();
}
export const query = rdd.map((x) => pool.query(String(x)));
renew();
`,
  },
  {
    name: "an opening that needs `this`",
    file: "task.ts",
    because: "the opening reads what belongs to the function or module around it",
    text: `${withPool}export class Job {
  url = "a";
  run() {
    const pool = new Pool({ connectionString: this.url });
    return rdd.map((x) => pool.query(String(x)));
  }
}
`,
  },
  {
    name: "options with a handle of their own",
    file: "task.ts",
    because: "`log` may not arrive as it is",
    text: `import fs from "node:fs";
import { Pool } from "pg";
declare const rdd: RDD<number>;
const log = fs.createWriteStream("a");
const pool = new Pool({ log } as object);
export const rows = rdd.map((x) => pool.query(String(x)));
`,
  },
  {
    name: "a file beside the module",
    file: "task.cjs",
    because: "the opening reads what belongs to the function or module around it",
    text: `const fs = require("node:fs");
const log = fs.createWriteStream(__dirname + "/a");
rdd.map((x) => log.write(String(x)));
`,
  },
  {
    name: "a closing that stands in an expression",
    file: "task.ts",
    because: "closing `pool` would open it",
    text: `${withPool}const pool = new Pool();
rdd.map((x) => pool.query(String(x)));
export const closed = pool.end();
`,
  },
  {
    name: "`using`",
    file: "task.ts",
    because: "`out` is closed at the end of its block",
    text: `${withFs}using out = fs.createWriteStream("a") as fs.WriteStream & Disposable;
rdd.map((x) => out.write(String(x)));
`,
  },
  {
    name: "a parameter that needs what is opened asynchronously",
    file: "task.mjs",
    because: "a parameter cannot wait for it",
    text: `import fs from "node:fs/promises";
const log = await fs.open("a.log");
rdd.map(async (x, out = log) => out.write(String(x)));
`,
  },
];
