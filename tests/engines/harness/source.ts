import { call } from "./call.ts";
import { inFolder, limit, writePackage, writeProgram } from "./process.ts";
import type { EngineProgram, Outcome } from "./program.ts";

/** Stand in for engines where the function shall be called here, and not its text elsewhere. */
const calledHere: Readonly<Record<string, string>> = {
  workerpool: `exports.pool = () => ({ exec: async (task, parameters) => task(...parameters) });`,
  "make-asynchronous": `module.exports = (task) => async (...parameters) => task(...parameters);`,
  microjob: `
exports.start = async () => {};
exports.job = async (task, { data }) => task(data);
`,
  paralleljs: `
module.exports = class {
  constructor(data) {
    this.data = data;
  }
  spawn(task) {
    return Promise.resolve(task(this.data));
  }
};
`,
  "serialize-javascript": `
module.exports = (task) => {
  globalThis.harbourTask = task;
  return "globalThis.harbourTask";
};
`,
  "node-worker-threads-pool": `
exports.DynamicPool = class {
  async exec({ task, param }) {
    return task(param);
  }
};
`,
};

/** Calls what the program exports, which sends the text of a function to a worker. */
export async function runOnWorker(program: EngineProgram, patience = limit): Promise<Outcome> {
  return inFolder((folder) => call(program, { file: writeProgram(folder, program), patience }, folder));
}

/** Calls what the program exports, with engines that call the function itself. */
export async function runHere(program: EngineProgram): Promise<Outcome> {
  return inFolder((folder) => {
    for (const [name, text] of Object.entries(calledHere)) writePackage(folder, name, text);
    return call(program, { file: writeProgram(folder, program) }, folder);
  });
}
