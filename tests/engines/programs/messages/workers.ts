import type { EngineProgram } from "../../harness/program.ts";

const stream = 'import fs from "node:fs";\nconst log = fs.createWriteStream("harbour.log");';
const client = 'import { Client } from "pg";\nconst settings = { host: "harbour", tugs: 2 };\nconst db = new Client(settings);';
const descriptor = 'import fs from "node:fs";\nconst log = fs.openSync("harbour.log", "a");';
const line = 'import { MessageChannel } from "node:worker_threads";\nconst line = new MessageChannel();';
const func = "const tow = (tugs) => tugs * 2;";
const isFile = '(require("node:fs").fstatSync(there).isFile() ? 42 : 0)';
const has = (method: string): string => `(typeof there.${method} === "function" ? 42 : 0)`;

interface Sent {
  readonly name: string;
  readonly shape: string;
  /** What stands before the sending code. */
  readonly before: string;
  readonly message: string;
  /** What the other side answers, from `there`. */
  readonly answer: string;
  /** What stands behind the message in the call. */
  readonly behind?: string;
}

/** A thread gets a message, and answers. */
function toThread({ name, shape, before, message, answer, behind = "" }: Sent): EngineProgram {
  const code = `const { parentPort } = require("node:worker_threads"); parentPort.once("message", (there) => parentPort.postMessage(${answer}));`;
  const text = `
import { once } from "node:events";
import { Worker } from "node:worker_threads";
${before}
export default async (ships) => {
  const worker = new Worker(${JSON.stringify(code)}, { eval: true });
  worker.postMessage(${message}${behind});
  const [towed] = await once(worker, "message");
  await worker.terminate();
  return towed;
};
`;
  return { name, shape, text };
}

/** A thread is started with data, and answers. */
function asWorkerData({ name, shape, before, message, answer }: Sent): EngineProgram {
  const code = `const { parentPort, workerData: there } = require("node:worker_threads"); parentPort.postMessage(${answer});`;
  const text = `
import { once } from "node:events";
import { Worker } from "node:worker_threads";
${before}
export default async (ships) => {
  const worker = new Worker(${JSON.stringify(code)}, { eval: true, workerData: ${message} });
  const [towed] = await once(worker, "message");
  await worker.terminate();
  return towed;
};
`;
  return { name, shape, text };
}

/** A process gets a message, and answers. */
function toProcess(serialization: "json" | "advanced", { name, shape, before, message, answer, behind = "" }: Sent): EngineProgram {
  const code = `process.once("message", (there) => process.send(${answer}));`;
  const text = `
import { fork } from "node:child_process";
import { once } from "node:events";
${before}
export default async (ships) => {
  const child = fork("harbour", [], { execArgv: ["--eval", ${JSON.stringify(code)}], serialization: "${serialization}" });
  child.send(${message}${behind});
  const [towed] = await once(child, "message");
  child.kill();
  return towed;
};
`;
  return { name, shape, text };
}

/** A pool of threads is given a task. */
function toPool(pool: "piscina" | "tinypool", { name, shape, before, message, answer, behind = "" }: Sent): EngineProgram {
  const code = `export default (there) => ${answer};`;
  const text = `
import { writeFileSync } from "node:fs";
import path from "node:path";
import Pool from "${pool}";
${before}
writeFileSync("worker.mjs", ${JSON.stringify(code)});
const pool = new Pool({ filename: path.resolve("worker.mjs") });
export default async (ships) => pool.run(${message}${behind});
`;
  return { name, shape, text };
}

/** A pool of processes, or of threads, calls a function of its file. */
function toJestWorker({ name, shape, before, message, answer }: Sent, threads = false): EngineProgram {
  const code = `exports.tow = (there) => ${answer};`;
  const text = `
import { writeFileSync } from "node:fs";
import path from "node:path";
import { Worker } from "jest-worker";
${before}
writeFileSync("worker.cjs", ${JSON.stringify(code)});
const pool = new Worker(path.resolve("worker.cjs"), { numWorkers: 1, enableWorkerThreads: ${String(threads)} });
export default async (ships) => pool.tow(${message});
`;
  return { name, shape, text };
}

/** A thread offers its functions through Comlink. */
function throughComlink({ name, shape, before, message, answer }: Sent): EngineProgram {
  const code = `
import { workerData } from "node:worker_threads";
import { expose } from "comlink";
expose({ tow: (there) => ${answer} }, workerData);
`;
  const thread = 'import(require("node:path").resolve("worker.mjs"));';
  const text = `
import { writeFileSync } from "node:fs";
import { MessageChannel, Worker } from "node:worker_threads";
import { wrap } from "comlink";
${before}
writeFileSync("worker.mjs", ${JSON.stringify(code)});
const { port1, port2 } = new MessageChannel();
new Worker(${JSON.stringify(thread)}, { eval: true, workerData: port2, transferList: [port2] });
const harbour = wrap(port1);
export default async (ships) => harbour.tow(${message});
`;
  return { name, shape, text };
}

/** A channel that everybody hears. */
function broadcast({ name, shape, before, message, answer }: Sent): EngineProgram {
  const text = `
import { BroadcastChannel, receiveMessageOnPort } from "node:worker_threads";
${before}
const speaker = new BroadcastChannel("harbour");
const listener = new BroadcastChannel("harbour");
export default async (ships) => {
  speaker.postMessage(${message});
  const there = receiveMessageOnPort(listener).message;
  return ${answer};
};
`;
  return { name, shape, text };
}

