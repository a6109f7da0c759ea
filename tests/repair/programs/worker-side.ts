import type { RuleName } from "../../../src/rules/index.ts";
import type { RefusedProgram, RepairedProgram } from "./program.ts";

interface OfRule {
  readonly rule: RuleName;
}

const database = `import Database from "better-sqlite3";
declare const rdd: RDD<string>;
`;
const client = `import { Client } from "pg";
declare const rdd: RDD<string>;
`;
const pairs = "declare const rdd: RDD<[string, number]>;\n";

const once: OfRule & Pick<RepairedProgram, "file"> = { rule: "no-open-per-record", file: "task.ts" };
const closed: OfRule & Pick<RepairedProgram, "file"> = { rule: "require-handle-close", file: "task.ts" };
const combined: OfRule & Pick<RepairedProgram, "file"> = { rule: "prefer-combining-aggregation", file: "task.ts" };

/** Programs of the rules about the worker, and what becomes of them. */
export const workerSidePrograms: readonly (RepairedProgram & OfRule)[] = [
  {
    ...once,
    name: "a database that is opened and closed for each record",
    kind: "fix",
    before: `${database}rdd.foreach((line) => {
  // The file of prices.
  const db = new Database("prices.db");
  const row = line.trim(); // one line
  db.prepare("INSERT OR IGNORE INTO t VALUES (?)").run(row);
  db.close();
});
`,
    after: `${database}rdd.foreachPartition((records) => {
  // The file of prices.
  const db = new Database("prices.db");
  try {
    for (const line of records) {
      const row = line.trim(); // one line
      db.prepare("INSERT OR IGNORE INTO t VALUES (?)").run(row);
    }
  } finally {
    db.close();
  }
});
`,
  },
  {
    ...once,
    name: "a client that is connected, and ended in a `finally`",
    kind: "suggestion",
    before: `${client}export const rows = rdd.map(async (id) => {
  const db = new Client({ host: "db" });
  await db.connect();
  try {
    if (id === "") return null;
    return await db.query(id);
  } finally {
    await db.end(); // given back
  }
});
`,
    after: `${client}export const rows = rdd.mapPartitions(async function* (records) {
  const db = new Client({ host: "db" });
  await db.connect();
  try {
    for await (const id of records) {
      if (id === "") { yield null; continue; }
      yield await db.query(id);
    }
  } finally {
    await db.end(); // given back
  }
});
`,
  },
  {
    ...once,
    name: "a database that a filter asks, and that nothing closes",
    kind: "suggestion",
    before: `${database}export const known = rdd.filter((id) => {
  const db = new Database("a.db");
  return db.prepare("S").get(id) !== undefined;
});
`,
    after: `${database}export const known = rdd.mapPartitions(function* (records) {
  const db = new Database("a.db");
  try {
    for (const id of records) {
      if (db.prepare("S").get(id) !== undefined) yield id;
    }
  } finally {
    db.close();
  }
});
`,
  },
  {
    ...once,
    name: "a file that is appended to",
    kind: "suggestion",
    before: `import fs from "node:fs";
declare const rdd: RDD<string>;
rdd.foreach((x) => {
  const fd = fs.openSync("/mnt/log", "a")
  fs.writeSync(fd, x)
  fs.closeSync(fd)
})
`,
    after: `import fs from "node:fs";
declare const rdd: RDD<string>;
rdd.foreachPartition((records) => {
  const fd = fs.openSync("/mnt/log", "a")
  try {
    for (const x of records) {
      fs.writeSync(fd, x)
    }
  } finally {
    fs.closeSync(fd)
  }
})
`,
  },
  {
    ...closed,
    name: "a database that is closed where nothing fails",
    kind: "fix",
    before: `${database}rdd.foreachPartition((lines) => {
  // Prices.
  const db = new Database("prices.db"); // opened
  // Each line.
  for (const line of lines) {
    db.prepare("S").run(line);
  }
  db.close(); // and closed
});
`,
    after: `${database}rdd.foreachPartition((lines) => {
  // Prices.
  const db = new Database("prices.db"); // opened
  try {
    // Each line.
    for (const line of lines) {
      db.prepare("S").run(line);
    }
  } finally {
    db.close(); // and closed
  }
});
`,
  },
  {
    ...closed,
    name: "a client that nothing ends, and whose promise is returned",
    kind: "suggestion",
    before: `${client}async function find(ids: Iterable<string>) {
  const db = new Client({ host: "db" });
  await db.connect();
  return db.query([...ids].join());
}
export const found = rdd.mapPartitions(async function* (ids) {
  yield await find(ids);
});
`,
    after: `${client}async function find(ids: Iterable<string>) {
  const db = new Client({ host: "db" });
  try {
    await db.connect();
    return await db.query([...ids].join());
  } finally {
    await db.end();
  }
}
export const found = rdd.mapPartitions(async function* (ids) {
  yield await find(ids);
});
`,
  },
  {
    ...closed,
    name: "a generator that closes after the last record",
    kind: "fix",
    before: `${database}export const rows = rdd.mapPartitions(function* (ids) {
  const db = new Database("a.db")
  const find = db.prepare("S")
  for (const id of ids) yield find.get(id)
  db.close()
})
`,
    after: `${database}export const rows = rdd.mapPartitions(function* (ids) {
  const db = new Database("a.db")
  try {
    const find = db.prepare("S")
    for (const id of ids) yield find.get(id)
  } finally {
    db.close()
  }
})
`,
  },
  {
    ...combined,
    name: "a sum from zero",
    kind: "fix",
    before: `${pairs}export const sums = rdd.groupByKey().mapValues((vs) => vs.reduce((a, b) => a + b, 0));
`,
    after: `${pairs}export const sums = rdd.reduceByKey((a, b) => a + b);
`,
  },
  {
    ...combined,
    name: "a sum that may be one of texts",
    kind: "suggestion",
    before: `${pairs}export const sums = rdd.groupByKey().mapValues((vs) => vs.reduce((a, b) => a + b));
`,
    after: `${pairs}export const sums = rdd.reduceByKey((a, b) => a + b);
`,
  },
  {
    ...combined,
    name: "the greatest, over several lines",
    kind: "fix",
    before: `${pairs}export const most = rdd
  .groupByKey()
  .mapValues((vs) => [...vs].reduce((a: number, b: number) => Math.max(a, b), -Infinity));
`,
    after: `${pairs}export const most = rdd
  .reduceByKey((a: number, b: number) => Math.max(a, b));
`,
  },
  {
    ...combined,
    name: "a count",
    kind: "fix",
    before: `${pairs}export const counts = rdd.groupByKey().mapValues((vs) => {
  return vs.length;
});
`,
    after: `${pairs}export const counts = rdd.mapValues(() => 1).reduceByKey((a, b) => a + b);
`,
  },
  {
    ...combined,
    file: "task.js",
    name: "a product in skale, which asks for a first value",
    kind: "fix",
    before: `import { context } from "skale";
export const all = context().parallelize([["a", 1]]).groupByKey().mapValues((vs) => vs.reduce((a, b) => a * b, 1));
`,
    after: `import { context } from "skale";
export const all = context().parallelize([["a", 1]]).reduceByKey((a, b) => a * b, 1);
`,
  },
];

