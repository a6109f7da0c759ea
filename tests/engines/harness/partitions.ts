import { runShipped } from "./pulumi.ts";
import type { EngineProgram, Outcome } from "./program.ts";

/**
 * Stands in for an engine of datasets: a task is serialised by Pulumi, as the engine would, together with the loop that an engine
 * has around it. What comes out is called in another process, once for each partition. It waits for what a task gives. A partition
 * that fails gives the message of its error.
 */
const datasets = `
const { runtime } = require("@pulumi/pulumi");
const ship = (work) => runtime.serializeFunction(async (records) => {
  try {
    return await work(records);
  } catch (error) {
    return error.message;
  }
});
exports.RDD = class RDD {
  map(task) {
    return ship(async (records) => {
      const results = [];
      for (const record of records) results.push(await task(record));
      return results;
    });
  }
  flatMap(task) {
    return ship(async (records) => {
      const results = [];
      for (const record of records) results.push(...(await task(record)));
      return results;
    });
  }
  filter(task) {
    return ship(async (records) => {
      const results = [];
      for (const record of records) if (await task(record)) results.push(record);
      return results;
    });
  }
  foreach(task) {
    return ship(async (records) => {
      for (const record of records) await task(record);
      return records.length;
    });
  }
  mapPartitions(work) {
    return ship(async (records) => {
      const results = [];
      for await (const result of work(records)) results.push(result);
      return results;
    });
  }
  foreachPartition(work) {
    return ship(async (records) => {
      await work(records);
      return records.length;
    });
  }
};
`;

/** Both write down when they are opened, used and closed. What makes them live is a socket, as in the real ones. */
const recording = `
const fs = require("node:fs");
const net = require("node:net");
const note = (text) => fs.appendFileSync("client.log", text + ";");
`;

const pools = `${recording}
exports.Pool = class Pool {
  constructor() { this.socket = new net.Socket(); note("open"); }
  async query(text, [value]) {
    await new Promise((done) => setTimeout(done, 5));
    if (this.isClosed) throw new Error("Cannot use a pool after calling end on the pool");
    if (value < 0) throw new Error("refused " + value);
    note(String(value));
    return value * 2;
  }
  async end() { this.isClosed = true; note("close"); }
};
`;

const databases = `${recording}
module.exports = class Database {
  constructor() { this.socket = new net.Socket(); note("open"); }
  exec(text) {
    if (this.socket.destroyed) throw new Error("The database connection is not open");
    if (text.startsWith("-")) throw new Error("refused " + text);
    note(text);
  }
  close() {
    this.socket.destroy();
    note("close");
  }
};
`;

const clients = { pg: pools, "better-sqlite3": databases };

/** Ships a program of one dataset, with stand-ins for its engine and for its clients. */
export async function runPartitions(program: EngineProgram): Promise<Outcome> {
  return runShipped(program, { "acme-datasets": datasets, ...clients });
}

/** Hands a callback or its factory to Pulumi's serialiser, as `@pulumi/aws` does. */
const functions = `
const { runtime } = require("@pulumi/pulumi");
exports.lambda = {
  CallbackFunction: class CallbackFunction {
    constructor(name, { callback, callbackFactory }) {
      this.text = runtime.serializeFunction(callback ?? callbackFactory, { isFactoryFunction: callback === undefined });
    }
  },
};
`;

/** Ships a callback of Pulumi, with stand-ins for the provider's package and for its clients. */
export async function runCallback(program: EngineProgram): Promise<Outcome> {
  return runShipped(program, { "@pulumi/aws": functions, ...clients });
}
