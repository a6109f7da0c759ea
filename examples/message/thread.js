import { workerData } from "node:worker_threads";

const { orders, log } = workerData;
for (const order of orders) log.write(`imported ${order}\n`);
