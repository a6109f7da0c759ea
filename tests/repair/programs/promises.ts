import type { RefusedProgram, RepairedProgram } from "./program.ts";

const head = `import fs from "node:fs/promises";
declare const rdd: RDD<number>;
`;
const multiply = `  async multiply(x: number) {
    await (await this.log).write(String(x));
    return x * 2;
  }`;
const call = "rdd.map((x) => processor.multiply(x));\n";

/** Fields and properties that hold the promise of a handle: whatever uses it waits for it already. */
export const promisePrograms: readonly RepairedProgram[] = [
  {
    name: "a promise in an initialiser",
    file: "task.ts",
    kind: "suggestion",
    before: `${head}class Processor {
  private readonly log = fs.open("a.log", "w");
${multiply}
}
const processor = new Processor();
${call}`,
    after: `${head}class Processor {
  private _log?: ReturnType<typeof fs.open>;
  private get log(): ReturnType<typeof fs.open> {
    if (this._log === undefined) this._log = fs.open("a.log", "w");
    return this._log;
  }
${multiply}
}
const processor = new Processor();
${call}`,
  },
  {
    name: "a promise in an object literal",
    file: "task.ts",
    kind: "suggestion",
    before: `${head}const processor = {
  log: fs.open("a.log", "w"),
${multiply},
};
${call}`,
    after: `${head}const processor = {
  _log: undefined as ReturnType<typeof fs.open> | undefined,
  getLog(): ReturnType<typeof fs.open> {
    if (this._log === undefined) this._log = fs.open("a.log", "w");
    return this._log;
  },
${multiply.replace("this.log", "this.getLog()")},
};
${call}`,
  },
];

/** Promises that are left alone. */
export const promisesRefused: readonly RefusedProgram[] = [
  {
    name: "a promise that the driver waits for",
    file: "task.ts",
    because: "it is used before it is shipped, which would open it here all the same",
    text: `${head}class Processor {
  readonly log = fs.open("a.log", "w");
${multiply}
}
const processor = new Processor();
await processor.log;
${call}`,
  },
];
