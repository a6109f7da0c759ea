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
  {
    ...task,
    name: "a port that each turn of a loop makes",
    ...pair(
      `for (const n of [1, 2]) {\n  const { port1, port2 } = new MessageChannel();\n  worker.postMessage({ n, port2 });\n  port1.unref();\n}\n`,
      `for (const n of [1, 2]) {\n  const { port1, port2 } = new MessageChannel();\n  worker.postMessage({ n, port2 }, [port2]);\n  port1.unref();\n}\n`,
    ),
  },
  {
    ...task,
    name: "a port that is posted in either arm, or behind a return",
    ...pair(
      `export function send(a: boolean, b: boolean) {
  ${channel}  if (a) {
    worker.postMessage({ n: 1, port2 });
    return port1;
  }
  if (b) worker.postMessage({ n: 2, port2 });
  else worker.postMessage({ n: 3, port2 });
  return port1;
}
`,
      `export function send(a: boolean, b: boolean) {
  ${channel}  if (a) {
    worker.postMessage({ n: 1, port2 }, [port2]);
    return port1;
  }
  if (b) worker.postMessage({ n: 2, port2 }, [port2]);
  else worker.postMessage({ n: 3, port2 }, [port2]);
  return port1;
}
`,
    ),
  },
  {
    ...task,
    name: "a port under another name",
    ...pair(
      `const channel = new MessageChannel();\nconst there = channel.port2;\nworker.postMessage(there);\nchannel.port1.unref();\n`,
      `const channel = new MessageChannel();\nconst there = channel.port2;\nworker.postMessage(there, [there]);\nchannel.port1.unref();\n`,
    ),
  },
  {
    ...task,
    name: "streams that are cloned with empty options",
    ...pair(
      "export function copy() {\n  const stream = new ReadableStream();\n  return structuredClone(stream, {});\n}\nexport function again() {\n  const stream = new ReadableStream();\n  return structuredClone(stream, { /* none */ });\n}\n",
      "export function copy() {\n  const stream = new ReadableStream();\n  return structuredClone(stream, { transfer: [stream] });\n}\nexport function again() {\n  const stream = new ReadableStream();\n  return structuredClone(stream, { transfer: [stream] /* none */ });\n}\n",
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
    name: "a port of one channel in each turn of a loop",
    because: "`there` is used again, and would be dead by then",
    text: `${channel}for (const other of [worker, worker]) {\n  const there = port2;\n  other.postMessage(there);\n}\nport1.unref();\n`,
  },
  {
    name: "a port that is posted in a case which runs into the next",
    because: "`port2` is used in another case, which may come next",
    text: `${channel}switch (String(port1)) {\n  case "a":\n    worker.postMessage(port2);\n  default:\n    worker.postMessage(port2);\n}\n`,
  },
  {
    name: "a port that one turn of a loop leaves to the next",
    because: "`port` is used again, and would be dead by then",
    text: `let port = new MessageChannel().port1;\nfor (const other of [worker, worker]) {\n  other.postMessage(port);\n  port = new MessageChannel().port1;\n}\n`,
  },
  {
    name: "a port that is posted in an arm, and again behind it",
    because: "`port2` is used again, and would be dead by then",
    text: `${channel}if (port1 !== port2) worker.postMessage(port2);\nworker.postMessage(port2);\nport1.unref();\n`,
  },
  {
    name: "a port under another name that is closed under its own",
    because: "`there` is used again, and would be dead by then",
    text: `${channel}const there = port2;\nworker.postMessage(there);\nport2.close();\nport1.unref();\n`,
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
