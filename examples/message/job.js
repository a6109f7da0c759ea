import { createWriteStream } from "node:fs";
import { Worker } from "node:worker_threads";

const log = createWriteStream("import.log");

/** Imports orders on a thread of its own, which keeps a record of them. */
export function importOrders(orders) {
  const thread = new Worker(new URL("./thread.js", import.meta.url), { workerData: { orders, log } });
  return new Promise((resolve, reject) => {
    thread.on("error", reject).on("exit", resolve);
  });
}
