import type { RefusedProgram } from "./program.ts";
import { client, closed, combined, database, once, pairs, type OfRule } from "./worker-side-parts.ts";

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
    name: "a database in memory, which is empty for each record",
    because: "each record has a memory of its own",
    text: `${database}rdd.foreach((x) => {
  const db = new Database(":memory:");
  db.exec(x);
});
`,
  },
  {
    ...once,
    file: "task.js",
    name: "a database without a name",
    because: "each record has a memory of its own",
    text: `import Database from "better-sqlite3";
rdd.foreach((x) => {
  const db = new Database();
  db.exec(x);
});
`,
  },
  {
    ...once,
    file: "task.js",
    name: "a database in memory by a constant, in options",
    because: "each record has a memory of its own",
    text: `import knex from "knex";
const connection = ":memory:";
rdd.map(async (x) => {
  const db = knex({ client: "sqlite3", connection: { filename: connection } });
  await db.raw(x);
});
`,
  },
  {
    ...once,
    file: "task.js",
    name: "a database of DuckDB without a name",
    because: "each record has a memory of its own",
    text: `import { DuckDBInstance } from "@duckdb/node-api";
rdd.map(async (x) => {
  const db = await DuckDBInstance.create();
  await db.connect();
  return x;
});
`,
  },
  {
    ...once,
    name: "a table that is there for one record",
    because: "what `db.exec` does in it for one record would still be there for the next one",
    text: `${database}rdd.foreach((x) => {
  const db = new Database("a.db");
  db.exec("CREATE TEMP TABLE seen (x)");
  db.exec(x);
  db.close();
});
`,
  },
  {
    ...once,
    name: "a name that means something else outside of the loop",
    because: "`db` means something else outside of the loop",
    text: `${database}rdd.foreachPartition((ids) => {
  const db = console;
  for (const id of ids) {
    const db = new Database("a.db");
    db.exec(id);
  }
  db.log("done");
});
`,
  },
  {
    ...once,
    name: "a closing that needs what is there for one record",
    because: "`answer`, which its opening or its closing needs, is there for one record",
    text: `${client}rdd.foreachPartition(async (ids) => {
  for (const id of ids) {
    const db = new Client({ host: "db" });
    await db.connect();
    const answer = await db.query(id);
    await db.end(answer);
  }
});
`,
  },
  {
    ...once,
    name: "a function within the loop of a partition",
    because: "it is not opened by a statement of its own",
    text: `${database}rdd.foreachPartition((ids: string[]) => {
  ids.forEach((id) => {
    const db = new Database("a.db");
    db.exec(id);
  });
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
    name: "a client that is asked for all records, which nobody gathers",
    because: "nothing waits for what the task does with `db`",
    text: `${client}rdd.foreachPartition(async (ids) => {
  const db = new Client({ host: "db" });
  await db.connect();
  [...ids].map(async (id) => {
    await db.query(id);
  });
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
