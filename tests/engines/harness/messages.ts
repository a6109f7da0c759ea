import { call } from "./call.ts";
import { inFolder, writePackage, writeProgram } from "./process.ts";
import type { EngineProgram, Outcome } from "./program.ts";
import { writeClients } from "./stand-ins.ts";

/** Stands in for pools of threads where what is sent shall stay as it is. */
const pool = `
module.exports = class Pool {
  constructor({ filename }) {
    this.filename = filename;
  }
  async run(task) {
    const { default: work } = await import(this.filename);
    return work(task);
  }
};
`;

/** Stands in for a pool that calls functions of a file by their names. */
const functions = `
const { createRequire } = require("node:module");
exports.Worker = class {
  constructor(file) {
    return createRequire(file)(file);
  }
};
`;

/** Stands in for calls of what a worker offers: the worker's file runs here as well, and offers it to this side. */
const comlink = `
const offered = {};
const whenOffered = new Promise((resolve) => (offered.by = resolve));
exports.expose = (thing) => offered.by(thing);
exports.wrap = () => new Proxy({}, {
  get: (_, name) => async (...passed) => {
    await import(require("node:path").resolve("worker.mjs"));
    return (await whenOffered)[name](...passed);
  },
});
`;

/** Calls what the program exports, which sends something by way of Node's own copying, and uses what arrives. */
export async function runSent(program: EngineProgram): Promise<Outcome> {
  return run(program, false);
}

/** The same where what arrives is the very thing that was sent. */
export async function runUnsent(program: EngineProgram): Promise<Outcome> {
  return run(program, true);
}

async function run(program: EngineProgram, isSameSide: boolean): Promise<Outcome> {
  return inFolder((folder) => {
    writeClients(folder);
    if (isSameSide) {
      for (const name of ["piscina", "tinypool"]) writePackage(folder, name, pool);
      writePackage(folder, "jest-worker", functions);
      writePackage(folder, "comlink", comlink);
    }
    return call(program, { file: writeProgram(folder, program), isSameSide }, folder);
  });
}
