import type { EngineProgram } from "../../harness/program.ts";

const head = 'import { MessageChannel, Worker, receiveMessageOnPort } from "node:worker_threads";';
const common = { shape: "transfer", inputs: [21], values: [42] } as const;

/** Programs that send what cannot be copied: a suggestion hands it over. */
export const transferPrograms: readonly EngineProgram[] = [
  {
    ...common,
    name: "a port in a message, beside data",
    text: `${head}
export default async (ships) => {
  const { port1, port2 } = new MessageChannel();
  const line = new MessageChannel();
  port1.postMessage({ ships, answer: line.port2 }); // the other end
  const { message } = receiveMessageOnPort(port2);
  message.answer.postMessage(message.ships * 2);
  const { message: twice } = receiveMessageOnPort(line.port1);
  for (const port of [port1, line.port1]) port.close();
  return twice;
};
`,
  },
  {
    ...common,
    name: "two ports, of which one is handed over already",
    text: `${head}
export default async (ships) => {
  const { port1, port2 } = new MessageChannel();
  const { port1: here, port2: there } = new MessageChannel();
  const { port1: other, port2: second } = new MessageChannel();
  port1.postMessage([there, other], [there]);
  const [answer] = receiveMessageOnPort(port2).message;
  answer.postMessage(ships * 2);
  const { message } = receiveMessageOnPort(here);
  for (const port of [port1, here, second]) port.close();
  return message;
};
`,
  },
  {
    ...common,
    name: "a port for a new thread",
    text: `${head}
const code = \`
const { workerData, parentPort } = require("node:worker_threads");
workerData.line.once("message", (ships) => {
  workerData.line.postMessage(ships * 2);
  workerData.line.close();
});
\`;
export default async (ships) => {
  const { port1, port2 } = new MessageChannel();
  const thread = new Worker(code, { eval: true, workerData: { line: port2 } });
  const twice = await new Promise((resolve, reject) => {
    thread.once("error", reject);
    port1.once("message", resolve);
    port1.postMessage(ships);
  });
  await thread.terminate();
  return twice;
};
`,
  },
  {
    ...common,
    name: "a stream that is cloned",
    text: `
export default async (ships) => {
  const stream = new ReadableStream({
    start(controller) {
      controller.enqueue(ships * 2);
      controller.close();
    },
  });
  const { numbers } = structuredClone({ numbers: stream });
  const { value } = await numbers.getReader().read();
  return value;
};
`,
  },
  {
    ...common,
    name: "an open file in a message",
    text: `${head}
import { open } from "node:fs/promises";
export default async (ships) => {
  const { port1, port2 } = new MessageChannel();
  const file = await open("numbers.txt", "w+");
  port1.postMessage({ file });
  const there = receiveMessageOnPort(port2).message.file;
  await there.write(String(ships * 2));
  await there.close();
  port1.close();
  const written = await open("numbers.txt");
  const text = await written.readFile("utf8");
  await written.close();
  return Number(text);
};
`,
  },
  {
    ...common,
    name: "a port that each turn of a loop makes",
    text: `${head}
export default async (ships) => {
  const { port1, port2 } = new MessageChannel();
  let sum = 0;
  for (const times of [0.5, 1.5]) {
    const { port1: here, port2: there } = new MessageChannel();
    port1.postMessage({ times, there });
    const { message } = receiveMessageOnPort(port2);
    message.there.postMessage(ships * message.times);
    sum += receiveMessageOnPort(here).message;
    here.close();
  }
  port1.close();
  return sum;
};
`,
  },
  {
    ...common,
    name: "a port that is posted in either arm, and behind a return",
    text: `${head}
function send(port, ships) {
  const line = new MessageChannel();
  if (ships > 100) {
    port.postMessage([1, line.port2]);
    return line.port1;
  }
  ships > 50 ? port.postMessage([4, line.port2]) : port.postMessage([2, line.port2]);
  return line.port1;
}
export default async (ships) => {
  const { port1, port2 } = new MessageChannel();
  const mine = send(port1, ships);
  const [times, answer] = receiveMessageOnPort(port2).message;
  answer.postMessage(ships * times);
  const { message } = receiveMessageOnPort(mine);
  for (const port of [port1, mine]) port.close();
  return message;
};
`,
  },
  {
    ...common,
    name: "a stream that is cloned with empty options",
    text: `
export default async (ships) => {
  const stream = new ReadableStream({
    start(controller) {
      controller.enqueue(ships * 2);
      controller.close();
    },
  });
  const { value } = await structuredClone(stream, {}).getReader().read();
  return value;
};
`,
  },
];
