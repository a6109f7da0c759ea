import type { RefusedProgram, RepairedProgram } from "./program.ts";

const head = `import { BroadcastChannel, MessageChannel, Worker } from "node:worker_threads";
const worker = new Worker("./worker.js");
`;
const channel = "const { port1, port2 } = new MessageChannel();\n";
const task = { file: "task.ts", kind: "suggestion" } as const;
const pair = (before: string, after: string): Pick<RepairedProgram, "before" | "after"> => ({ before: head + before, after: head + after });

/** Messages with something that is handed over, or not sent at all. */
export const transferPrograms: readonly RepairedProgram[] = [
  {
    ...task,
    name: "a port in a message",
    ...pair(
      `${channel}worker.postMessage({ n: 1, answer: port2 }); // to the other side\nport1.unref();\n`,
      `${channel}worker.postMessage({ n: 1, answer: port2 }, [port2]); // to the other side\nport1.unref();\n`,
    ),
  },
  {
    ...task,
    name: "two ports of two channels, of which one is in the list",
    ...pair(
      `const a = new MessageChannel();\nconst b = new MessageChannel();\nworker.postMessage([a.port1, b.port2], [a.port1]);\n`,
      `const a = new MessageChannel();\nconst b = new MessageChannel();\nworker.postMessage([a.port1, b.port2], [a.port1, b.port2]);\n`,
    ),
  },
  {
    ...task,
    name: "a port for a new thread, in options on several lines",
    ...pair(
      `${channel}new Worker("./w.js", {\n  workerData: { port2 },\n  name: "w", // its name\n});\nport1.unref();\n`,
      `${channel}new Worker("./w.js", {\n  workerData: { port2 },\n  name: "w", transferList: [port2], // its name\n});\nport1.unref();\n`,
    ),
  },
  {
    ...task,
    name: "a stream that is cloned",
    ...pair(
      "export function copy() {\n  const stream = new ReadableStream();\n  return structuredClone({ stream });\n}\n",
      "export function copy() {\n  const stream = new ReadableStream();\n  return structuredClone({ stream }, { transfer: [stream] });\n}\n",
    ),
  },
];

/** Messages that are left alone. */
export const transfersRefused: readonly RefusedProgram[] = [
  {
    name: "a port that this side uses as well",
    because: "`port2` is used again, and would be dead by then",
    text: `${channel}worker.postMessage(port2);\nport2.close();\nport1.unref();\n`,
  },
  {
    name: "a port that is sent to several",
    because: "`port2` is used again, and would be dead by then",
    text: `${channel}for (const other of [worker, worker]) worker.postMessage(port2);\nport1.unref();\n`,
  },
  {
    name: "a port that a function sends whenever it is called",
    because: "`port2` is used again, and would be dead by then",
    text: `${channel}export const send = () => worker.postMessage(port2);\nport1.unref();\n`,
  },
  {
    name: "a port together with something that nothing can hand over",
    because: "not all that it sends can be handed over",
    text: `import net from "node:net";\nconst socket = net.connect(1);\n${channel}worker.postMessage([port2, socket]);\nport1.unref();\n`,
  },
  {
    name: "a whole channel",
    because: "not all that it sends can be handed over",
    text: "const channel = new MessageChannel();\nworker.postMessage(channel);\n",
  },
  {
    name: "a port that is broadcast",
    because: "this call hands nothing over",
    text: `${channel}new BroadcastChannel("a").postMessage(port2);\nport1.unref();\n`,
  },
  {
    name: "a transfer list that stands elsewhere",
    because: "its transfer list stands elsewhere",
    text: `${channel}const list: [] = [];\nworker.postMessage(port2, list);\nport1.unref();\n`,
  },
].map((program) => ({ ...program, file: "task.ts", text: head + program.text }));
