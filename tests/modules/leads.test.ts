import { describe, expect, test } from "vitest";
import { projectOf } from "../support/project.ts";

/** The function that ships, and files that come to it in many ways; none of these names what ships in its own text. */
const files = {
  "src/ship.ts": `export function submit(rdd: RDD<number>, task: (x: number) => unknown) { return rdd.map(task); }
export class Queue { constructor(private readonly rdd: RDD<number>) {} add(task: (x: number) => unknown) { return this.rdd.map(task); } }
export const numbers = sc.parallelize([1, 2, 3]);
export const harmless = (task: () => void) => { task(); };`,
  "src/barrel.ts": `export * from "./ship.js";\nexport { submit as send } from "./ship.js";\nexport { default as jobs } from "./jobs.js";`,
  "src/jobs.ts": `import { submit } from "./ship.js";\nexport default { start(source: any, task: (x: number) => unknown) { return submit(source, task); } };`,
  "src/service.ts": `import type { Queue } from "./ship.js";
export class Service { constructor(private readonly queue: Queue) {} run(task: (x: number) => unknown) { return this.queue.add(task); } }`,
  "src/holder.ts": `import { Queue, numbers } from "./ship.js";
export class Holder { readonly queue = new Queue(numbers); get self() { return this.queue; } }
export const holder = new Holder();
export function makeHolder() { return new Holder(); }`,
  "src/base.ts": `import { submit } from "./ship.js";
export abstract class Base { protected dispatch(task: (x: number) => unknown) { return submit(this.source(), task); } abstract source(): any; }`,
  "src/lazy.ts": `export async function later(task: (x: number) => unknown) { const { submit, numbers } = await import("./ship.js"); return submit(numbers, task); }`,
  "src/filled.ts": `import { submit } from "./ship.js";\nexport const api: Record<string, any> = {};\napi.go = (source: any, task: (x: number) => unknown) => submit(source, task);`,
  "src/curried.ts": `import { submit } from "./ship.js";\nconst over = (source: any) => (task: (x: number) => unknown) => submit(source, task);\nexport { over };`,
  "src/old.cjs": `const { submit } = require("./ship.js");\nmodule.exports = { push(source, task) { return submit(source, task); } };`,
  "src/data.ts": `export { numbers as values } from "./ship.js";\nexport const plain = [1, 2, 3];`,
  "src/both.ts": `export { harmless, submit } from "./ship.js";`,
};

function reportsOf(code: string): readonly string[] {
  const text = `import { Pool } from "pg";\nconst db = new Pool();\n${code}`;
  return projectOf(files).reports("src/main.ts", text);
}

describe("a task is found where the function that ships it is reached", () => {
  test.each([
    ["by its own name", 'import { submit } from "./ship.js";\nsubmit(load(), (x) => db.query(x));'],
    ["through a barrel, under another name", 'import { send } from "./barrel.js";\nsend(load(), (x) => db.query(x));'],
    ["as a member of a namespace", 'import * as all from "./barrel.js";\nall.submit(load(), (x) => db.query(x));'],
    ["in an object that is exported as default", 'import { jobs } from "./barrel.js";\njobs.start(load(), (x) => db.query(x));'],
    [
      "through the type of a constructor's parameter",
      'import { Service } from "./service.js";\nimport { Queue, numbers } from "./ship.js";\nnew Service(new Queue(numbers)).run((x) => db.query(x));',
    ],
    [
      "through what a decorator injects",
      'import { Inject } from "@nestjs/common";\nimport { Queue } from "./ship.js";\ninterface Shape { add(task: (x: number) => unknown): unknown }\nexport class Job { constructor(@Inject(Queue) private readonly queue: Shape) {} run() { this.queue.add((x) => db.query(x)); } }',
    ],
    [
      "through the type of a parameter in the linted file",
      'import type { Queue } from "./ship.js";\nexport function go(queue: Queue) { queue.add((x) => db.query(x)); }',
    ],
    ["through a field", 'import { holder } from "./holder.js";\nholder.queue.add((x) => db.query(x));'],
    ["through a getter of what a function makes", 'import { makeHolder } from "./holder.js";\nmakeHolder().self.add((x) => db.query(x));'],
    [
      "through a base class",
      'import { Base } from "./base.js";\nclass Job extends Base { source() { return load(); } run() { return this.dispatch((x) => db.query(x)); } }\nnew Job().run();',
    ],
    ["through an import while it runs", 'import { later } from "./lazy.js";\nlater((x) => db.query(x));'],
    ["through a property that is filled", 'import { api } from "./filled.js";\napi.go(load(), (x) => db.query(x));'],
    ["through a function that is returned", 'import { over } from "./curried.js";\nover(load())((x) => db.query(x));'],
    ["through CommonJS", 'import old from "./old.cjs";\nold.push(load(), (x) => db.query(x));'],
    ["through a variable of the linted file", 'import { submit } from "./ship.js";\nconst go = submit;\ngo(load(), (x) => db.query(x));'],
    [
      "through a function of the linted file",
      'import { submit } from "./ship.js";\nfunction go(task: (x: number) => unknown) { return submit(load(), task); }\ngo((x) => db.query(x));',
    ],
    [
      "as a parameter that a function of the linted file is handed",
      'import { submit } from "./ship.js";\nfunction go(ship: any) { ship(load(), (x: number) => db.query(x)); }\ngo(submit);',
    ],
    ["on a dataset that another module has made", 'import { values } from "./data.js";\nvalues.map((x) => db.query(x));'],
    ["on what a promise brings", 'Promise.resolve(import("./data.js")).then(({ values }) => values.map((x) => db.query(x)));'],
  ])("%s", (_way, code) => {
    expect(reportsOf(code)).toHaveLength(1);
  });
});

describe("silent", () => {
  test.each([
    ["beside it", 'import { harmless } from "./both.js";\nharmless(() => void db.query("x"));'],
    ["on a list of the same module", 'import { plain } from "./data.js";\nplain.map((x) => db.query(x));'],
    ["where no task is handed over", 'import { submit } from "./ship.js";\nsubmit(load(), String(db));'],
  ])("%s", (_way, code) => {
    expect(reportsOf(code)).toEqual([]);
  });
});
