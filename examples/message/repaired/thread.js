import { createWriteStream } from "node:fs";
import { workerData } from "node:worker_threads";

const { orders } = workerData;
const log = createWriteStream(workerData.log);
for (const order of orders) log.write(`imported ${order}\n`);
log.end();
