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
    if (isSameSide) for (const name of ["piscina", "tinypool"]) writePackage(folder, name, pool);
    return call(program, { file: writeProgram(folder, program), isSameSide }, folder);
  });
}
