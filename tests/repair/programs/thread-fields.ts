import type { RefusedProgram, RepairedProgram } from "./program.ts";

const head = `import fs from "node:fs";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
class Job {
  readonly log = fs.createWriteStream("job.log");
  readonly name = "tow";
  constructor(readonly n: number) {}
}
`;
const task = { file: "task.mts", kind: "fix" } as const;
const start = (data: string): string => `const job = new Job(21);\nnew Worker(new URL(import.meta.url), { workerData: ${data} });\n`;
const pair = (before: string, after: string): Pick<RepairedProgram, "before" | "after"> => ({ before: head + before, after: head + after });

/** Threads that run the same file, and read some fields of what they get. */
export const threadFieldsPrograms: readonly RepairedProgram[] = [
  {
    ...task,
    name: "the data of a thread",
    ...pair(
      `if (!isMainThread) console.log(workerData.job.n, workerData.by); // there\n${start("{ job, by: 2 }")}`,
      `if (!isMainThread) console.log(workerData.job.n, workerData.by); // there\n${start("{ job: { n: job.n }, by: 2 }")}`,
    ),
  },
  {
    ...task,
    name: "the data of a thread under another name, with its type",
    ...pair(
      `if (!isMainThread) {\n  const own = workerData as Job;\n  const { name } = own;\n  console.log(own.n, name);\n}\n${start("job")}`,
      `if (!isMainThread) {\n  const own = workerData as Job;\n  const { name } = own;\n  console.log(own.n, name);\n}\n${start("{ name: job.name, n: job.n }")}`,
    ),
  },
  {
    ...task,
    name: "a message, to a listener that says what it gets",
    ...pair(
      `parentPort?.on("message", (job: Job) => {\n  parentPort?.postMessage(job.n);\n});\nparentPort?.once("close", () => console.log("closed"));\nconst worker = new Worker(import.meta.filename);\nworker.postMessage(new Job(1).n);\nconst job = new Job(21);\nworker.postMessage(job);\n`,
      `parentPort?.on("message", (job: Pick<Job, "n">) => {\n  parentPort?.postMessage(job.n);\n});\nparentPort?.once("close", () => console.log("closed"));\nconst worker = new Worker(import.meta.filename);\nworker.postMessage(new Job(1).n);\nconst job = new Job(21);\nworker.postMessage({ n: job.n });\n`,
    ),
  },
  {
    ...task,
    file: "task.cjs",
    name: "a thread of CommonJS",
    before: `const fs = require("fs");
const { isMainThread, Worker, workerData } = require("worker_threads");
if (!isMainThread) console.log(workerData.n);
else {
  const job = { n: 1, log: fs.createWriteStream("job.log") };
  new Worker(__filename, { workerData: job });
}
`,
    after: `const fs = require("fs");
const { isMainThread, Worker, workerData } = require("worker_threads");
if (!isMainThread) console.log(workerData.n);
else {
  const job = { n: 1, log: fs.createWriteStream("job.log") };
  new Worker(__filename, { workerData: { n: job.n } });
}
`,
  },
  {
    ...task,
    kind: "suggestion",
    file: "task.mjs",
    name: "a thread whose file imports another, which may read the same",
    before: `import fs from "node:fs";
import { isMainThread, Worker, workerData } from "node:worker_threads";
import "./other.mjs";
const job = { n: 1, log: fs.createWriteStream("job.log") };
if (isMainThread) new Worker(new URL(import.meta.url), { workerData: job });
else console.log(workerData.n);
`,
    after: `import fs from "node:fs";
import { isMainThread, Worker, workerData } from "node:worker_threads";
import "./other.mjs";
const job = { n: 1, log: fs.createWriteStream("job.log") };
if (isMainThread) new Worker(new URL(import.meta.url), { workerData: { n: job.n } });
else console.log(workerData.n);
`,
  },
];

const unseen = "not all that it sends can be handed over";
const refused = (name: string, text: string, because = unseen): RefusedProgram => ({ name, because, file: "task.mts", text: head + text });

/** Threads of which it is not seen what they read, or that read all. */
export const threadFieldsRefused: readonly RefusedProgram[] = [
  refused(
    "a thread of another file",
    `console.log(workerData.n);\nnew Worker(new URL("./w.js", import.meta.url), { workerData: new Job(1) });\n`,
  ),
  refused("a thread that hands its data on", `if (!isMainThread) console.log(JSON.stringify(workerData), workerData.n);\n${start("job")}`),
  refused("a thread that looks through its data", `if (!isMainThread) for (const key in workerData) console.log(key);\n${start("job")}`),
  refused("data that nothing in the file reads", start("job").replace("new Worker", "new Worker")),
  refused(
    "messages with two listeners",
    `parentPort?.on("message", (a: Job) => console.log(a.n));\nparentPort?.on("message", (b: Job) => console.log(b));\nconst job = new Job(1);\nnew Worker(import.meta.filename).postMessage(job);\n`,
  ),
  refused(
    "messages with a listener of another kind",
    `declare function listen(port: unknown): void;\nlisten(parentPort);\nparentPort?.on("message", (a: Job) => console.log(a.n));\nconst job = new Job(1);\nnew Worker(import.meta.filename).postMessage(job);\n`,
  ),
  refused(
    "a message to a thread that somebody else has started",
    `parentPort?.on("message", (a: Job) => console.log(a.n));\nconst job = new Job(1);\nexport const send = (worker: Worker) => worker.postMessage(job);\n`,
  ),
  refused("data that another file can import", `if (!isMainThread) console.log(workerData.n);\n${start("job")}export { workerData };\n`),
  refused(
    "data that another expression reads",
    `if (!isMainThread) console.log(workerData.n, (await import("node:worker_threads")).workerData.name);\n${start("job")}`,
  ),
  refused("data that a text may read", `if (!isMainThread) console.log(workerData.n, eval("workerData.name"));\n${start("job")}`),
];