/** Programs that these repairs leave alone. */
export const workerSideRefused: readonly (RefusedProgram & OfRule)[] = [
  {
    ...once,
    name: "a client that nobody waits for",
    because: "nothing waits for what the task does with `db`",
    text: `${client}rdd.foreach((x) => {
  const db = new Client({ host: "db" });
  db.query(x);
});
`,
  },
  {
    ...once,
    name: "a database that is closed under a condition",
    because: "it is closed under a condition",
    text: `${database}rdd.foreach((x) => {
  const db = new Database("a.db");
  if (x !== "") {
    db.exec(x);
    db.close();
  }
});
`,
  },
  {
    ...once,
    name: "a database that is set up",
    because: "statements of their own set it up",
    text: `${database}rdd.foreach((x) => {
  const db = new Database("a.db");
  db.on("error", console.error);
  db.exec(x);
});
`,
  },
  {
    ...once,
    name: "an opening that comes second",
    because: "something else comes before it in the function",
    text: `${database}rdd.foreach((x) => {
  const name = "a.db";
  const db = new Database(name);
  db.exec(x);
});
`,
  },
  {
    ...once,
    name: "an error that is caught beside the closing",
    because: "it is closed under a condition",
    text: `${database}rdd.foreach((x) => {
  const db = new Database("a.db");
  try {
    db.exec(x);
  } catch (error) {
    console.error(error);
  } finally {
    db.close();
  }
});
`,
  },
  {
    ...once,
    file: "task.js",
    name: "an engine without partitions",
    because: "there is no method that does the same once per partition",
    text: `import { context } from "skale";
import Database from "better-sqlite3";
context().range(3).map((x) => {
  const db = new Database("a.db");
  return db.prepare("S").get(x);
});
`,
  },
  {
    ...closed,
    name: "an iterator that is read later",
    because: "what the function returns still needs it",
    text: `${database}rdd.mapPartitions((ids: Iterator<string>) => {
  const db = new Database("a.db");
  return ids.map((id) => db.prepare("S").get(id));
});
`,
  },
  {
    ...closed,
    name: "a list that may be an iterator",
    because: "the list may be read when it is closed",
    text: `${database}rdd.mapPartitions((ids: Some) => {
  const db = new Database("a.db");
  const rows = ids.map((id) => db.prepare("S").get(id));
  return rows;
});
`,
  },
  {
    ...closed,
    name: "a function that waits for nothing",
    because: "its closing gives a promise, and the function is not asynchronous",
    text: `${client}rdd.foreach((x) => {
  const db = new Client({ host: "db" });
  db.query(x);
});
`,
  },
  {
    ...closed,
    name: "a database that is used after its closing",
    because: "it is used after its closing",
    text: `${database}rdd.foreachPartition((xs) => {
  const db = new Database("a.db");
  for (const x of xs) db.exec(x);
  db.close();
  console.log(db.open);
});
`,
  },
  {
    ...combined,
    name: "a sum from ten",
    because: "it begins with a value that would be counted once for each part",
    text: `${pairs}rdd.groupByKey().mapValues((vs) => vs.reduce((a, b) => a + b, 10));
`,
  },
  {
    ...combined,
    name: "one of two",
    because: "whether they may be combined in any order cannot be told",
    text: `${pairs}rdd.groupByKey().mapValues((vs) => vs.reduce((a, b) => (a.at > b.at ? a : b)));
`,
  },
  {
    ...combined,
    name: "a comment between the calls",
    because: "a comment would be lost",
    text: `${pairs}rdd.groupByKey() /* all */.mapValues((vs) => vs.length);
`,
  },
  {
    ...combined,
    name: "a number of partitions",
    because: "it says how many partitions there are",
    text: `${pairs}rdd.groupByKey(12).mapValues((vs) => vs.length);
`,
  },
];
