import type { RefusedProgram } from "./program.ts";
import { withFs } from "./texts.ts";

const log = `${withFs}const log = fs.createWriteStream("a.log");
`;

/** Tasks of the same kinds that stay as they are. */
export const perPartitionTasksRefused: readonly RefusedProgram[] = [
  {
    name: "a function that is called beside the dataset",
    file: "task.ts",
    because: "the function is used elsewhere, too",
    text: `${log}const save = (x: number) => log.write(String(x));
rdd.foreach(save);
save(3);
`,
  },
  {
    name: "a function that other files may call",
    file: "task.ts",
    because: "other files may use the function",
    text: `${log}export function save(x: number): void {
  log.write(String(x));
}
rdd.foreach(save);
`,
  },
  {
    name: "a function that calls itself",
    file: "task.ts",
    because: "the function mentions itself",
    text: `${log}rdd.foreach(function save(x: number): void {
  log.write(String(x));
  if (x > 0) save(x - 1);
});
`,
  },
  {
    name: "a function whose parameters a comment describes",
    file: "task.js",
    because: "a comment with tags describes the function",
    text: `import fs from "node:fs";
const log = fs.createWriteStream("a.log");
/** @param {number} x what is written */
function save(x) {
  log.write(String(x));
}
rdd.foreach(save);
`,
  },
  {
    name: "a function that is assigned again",
    file: "task.js",
    because: "the function is not written out in this file",
    text: `import fs from "node:fs";
const log = fs.createWriteStream("a.log");
let save = (x) => log.write(String(x));
if (process.argv.length > 3) save = (x) => log.write(x);
rdd.foreach(save);
`,
  },
  {
    name: "a constant whose type is declared",
    file: "task.ts",
    because: "its type is written out",
    text: `${log}const save: (x: number) => unknown = (x) => log.write(String(x));
rdd.foreach(save);
`,
  },
  {
    name: "an arrow function whose `this` is that of the class around it",
    file: "task.js",
    because: "the function uses `this`",
    text: `import fs from "node:fs";
const log = fs.createWriteStream("a.log");
export class Job {
  twice(x) {
    return x * 2;
  }
  run(rdd) {
    return rdd.map((x) => {
      log.write(String(x));
      return [x].map((y) => this.twice(y));
    });
  }
}
`,
  },
  {
    name: "an error of a promise that nothing catches",
    file: "task.ts",
    because: "an error of what it returns would be caught",
    text: `import { Pool } from "pg";
declare const rdd: RDD<number>;
const pool = new Pool();
rdd.map(async (x) => {
  try {
    return pool.query("a", [x]);
  } catch {
    console.error(x);
  }
  return null;
});
`,
  },
  {
    name: "a result that says of which type the record is",
    file: "task.ts",
    because: "its result says of which type the record is",
    text: `${log}rdd.filter((x): x is 3 => {
  log.write(String(x));
  return x === 3;
});
`,
  },
  {
    name: "a list that has a name of its own",
    file: "task.ts",
    because: "its result has a type that would be lost",
    text: `${log}type Some = number[];
rdd.flatMap((x): Some => {
  log.write(String(x));
  return [x];
});
`,
  },
  {
    name: "a database in memory",
    file: "task.ts",
    because: "each worker would have a memory of its own",
    text: `import Database from "better-sqlite3";
declare const rdd: RDD<string>;
const db = new Database(":memory:");
db.exec("CREATE TABLE t (x)");
rdd.foreach((x) => {
  db.exec(x);
});
`,
  },
];
