import type { RepairedProgram } from "./program.ts";
import { client, closed, combined, database, pairs, type OfRule } from "./worker-side-parts.ts";

/** Programs of the rules about the worker, and what becomes of them. */
export const workerSidePrograms: readonly (RepairedProgram & OfRule)[] = [
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
    name: "a client that is asked for all records at once",
    kind: "suggestion",
    before: `${client}rdd.foreachPartition(async (ids) => {
  const db = new Client({ host: "db" });
  await db.connect();
  await Promise.all([...ids].map(async (id) => {
    await db.query(id);
  }));
  return Promise.all(Array.from(ids, (id) => {
    return db.query(id);
  }));
});
`,
    after: `${client}rdd.foreachPartition(async (ids) => {
  const db = new Client({ host: "db" });
  try {
    await db.connect();
    await Promise.all([...ids].map(async (id) => {
      await db.query(id);
    }));
    return await Promise.all(Array.from(ids, (id) => {
      return db.query(id);
    }));
  } finally {
    await db.end();
  }
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
