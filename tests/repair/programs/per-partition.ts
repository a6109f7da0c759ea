import type { RepairedProgram } from "./program.ts";
import { withFs, withPool } from "./texts.ts";

/** Programs and what becomes of them once the handle is opened per partition. */
export const perPartitionPrograms: readonly RepairedProgram[] = [
  {
    name: "a stream that a task writes to",
    file: "task.ts",
    kind: "fix",
    before: `${withFs}// Where the numbers go.
const log = fs.createWriteStream("a.log", {
  flags: "a",
}); // the only one

rdd.foreach((x) => log.write(\`\${x};\`));
`,
    after: `${withFs}
rdd.foreachPartition((records) => {
  // Where the numbers go.
  const log = fs.createWriteStream("a.log", {
    flags: "a",
  }); // the only one
  try {
    for (const x of records) log.write(\`\${x};\`);
  } finally {
    log.end();
  }
});
`,
  },
  {
    name: "a task with a block, early returns and a text of several lines",
    file: "task.ts",
    kind: "fix",
    before: `${withFs}const log = fs.createWriteStream("a.log");

rdd.foreach((x) => {
  if (x < 0) return;
  if (x === 0) {
    // Zero is told apart.
    return log.write("zero");
  }
  /* Keep it. */
  log.write(\`\${x}
  x\`);
});
`,
    after: `${withFs}
rdd.foreachPartition((records) => {
  const log = fs.createWriteStream("a.log");
  try {
    for (const x of records) {
      if (x < 0) continue;
      if (x === 0) {
        // Zero is told apart.
        log.write("zero");
        continue;
      }
      /* Keep it. */
      log.write(\`\${x}
  x\`);
    }
  } finally {
    log.end();
  }
});
`,
  },
  {
    name: "a file descriptor without semicolons, in a function",
    file: "task.js",
    kind: "suggestion",
    before: `import fs from "node:fs"
export function run(rdd) {
  const records = "a.log"
  const fd = fs.openSync(records, "a")
  rdd.foreach((x) => fs.writeSync(fd, x))
}
`,
    after: `import fs from "node:fs"
export function run(rdd) {
  const records = "a.log"
  rdd.foreachPartition((records2) => {
    const fd = fs.openSync(records, "a")
    try {
      for (const x of records2) fs.writeSync(fd, x)
    } finally {
      fs.closeSync(fd)
    }
  })
}
`,
  },
  {
    name: "a pool that answers later",
    file: "task.ts",
    kind: "suggestion",
    before: `${withPool}const pool: Pool = new Pool({
  max: 3,
});

export const answers = rdd.map((x) => pool.query("select $1", [x]));
`,
    after: `${withPool}
export const answers = rdd.mapPartitions(async function* (records) {
  const pool: Pool = new Pool({
    max: 3,
  });
  try {
    for await (const x of records) yield pool.query("select $1", [x]);
  } finally {
    await pool.end();
  }
});
`,
  },
  {
    name: "two handles, one of which others use as well",
    file: "task.ts",
    kind: "suggestion",
    before: `import fs from "node:fs";
import { Pool } from "pg";
declare const rdd: RDD<number>;
const pool = new Pool();
const log = fs.createWriteStream("a.log");
export const kept = rdd.filter(async (x: number) => {
  log.write("x");
  if (x < 3) return false;
  if (x === 3) return pool.query("a").then(({ rows }) => rows.length > 0);
  const { rows } = await pool.query("b");
  return rows.length > 0;
});
log.write("done");
`,
    after: `import fs from "node:fs";
import { Pool } from "pg";
declare const rdd: RDD<number>;
const log = fs.createWriteStream("a.log");
export const kept = rdd.mapPartitions(async function* (records: Iterable<number> | AsyncIterable<number>) {
  const pool = new Pool();
  try {
    const log = fs.createWriteStream("a.log");
    try {
      for await (const x of records) {
        log.write("x");
        if (x < 3) continue;
        if (x === 3) { if (await pool.query("a").then(({ rows }) => rows.length > 0)) yield x; continue; }
        const { rows } = await pool.query("b");
        if (rows.length > 0) yield x;
      }
    } finally {
      log.end();
    }
  } finally {
    await pool.end();
  }
});
log.write("done");
`,
  },
  {
    name: "an open file that is waited for, in a chain",
    file: "task.js",
    kind: "suggestion",
    before: `import { open } from "node:fs/promises";
const file = await open("a.log", "a");
rdd
  .flatMap((line) => line.split(" "))
  .foreach(async function ({ word }) {
    await file.write(word);
  });
`,
    after: `import { open } from "node:fs/promises";
rdd
  .flatMap((line) => line.split(" "))
  .foreachPartition(async (records) => {
    const file = await open("a.log", "a");
    try {
      for await (const { word } of records) {
        await file.write(word);
      }
    } finally {
      await file.close();
    }
  });
`,
  },
  {
    name: "a task that gives several results and changes its parameter",
    file: "task.ts",
    kind: "suggestion",
    before: `${withFs}const log = fs.createWriteStream("a.log");
export const more = rdd.flatMap((x) => {
  x += 1;
  if (x > 3) {
    return [];
  }
  log.write("x");
  return x > 2 ? [x] : [x, x];
});
`,
    after: `${withFs}export const more = rdd.mapPartitions(function* (records) {
  const log = fs.createWriteStream("a.log");
  try {
    for (let x of records) {
      x += 1;
      if (x > 3) {
        yield* [];
        continue;
      }
      log.write("x");
      yield* x > 2 ? [x] : [x, x];
    }
  } finally {
    log.end();
  }
});
`,
  },
  {
    name: "a stream that the driver closes afterwards",
    file: "task.ts",
    kind: "suggestion",
    before: `${withFs}const log = fs.createWriteStream("a.log");
rdd.foreach((x: number) => {
  log.write(String(x));
});
log.end();
console.log("done");
`,
    after: `${withFs}rdd.foreachPartition((records: Iterable<number>) => {
  const log = fs.createWriteStream("a.log");
  try {
    for (const x of records) {
      log.write(String(x));
    }
  } finally {
    log.end();
  }
});
console.log("done");
`,
  },
  {
    name: "a pool that the driver closes at its end",
    file: "task.ts",
    kind: "suggestion",
    before: `${withPool}const pool = new Pool();
export const all = rdd.map((x: number) => pool.query(String(x)));
process.on("exit", () => {
  void pool.end();
});
`,
    after: `${withPool}const pool = new Pool();
export const all = rdd.mapPartitions(async function* (records: Iterable<number> | AsyncIterable<number>) {
  const pool = new Pool();
  try {
    for await (const x of records) yield pool.query(String(x));
  } finally {
    await pool.end();
  }
});
process.on("exit", () => {
  void pool.end();
});
`,
  },
];
