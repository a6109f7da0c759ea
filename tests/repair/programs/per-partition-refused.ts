import type { RefusedProgram } from "./program.ts";
import { withFs, withPool } from "./texts.ts";

const log = `${withFs}const log = fs.createWriteStream("a.log");
`;
const pool = `${withPool}const pool = new Pool();
`;

/** Programs whose handle cannot be opened once per partition. */
export const perPartitionRefused: readonly RefusedProgram[] = [
  {
    name: "a query that nothing waits for",
    file: "task.ts",
    because: "nothing waits for what the task does with `pool`",
    text: `${pool}rdd.foreach((x) => {
  pool.query("a", [x]);
});
`,
  },
  {
    name: "a query whose answer decides nothing",
    file: "task.ts",
    because: "nothing waits for what the task does with `pool`",
    text: `${pool}rdd.map((x) => pool.query("a", [x]) && x);
`,
  },
  {
    name: "a task that closes the stream",
    file: "task.ts",
    because: "the task closes it itself",
    text: `${log}rdd.foreach(() => {
  log.end();
});
`,
  },
  {
    name: "promises inside of what is returned",
    file: "task.ts",
    because: "nothing waits for what the task does with `pool`",
    text: `${pool}rdd.map((x) => ({ answer: pool.query("a", [x]) }));
`,
  },
  {
    name: "a stream that is written to later",
    file: "task.ts",
    because: "the task may do something with `log` later",
    text: `${log}rdd.foreach((x) => {
  setTimeout(() => log.write("x"), x);
});
`,
  },
  {
    name: "a stream that is handed on",
    file: "task.ts",
    because: "the task may do something with `log` later",
    text: `${log}rdd.foreach((x) => fs.createReadStream(String(x)).pipe(log));
`,
  },
  {
    name: "a listener that stands beside the opening",
    file: "task.ts",
    because: "statements of their own set it up",
    text: `${log}log.on("error", () => undefined);
rdd.foreach(() => log.write("x"));
`,
  },
  {
    name: "a client that has to be connected",
    file: "task.ts",
    because: "it has to be connected by a statement of its own",
    text: `import { Client } from "pg";
declare const rdd: RDD<number>;
const client = new Client();
await client.connect();
rdd.map(() => client.query("a"));
`,
  },
  {
    name: "a helper that uses the handle",
    file: "task.ts",
    because: "the task reaches the handle through something else",
    text: `${log}const save = (x: number) => log.write(String(x));
rdd.foreach((x) => save(x));
`,
  },
  {
    name: "a task that another function makes",
    file: "task.ts",
    because: "the function is not written out in this file",
    text: `${log}const saver = (unit: string) => (x: number) => log.write(x + unit);
rdd.foreach(saver("m"));
`,
  },
  {
    name: "a name that is hidden where the call stands",
    file: "task.js",
    because: "`path` means something else where it would be opened",
    text: `import fs from "node:fs";
const path = "a.log";
const log = fs.createWriteStream(path);
export function run(rdd, path) {
  rdd.foreach(() => log.write("x"));
  return path;
}
`,
  },
  {
    name: "a loop that is returned from",
    file: "task.ts",
    because: "the function returns from within a loop",
    text: `${log}rdd.foreach((x) => {
  for (const y of [1, 2]) if (x === y) return;
  log.write("x");
});
`,
  },
  {
    name: "a variable of the function that would outlive a record",
    file: "task.ts",
    because: "the function declares a `var`, which would live on from one record to the next",
    text: `${log}rdd.foreach((x) => {
  var text: string | undefined;
  if (x > 0) text = "x";
  log.write(text ?? "");
});
`,
  },
  {
    name: "a result that may be left out",
    file: "task.ts",
    because: "the function does not always return something",
    text: `${log}rdd.map((x) => {
  log.write("x");
  if (x > 0) {
    return x;
  }
});
`,
  },
  {
    name: "a dataset of the file's own without partitions",
    file: "task.ts",
    because: "the dataset's own class has no `foreachPartition`",
    text: `import fs from "node:fs";
interface OwnRDD {
  foreach(task: (x: number) => void): void;
}
declare const rdd: OwnRDD;
const log = fs.createWriteStream("a.log");
rdd.foreach(() => {
  log.write("x");
});
`,
  },
  {
    name: "an opening that needs another handle",
    file: "task.ts",
    because: "`agent`, which its opening needs, cannot be shipped either",
    text: `import fs from "node:fs";
import http from "node:http";
declare const rdd: RDD<number>;
const agent = new http.Agent();
const log = fs.createWriteStream("a.log", { signal: agent });
rdd.foreach(() => log.write("x"));
`,
  },
  {
    name: "a descriptor whose close is not imported",
    file: "task.ts",
    because: "`closeSync`, which closes it, is not imported",
    text: `import { openSync, writeSync } from "node:fs";
declare const rdd: RDD<number>;
const fd = openSync("a.log", "a");
rdd.foreach((x) => {
  writeSync(fd, String(x));
});
`,
  },
];
