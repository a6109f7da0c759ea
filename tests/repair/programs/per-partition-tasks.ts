import type { RepairedProgram } from "./program.ts";
import { withFs, withPool } from "./texts.ts";

/** Tasks that give promises without being asynchronous, that say what they give, or that have a name; each is opened once per partition. */
export const perPartitionTasks: readonly RepairedProgram[] = [
  {
    name: "a filter that gives a promise",
    file: "task.ts",
    kind: "suggestion",
    before: `${withFs}const log = fs.createWriteStream("a.log");
export const kept = rdd.filter((x) => {
  log.write("x");
  return fetch(String(x)).then(({ ok }) => ok);
});
`,
    after: `${withFs}export const kept = rdd.mapPartitions(async function* (records) {
  const log = fs.createWriteStream("a.log");
  try {
    for await (const x of records) {
      log.write("x");
      if (await fetch(String(x)).then(({ ok }) => ok)) yield x;
    }
  } finally {
    log.end();
  }
});
`,
  },
  {
    name: "promises of a helper, of which one is an asynchronous function",
    file: "task.js",
    kind: "suggestion",
    before: `import fs from "node:fs";
const log = fs.createWriteStream("a.log");
async function ask(x) {
  return [x];
}
const find = (x) => (x > 3 ? [] : ask(x));
export const all = rdd.flatMap((x) => {
  log.write("x");
  return find(x);
});
`,
    after: `import fs from "node:fs";
async function ask(x) {
  return [x];
}
const find = (x) => (x > 3 ? [] : ask(x));
export const all = rdd.mapPartitions(async function* (records) {
  const log = fs.createWriteStream("a.log");
  try {
    for await (const x of records) {
      log.write("x");
      yield* await find(x);
    }
  } finally {
    log.end();
  }
});
`,
  },
  {
    name: "a promise that is made by hand",
    file: "task.js",
    kind: "suggestion",
    before: `import fs from "node:fs";
const log = fs.createWriteStream("a.log");
rdd.foreach((x) => {
  log.write("x");
  return new Promise((done) => setTimeout(done, x));
});
`,
    after: `import fs from "node:fs";
rdd.foreachPartition(async (records) => {
  const log = fs.createWriteStream("a.log");
  try {
    for await (const x of records) {
      log.write("x");
      await new Promise((done) => setTimeout(done, x));
    }
  } finally {
    log.end();
  }
});
`,
  },
  {
    name: "a filter that decides at once, by functions of its own",
    file: "task.js",
    kind: "suggestion",
    before: `import fs from "node:fs";
const log = fs.createWriteStream("a.log");
const isLong = (line) => line.trim().length > 3;
export const kept = rdd.filter((line) => {
  log.write(line);
  const words = line.split(" ").map((word) => word.trim());
  return isLong(line) && words.includes("x") && Math.max(words.length, 2) > 1 && JSON.parse(line);
});
`,
    after: `import fs from "node:fs";
const isLong = (line) => line.trim().length > 3;
export const kept = rdd.mapPartitions(function* (records) {
  const log = fs.createWriteStream("a.log");
  try {
    for (const line of records) {
      log.write(line);
      const words = line.split(" ").map((word) => word.trim());
      if (isLong(line) && words.includes("x") && Math.max(words.length, 2) > 1 && JSON.parse(line)) yield line;
    }
  } finally {
    log.end();
  }
});
`,
  },
  {
    name: "a result whose type is declared",
    file: "task.ts",
    kind: "suggestion",
    before: `${withPool}const pool = new Pool();
interface Row { readonly id: number; readonly answers: unknown[] }
export const rows = rdd.map(async (id: number): Promise<Row> => {
  const { rows: answers } = await pool.query("a", [id]);
  return { id, answers };
});
export const doubled = rdd.map((x): number => x * 2);
`,
    after: `${withPool}interface Row { readonly id: number; readonly answers: unknown[] }
export const rows = rdd.mapPartitions(async function* (records: Iterable<number> | AsyncIterable<number>): AsyncGenerator<Row> {
  const pool = new Pool();
  try {
    for await (const id of records) {
      const { rows: answers } = await pool.query("a", [id]);
      yield { id, answers };
    }
  } finally {
    await pool.end();
  }
});
export const doubled = rdd.map((x): number => x * 2);
`,
  },
  {
    name: "a list whose type is declared",
    file: "task.ts",
    kind: "suggestion",
    before: `${withFs}const log = fs.createWriteStream("a.log");
export const more = rdd.flatMap((x): readonly ("a" | "b")[] => {
  log.write("x");
  return x > 2 ? ["a"] : ["a", "b"];
});
`,
    after: `${withFs}export const more = rdd.mapPartitions(function* (records): Generator<"a" | "b"> {
  const log = fs.createWriteStream("a.log");
  try {
    for (const x of records) {
      log.write("x");
      yield* x > 2 ? ["a"] : ["a", "b"];
    }
  } finally {
    log.end();
  }
});
`,
  },
  {
    name: "a declared function that the call names",
    file: "task.ts",
    kind: "fix",
    before: `${withFs}const log = fs.createWriteStream("a.log");

/** Writes a number down. */
function save(x: number): void {
  if (x < 0) return;
  log.write(String(x));
}

rdd.foreach(save);
`,
    after: `${withFs}
/** Writes a number down. */
function save(records: Iterable<number>): void {
  const log = fs.createWriteStream("a.log");
  try {
    for (const x of records) {
      if (x < 0) continue;
      log.write(String(x));
    }
  } finally {
    log.end();
  }
}

rdd.foreachPartition(save);
`,
  },
  {
    name: "a function in a constant, which gives a promise of the type that it declares",
    file: "task.ts",
    kind: "suggestion",
    before: `${withPool}const pool = new Pool({
  max: 3,
});
const ask = (id: number): Promise<unknown> => pool.query("a", [id]);
export const rows = rdd.map(ask);
`,
    after: `${withPool}const ask = async function* (records: Iterable<number> | AsyncIterable<number>): AsyncGenerator<unknown> {
  const pool = new Pool({
    max: 3,
  });
  try {
    for await (const id of records) yield pool.query("a", [id]);
  } finally {
    await pool.end();
  }
};
export const rows = rdd.mapPartitions(ask);
`,
  },
  {
    name: "a function expression with a name",
    file: "task.ts",
    kind: "suggestion",
    before: `${withFs}const log = fs.createWriteStream("a.log");
rdd.foreach(function save(x: number): void {
  log.write(String(x));
});
export const kept = rdd.filter(function large(x: number): boolean {
  log.write(String(x));
  return x > 2;
});
`,
    after: `${withFs}rdd.foreachPartition(function save(records: Iterable<number>): void {
  const log = fs.createWriteStream("a.log");
  try {
    for (const x of records) {
      log.write(String(x));
    }
  } finally {
    log.end();
  }
});
export const kept = rdd.mapPartitions(function* large(records: Iterable<number>): Generator<number> {
  const log = fs.createWriteStream("a.log");
  try {
    for (const x of records) {
      log.write(String(x));
      if (x > 2) yield x;
    }
  } finally {
    log.end();
  }
});
`,
  },
  {
    name: "a generator that gives several results",
    file: "task.ts",
    kind: "suggestion",
    before: `${withFs}const log = fs.createWriteStream("a.log");
export const more = rdd.flatMap(function* (x: number): Generator<string> {
  log.write("x");
  if (x < 0) return;
  yield String(x);
  yield* ["a", "b"];
});
`,
    after: `${withFs}export const more = rdd.mapPartitions(function* (records: Iterable<number>): Generator<string> {
  const log = fs.createWriteStream("a.log");
  try {
    for (const x of records) {
      log.write("x");
      if (x < 0) continue;
      yield String(x);
      yield* ["a", "b"];
    }
  } finally {
    log.end();
  }
});
`,
  },
  {
    name: "results in each arm, and a function behind them",
    file: "task.js",
    kind: "suggestion",
    before: `import fs from "node:fs";
const log = fs.createWriteStream("a.log");
const _record = "x";
export const all = rdd.map(() => {
  log.write(_record);
  if (half() > 3) {
    return _record;
  } else {
    try {
      return JSON.parse(_record);
    } catch {
      return null;
    }
  }
  function half() {
    return _record.length / 2;
  }
});
`,
    after: `import fs from "node:fs";
const _record = "x";
export const all = rdd.mapPartitions(function* (records) {
  const log = fs.createWriteStream("a.log");
  try {
    for (const _record2 of records) {
      log.write(_record);
      if (half() > 3) {
        yield _record;
        continue;
      } else {
        try {
          yield JSON.parse(_record);
          continue;
        } catch {
          yield null;
          continue;
        }
      }
      function half() {
        return _record.length / 2;
      }
    }
  } finally {
    log.end();
  }
});
`,
  },
  {
    name: "a database that its block closes",
    file: "task.ts",
    kind: "suggestion",
    before: `import Database from "better-sqlite3";

export function save(rdd: RDD<number>) {
  // For the numbers.
  using db = new Database("a.db");
  rdd.foreach((x) => db.exec(String(x)));
}
`,
    after: `import Database from "better-sqlite3";

export function save(rdd: RDD<number>) {
  rdd.foreachPartition((records) => {
    // For the numbers.
    const db = new Database("a.db");
    try {
      for (const x of records) db.exec(String(x));
    } finally {
      db.close();
    }
  });
}
`,
  },
  {
    name: "a pool that its block closes, and that the driver uses",
    file: "task.ts",
    kind: "suggestion",
    before: `import { Pool } from "pg";

export async function save(rdd: RDD<number>) {
  await using pool = new Pool({ max: 3 });
  await pool.query("begin");
  await rdd.foreach(async (x) => {
    await pool.query(String(x));
  });
}
`,
    after: `import { Pool } from "pg";

export async function save(rdd: RDD<number>) {
  await using pool = new Pool({ max: 3 });
  await pool.query("begin");
  await rdd.foreachPartition(async (records) => {
    const pool = new Pool({ max: 3 });
    try {
      for await (const x of records) {
        await pool.query(String(x));
      }
    } finally {
      await pool.end();
    }
  });
}
`,
  },
];