const settings = { before: client, message: "settings", answer: "there.tugs * 21" };

/** Messages to threads, processes and pools, which look at what has arrived. */
export const workerPrograms: readonly EngineProgram[] = [
  toThread({ name: "a log stream for a thread", shape: "thread", before: stream, message: "log", answer: has("write") }),
  toThread({ name: "settings for a thread", shape: "thread", ...settings }),
  toThread({ name: "a PostgreSQL client for a thread", shape: "thread", before: client, message: "db", answer: has("query") }),
  toThread({ name: "a file descriptor for a thread", shape: "thread", before: descriptor, message: "log", answer: isFile }),
  toThread({
    name: "a port for a thread, in the transfer list",
    shape: "thread",
    before: line,
    message: "line.port1",
    behind: ", [line.port1]",
    answer: has("postMessage"),
  }),
  asWorkerData({
    name: "a PostgreSQL client as the data of a thread",
    shape: "workerData",
    before: client,
    message: "db",
    answer: has("query"),
  }),
  asWorkerData({ name: "settings as the data of a thread", shape: "workerData", ...settings }),
  asWorkerData({ name: "a log stream as the data of a thread", shape: "workerData", before: stream, message: "log", answer: has("write") }),
  toProcess("json", {
    name: "a PostgreSQL client for a process",
    shape: "process, JSON",
    before: client,
    message: "db",
    answer: has("query"),
  }),
  toProcess("json", { name: "settings for a process", shape: "process, JSON", ...settings }),
  toProcess("json", {
    name: "a file descriptor for a process",
    shape: "process, JSON",
    before: descriptor,
    message: "log",
    answer: isFile,
  }),
  toProcess("json", {
    name: "the path of a log file for a process",
    shape: "process, JSON",
    before: stream,
    message: "log.path",
    answer: "(there.length > 0 ? 42 : 0)",
  }),
  toProcess("advanced", {
    name: "a log stream for a process that clones",
    shape: "process, advanced",
    before: stream,
    message: "log",
    answer: has("write"),
  }),
  toProcess("advanced", { name: "settings for a process that clones", shape: "process, advanced", ...settings }),
  toProcess("advanced", {
    name: "a PostgreSQL client for a process that clones",
    shape: "process, advanced",
    before: client,
    message: "db",
    answer: has("query"),
  }),
  toPool("piscina", {
    name: "a log stream for a pool of Piscina",
    shape: "Piscina",
    before: stream,
    message: "{ log }",
    answer: '(typeof there.log.write === "function" ? 42 : 0)',
  }),
  toPool("piscina", { name: "settings for a pool of Piscina", shape: "Piscina", ...settings }),
  toPool("piscina", {
    name: "a port for a pool of Piscina, in the transfer list",
    shape: "Piscina",
    before: line,
    message: "line.port1",
    behind: ", { transferList: [line.port1] }",
    answer: has("postMessage"),
  }),
  toPool("tinypool", {
    name: "a PostgreSQL client for a pool of Tinypool",
    shape: "Tinypool",
    before: client,
    message: "db",
    answer: has("query"),
  }),
  toPool("tinypool", { name: "settings for a pool of Tinypool", shape: "Tinypool", ...settings }),
  ...[false, true].flatMap((threads) => {
    const shape = threads ? "jest-worker, threads" : "jest-worker, processes";
    return [
      toJestWorker({ name: `a PostgreSQL client for ${shape}`, shape, before: client, message: "db", answer: has("query") }, threads),
      toJestWorker({ name: `settings for ${shape}`, shape, ...settings }, threads),
      toJestWorker({ name: `a function for ${shape}`, shape, before: func, message: "{ tow }", answer: "there.tow(21)" }, threads),
      toJestWorker({ name: `a file descriptor for ${shape}`, shape, before: descriptor, message: "log", answer: isFile }, threads),
    ];
  }),
  throughComlink({ name: "a PostgreSQL client through Comlink", shape: "Comlink", before: client, message: "db", answer: has("query") }),
  throughComlink({ name: "settings through Comlink", shape: "Comlink", ...settings }),
  throughComlink({ name: "a function through Comlink", shape: "Comlink", before: func, message: "{ tow }", answer: "there.tow(21)" }),
  toThread({ name: "a function for a thread", shape: "thread", before: func, message: "{ tow }", answer: "there.tow(21)" }),
  toThread({ name: "what a function gives for a thread", shape: "thread", before: func, message: "tow(21)", answer: "there" }),
  toThread({
    name: "an instance with a method for a thread",
    shape: "thread",
    before: "class Tug {\n  tugs = 42;\n  tow() {\n    return this.tugs;\n  }\n}\nconst tug = new Tug();",
    message: "tug",
    answer: "there.tugs",
  }),
  toThread({
    name: "an instance with a function in a field for a thread",
    shape: "thread",
    before: "class Tug {\n  tugs = 42;\n  tow = () => this.tugs;\n}\nconst tug = new Tug();",
    message: "tug",
    answer: "there.tugs",
  }),
  toProcess("json", {
    name: "a function for a process",
    shape: "process, JSON",
    before: func,
    message: "{ tow }",
    answer: "there.tow(21)",
  }),
  broadcast({
    name: "a log stream for a channel that everybody hears",
    shape: "BroadcastChannel",
    before: stream,
    message: "log",
    answer: has("write"),
  }),
  broadcast({ name: "settings for a channel that everybody hears", shape: "BroadcastChannel", ...settings }),
];
