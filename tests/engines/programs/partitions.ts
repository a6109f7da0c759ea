import type { EngineProgram } from "../harness/program.ts";

/** Programs whose handle is opened once per partition by the repair. An input is a partition; a negative record makes a client throw. */
const head = `import { RDD } from "acme-datasets";
const rdd = new RDD();
`;
const pool = `import { Pool } from "pg";
${head}const pool = new Pool();
`;
const database = `import Database from "better-sqlite3";
${head}const db = new Database("a.db");
`;
const common = { shape: "partition", form: "module", inputs: [[1, 2], [3]] } as const;
const noted = { files: { "client.log": "open;1;2;close;open;3;close;" } };

type RepairedProgram = EngineProgram & { readonly kind: "fix" | "suggestion" };

export const partitionPrograms: readonly RepairedProgram[] = [
  {
    ...common,
    name: "a database that the driver closes afterwards",
    kind: "suggestion",
    values: [2, 1],
    effects: noted,
    text: `${database}export default rdd.foreach((x) => db.exec(String(x)));
db.close();
`,
  },
  {
    ...common,
    name: "a database that is written to",
    kind: "fix",
    values: [2, 1],
    effects: noted,
    text: `${database}export default rdd.foreach((x) => db.exec(String(x)));
`,
  },
  {
    ...common,
    name: "a database that refuses a record",
    kind: "fix",
    inputs: [[1, -2, 3], [4]],
    values: ["refused -2", 1],
    effects: { files: { "client.log": "open;1;close;open;4;close;" } },
    text: `${database}export default rdd.foreach((x) => {
  if (x === 0) return;
  db.exec(String(x));
});
`,
  },
  {
    ...common,
    name: "a file that is appended to",
    kind: "fix",
    values: [2, 1],
    effects: { files: { "a.log": "1;2;3;" } },
    text: `import fs from "node:fs";
${head}const fd = fs.openSync("a.log", "a");
export default rdd.foreach((x) => {
  fs.writeSync(fd, x + ";");
});
`,
  },
  {
    ...common,
    name: "a database whose task gives a result",
    kind: "suggestion",
    values: [[2, 4], [6]],
    effects: noted,
    text: `${database}export default rdd.map((x) => {
  db.exec(String(x));
  return x * 2;
});
`,
  },
  {
    ...common,
    name: "a pool that is asked",
    kind: "suggestion",
    values: [[2, 4], [6]],
    effects: noted,
    text: `${pool}export default rdd.map((x) => pool.query("select $1", [x]));
`,
  },
  {
    ...common,
    name: "a pool that refuses a record",
    kind: "suggestion",
    inputs: [[1, -2, 3], [4]],
    values: ["refused -2", [8]],
    effects: { files: { "client.log": "open;1;close;open;4;close;" } },
    text: `${pool}export default rdd.map(async (x) => {
  const answer = await pool.query("select $1", [x]);
  return answer;
});
`,
  },
  {
    ...common,
    name: "a pool that is written to",
    kind: "suggestion",
    values: [2, 1],
    effects: noted,
    text: `${pool}export default rdd.foreach(async (x) => {
  await pool.query("insert $1", [x]);
});
`,
  },
  {
    ...common,
    name: "a pool that decides",
    kind: "suggestion",
    inputs: [[1, 2], [3]],
    values: [[2], [3]],
    effects: noted,
    text: `${pool}export default rdd.filter(async (x) => {
  if ((await pool.query("select $1", [x])) === 2) return false;
  return true;
});
`,
  },
  {
    ...common,
    name: "a pool whose answers are taken apart",
    kind: "suggestion",
    values: [
      [1, 2, 2, 4],
      [3, 6],
    ],
    effects: noted,
    text: `${pool}export default rdd.flatMap(async (x) => {
  const answer = await pool.query("select $1", [x]);
  return [x, answer];
});
`,
  },
];

/** Programs whose task has a name, or gives a promise without being asynchronous. */
export const namedPartitionPrograms: readonly RepairedProgram[] = [
  {
    ...common,
    name: "a declared function that writes",
    kind: "fix",
    values: [2, 1],
    effects: noted,
    text: `${database}export default rdd.foreach(save);
function save(x) {
  if (x === 0) return;
  db.exec(String(x));
}
`,
  },
  {
    ...common,
    name: "a function in a constant that gives a promise",
    kind: "suggestion",
    values: [[2, 4], [6]],
    effects: noted,
    text: `${pool}const ask = (x) => pool.query("select $1", [x]);
export default rdd.map(ask);
`,
  },
  {
    ...common,
    name: "a promise that decides",
    kind: "suggestion",
    values: [[2], [3]],
    effects: noted,
    text: `${database}export default rdd.filter((x) => {
  db.exec(String(x));
  return new Promise((done) => setTimeout(done, 5, x > 1));
});
`,
  },
  {
    ...common,
    name: "a promise of a list",
    kind: "suggestion",
    values: [
      [1, 1, 2, 2],
      [3, 3],
    ],
    effects: noted,
    text: `${database}const twice = async (x) => [x, x];
export default rdd.flatMap((x) => {
  db.exec(String(x));
  return twice(x);
});
`,
  },
  {
    ...common,
    name: "a generator",
    kind: "suggestion",
    values: [
      [1, 10, 2, 20],
      [3, 30],
    ],
    effects: noted,
    text: `${database}export default rdd.flatMap(function* tenfold(x) {
  db.exec(String(x));
  yield x;
  yield x * 10;
});
`,
  },
];

/** Programs whose handle is opened once per worker by the repair. */
export const callbackPrograms: readonly RepairedProgram[] = [
  {
    name: "a pool that a callback asks",
    shape: "callback",
    form: "module",
    kind: "suggestion",
    inputs: [1, 2],
    values: [2, 4],
    effects: { files: { "client.log": "open;1;2;" } },
    text: `import { Pool } from "pg";
import * as aws from "@pulumi/aws";
const pool = new Pool({ max: 3 });
const lambda = new aws.lambda.CallbackFunction("f", {
  callback: async (event) => pool.query("select $1", [event]),
});
export default lambda.text;
`,
  },
  {
    name: "a file that a callback appends to, opened beside it too",
    shape: "callback",
    form: "module",
    kind: "suggestion",
    inputs: [1, 2],
    values: [2, 4],
    effects: { files: { "a.log": "1;2;" } },
    text: `import fs from "node:fs";
import * as aws from "@pulumi/aws";
const log = fs.createWriteStream("a.log", { flags: "a" });
const lambda = new aws.lambda.CallbackFunction("f", {
  callback: async function (event) {
    log.write(event + ";");
    return event * 2;
  },
});
log.end();
export default lambda.text;
`,
  },
];
