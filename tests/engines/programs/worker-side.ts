import type { RuleName } from "../../../src/rules/index.ts";
import type { EngineProgram } from "../harness/program.ts";

/** A program that works, or nearly, and what it leaves behind before and after its repair. A negative record makes a client throw. */
export type WorkerSideProgram = EngineProgram & { readonly rule: RuleName; readonly logged: string; readonly loggedAfter: string };

const common = { shape: "partition", form: "module" } as const;
const head = `import { RDD } from "acme-datasets";
const rdd = new RDD();
`;
const pool = `import { Pool } from "pg";
${head}`;
const database = `import Database from "better-sqlite3";
${head}`;
const once = { ...common, rule: "no-open-per-record" as const, inputs: [[1, 2], [3]] };
const closed = { ...common, rule: "require-handle-close" as const, inputs: [[1, -2], [3]] };

export const workerSidePrograms: readonly WorkerSideProgram[] = [
  {
    ...once,
    name: "a database that is opened for each record",
    values: [2, 1],
    logged: "open;1;close;open;2;close;open;3;close;",
    loggedAfter: "open;1;2;close;open;3;close;",
    text: `${database}export default rdd.foreach((x) => {
  const db = new Database("a.db");
  db.exec(String(x));
  db.close();
});
`,
  },
  {
    ...once,
    name: "a database whose task gives a result",
    values: [[10, 20], [30]],
    logged: "open;1;close;open;2;close;open;3;close;",
    loggedAfter: "open;1;2;close;open;3;close;",
    text: `${database}export default rdd.map((x) => {
  const db = new Database("a.db");
  db.exec(String(x));
  db.close();
  return x * 10;
});
`,
  },
  {
    ...once,
    name: "a pool that is ended in a finally",
    inputs: [[1, 0, 2], [3]],
    values: [[2, null, 4], [6]],
    logged: "open;1;close;open;close;open;2;close;open;3;close;",
    loggedAfter: "open;1;2;close;open;3;close;",
    text: `${pool}export default rdd.map(async (x) => {
  const db = new Pool();
  try {
    if (x === 0) return null;
    return await db.query("select $1", [x]);
  } finally {
    await db.end();
  }
});
`,
  },
  {
    ...once,
    name: "a database that is opened in the loop over a partition",
    inputs: [[1, 0, 2], [3]],
    values: [[1, 2], [3]],
    logged: "open;1;close;open;close;open;2;close;open;3;close;",
    loggedAfter: "open;1;2;close;open;3;close;",
    text: `${database}export default rdd.mapPartitions(function* (xs) {
  for (const x of xs) {
    const db = new Database("a.db");
    try {
      if (x === 0) continue;
      db.exec(String(x));
      yield x;
    } finally {
      db.close();
    }
  }
});
`,
  },
  {
    ...once,
    name: "a pool of a named function, which gives what it is promised",
    values: [[2, 4], [6]],
    logged: "open;1;close;open;2;close;open;3;close;",
    loggedAfter: "open;1;2;close;open;3;close;",
    text: `${pool}async function ask(x) {
  const db = new Pool();
  const answer = await db.query("select $1", [x]);
  await db.end();
  return answer;
}
export default rdd.map(ask);
`,
  },
  {
    ...closed,
    name: "a database that stays open when a record is refused",
    values: ["refused -2", 1],
    logged: "open;1;open;3;close;",
    loggedAfter: "open;1;close;open;3;close;",
    text: `${database}export default rdd.foreachPartition((xs) => {
  const db = new Database("a.db");
  for (const x of xs) db.exec(String(x));
  db.close();
});
`,
  },
  {
    ...closed,
    name: "a database that is closed before something else is written",
    values: ["refused -2", 1],
    logged: "open;1;open;3;close;after;",
    loggedAfter: "open;1;close;open;3;close;after;",
    text: `import fs from "fs";
${database}export default rdd.foreachPartition((xs) => {
  const db = new Database("a.db");
  for (const x of xs) db.exec(String(x));
  db.close();
  fs.appendFileSync("client.log", "after;");
});
`,
  },
  {
    ...closed,
    name: "a pool that is ended before the result is put together",
    values: ["refused -2", [6, "of", 1]],
    logged: "open;1;open;3;close;",
    loggedAfter: "open;1;close;open;3;close;",
    text: `${pool}export default rdd.mapPartitions(async function* (xs) {
  const results = [];
  const db = new Pool();
  for (const x of xs) results.push(await db.query("select $1", [x]));
  await db.end();
  yield* results.concat("of", results.length);
});
`,
  },
  {
    ...closed,
    name: "a pool that nothing ends",
    values: ["refused -2", 1],
    logged: "open;1;open;3;",
    loggedAfter: "open;1;close;open;3;close;",
    text: `${pool}export default rdd.foreachPartition(async (xs) => {
  const db = new Pool();
  for (const x of xs) await db.query("insert $1", [x]);
});
`,
  },
];
