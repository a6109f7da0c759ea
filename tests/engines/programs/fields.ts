import type { EngineProgram } from "../harness/program.ts";

/** A program that sends a handle along, which nothing reads on the other side. */
export interface FieldsProgram extends EngineProgram {
  readonly kind: "fix" | "suggestion";
}

const job = `
class Job {
  log = fs.createWriteStream("job.log");
  times = 2;
  constructor(ships) {
    this.ships = ships;
  }
}
`;

function onWorker(name: string, text: string, kind: FieldsProgram["kind"] = "fix"): FieldsProgram {
  return { name, shape: "payload", kind, text: `import fs from "node:fs";\n${text}` };
}

const workerpool = 'import workerpool from "workerpool";\nconst pool = workerpool.pool({ maxWorkers: 1 });\n';
const ending = (call: string, before = "  const job = new Job(ships);\n"): string => `
export default async (ships) => {
${before}  try {
    return await ${call};
  } finally {
    await pool.terminate?.();
  }
};
`;
const log = `  const log = fs.createWriteStream("job.log");\n  log.write("towed");\n`;

/** Each fails before; each gives the right value where only what is read is sent. */
export const fieldsPrograms: readonly FieldsProgram[] = [
  onWorker("workerpool, an object of a class", workerpool + job + ending("pool.exec((job) => job.ships * job.times, [job])")),
  onWorker("workerpool, an object in an object", workerpool + job + ending("pool.exec(({ job, by }) => job.ships * by, [{ job, by: 2 }])")),
  onWorker("workerpool, a stream beside the rest", workerpool + ending("pool.exec(({ ships }) => ships * 2, [{ log, ships }])", log)),
  onWorker(
    "workerpool, the second of two arguments",
    `${workerpool}${job}function tow(by, job) {\n  const { ships } = job;\n  return ships * by;\n}\n${ending("pool.exec(tow, [2, job])")}`,
  ),
  onWorker(
    "workerpool, an object literal",
    `${workerpool}${ending("pool.exec((given) => given.of.ships * given.times, [job])", '  const job = { log: fs.createWriteStream("job.log"), of: { ships }, times: 2 };\n')}`,
  ),
  onWorker(
    "node-worker-threads-pool, an object of a class",
    `import { DynamicPool } from "node-worker-threads-pool";\n${job}
export default async (ships) => {
  const pool = new DynamicPool(1);
  const job = new Job(ships);
  const answer = await pool.exec({ task: (job) => job.ships * job.times, param: job });
  await pool.destroy?.();
  return answer;
};
`,
  ),
];

const threads = `import fs from "node:fs";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
`;
/** What the file does where nobody has started it as a thread: it starts one, and waits for the answer. */
const answer = (start: string): string => `
export default (ships) =>
  new Promise((resolve, reject) => {
    const job = new Job(ships);
    ${start}
    worker.once("message", resolve);
    worker.once("error", reject);
  });
`;

/** The same of programs that are a thread's file as well. Each fails before. */
export const threadFieldsPrograms: readonly FieldsProgram[] = [
  {
    name: "the data of a thread, field by field",
    shape: "thread",
    kind: "fix",
    text: `${threads}${job}
if (!isMainThread) parentPort.postMessage(workerData.ships * workerData.times);
${answer("const worker = new Worker(new URL(import.meta.url), { workerData: job });")}`,
  },
  {
    name: "the data of a thread, by a pattern and another name",
    shape: "thread",
    kind: "fix",
    text: `${threads}import { fileURLToPath } from "node:url";
const file = fileURLToPath(import.meta.url);
${job}
if (isMainThread) {
  // Nothing but the function below.
} else {
  const {
    by: { job },
    more,
  } = workerData;
  const same = job;
  parentPort.postMessage(same.ships * job.times + more);
}
${answer("const worker = new Worker(file, { workerData: { more: 0, by: { job } } });")}`,
  },
  {
    name: "a message to a thread",
    shape: "thread",
    kind: "fix",
    text: `${threads.replace(", workerData", "")}${job}
if (!isMainThread)
  parentPort.once("message", (job) => {
    parentPort.postMessage(job.ships * job.times);
  });
${answer("const worker = new Worker(new URL(import.meta.url));\n    worker.postMessage(job);")}`,
  },
  {
    name: "the data of a thread of CommonJS",
    shape: "thread",
    kind: "fix",
    form: "commonjs",
    text: `const fs = require("node:fs");
const { isMainThread, parentPort, Worker, workerData } = require("node:worker_threads");
${job}
if (!isMainThread) parentPort.postMessage(workerData.ships * workerData.times);
${answer("const worker = new Worker(__filename, { workerData: job });").replace("export default", "module.exports =")}`,
  },
];
