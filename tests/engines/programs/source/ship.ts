import type { EngineProgram } from "../../harness/program.ts";

/** How a program sends the text of a function to a worker: with an engine, and its way of passing one argument. */
interface Ship {
  /** What a program begins with. */
  readonly before: string;
  /** The call that sends a function, and gives it an argument. */
  readonly call: (task: string, argument: string) => string;
}

/** The engines on which the programs are run. */
export const ships = {
  workerpool: {
    before: 'import workerpool from "workerpool";\nconst pool = workerpool.pool({ maxWorkers: 1 });',
    call: (task, argument) => `pool.exec(${task}, [${argument}])`,
  },
  "make-asynchronous": {
    before: 'import makeAsynchronous from "make-asynchronous";',
    call: (task, argument) => `makeAsynchronous(${task})(${argument})`,
  },
  microjob: {
    before: 'import { job, start } from "microjob";\nawait start({ maxWorkers: 1 });',
    call: (task, argument) => `job(${task}, { data: ${argument} })`,
  },
  "node-worker-threads-pool": {
    before: 'import { DynamicPool } from "node-worker-threads-pool";\nconst pool = new DynamicPool(1);',
    call: (task, argument) => `pool.exec({ task: ${task}, param: ${argument} })`,
  },
  paralleljs: {
    before: 'import Parallel from "paralleljs";',
    call: (task, argument) => `new Promise((resolve) => new Parallel(${argument}).spawn(${task}).then(resolve))`,
  },
  "serialize-javascript": {
    before: 'import serialize from "serialize-javascript";\nconst read = (text) => new Function(`return (${text})`)();',
    call: (task, argument) => `read(serialize(${task}))(${argument})`,
  },
} satisfies Record<string, Ship>;

/** The name of an engine. */
export type SourceEngine = keyof typeof ships;

/** A program that can be written for each of the engines. */
export interface SourceProgram extends Omit<EngineProgram, "text"> {
  /** Everything after the imports of the engine; `ship` writes a call. */
  readonly text: (ship: Ship["call"]) => string;
}

/** The text of most programs: something of the module, and a task that is sent with the number of ships. */
export function sends(task: string, module = ""): SourceProgram["text"] {
  return (ship) => `${module.trim()}\nexport default (ships) => ${ship(task, "ships")};`;
}

/** The program as it is written for an engine. */
export function written({ text, ...program }: SourceProgram, engine: SourceEngine): EngineProgram {
  const { before, call } = ships[engine];
  return { ...program, text: `${before}\n${text(call).trim()}\n` };
}
