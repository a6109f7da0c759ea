import { createWriteStream } from "node:fs";
import { MessageChannel, Worker } from "node:worker_threads";

const log = createWriteStream("import.log");
const { port1, port2 } = new MessageChannel();

const worker = new Worker("./import.js", { workerData: { log, table: "orders" } });

worker.postMessage({ answerTo: port2 });
port1.on("message", console.log);

const second = new MessageChannel();
worker.postMessage({ answerTo: second.port2 }, [second.port2]);
