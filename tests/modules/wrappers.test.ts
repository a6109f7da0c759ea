import path from "node:path";
import { expect, test } from "vitest";
import { lint } from "../support/lint.ts";
import { projectOf } from "../support/project.ts";

const wrappers = {
  "src/submit.ts": `export function submit(rdd: RDD<number>, task: (x: number) => unknown) { return later(rdd, { task }); }
function later(rdd: RDD<number>, { task }: { task: (x: number) => unknown }) { return rdd.map(task); }
export class Runner {
  constructor(private readonly rdd: RDD<number>) {}
  async run(task: (x: number) => unknown = (x) => x) { return this.rdd.map(task); }
}
export const here = (rdd: RDD<number>, task: (x: number) => unknown) => [1, 2].map(task);
`,
  "src/index.ts": `export * from "./submit.js";`,
};
const head = `import { Pool } from "pg";\nimport { submit, Runner, here } from "./index.js";\nconst db = new Pool();\n`;

test("a function that passes its parameter on to a boundary is one itself, over hops and files", () => {
  const project = projectOf(wrappers);
  expect(project.reports("src/job.ts", `${head}export const job = (rdd: RDD<number>) => submit(rdd, (x) => db.query(x));`)).toEqual([
    "submit ships this function (through `rdd.map`, submit.ts:2:87) to the workers, with `db`, a PostgreSQL pool opened at module level (job.ts:3:12)",
  ]);
  expect(project.reports("src/job.ts", `${head}export const job = (rdd: RDD<number>) => submit(rdd, (x) => x + 1);`)).toEqual([]);
});

test("a method with a default task is a boundary too", () => {
  const project = projectOf(wrappers);
  expect(
    project.reports("src/job.ts", `${head}export const job = (rdd: RDD<number>) => new Runner(rdd).run((x) => db.query(x));`),
  ).toHaveLength(1);
  expect(project.reports("src/job.ts", `${head}export const job = (rdd: RDD<number>) => new Runner(rdd).run();`)).toEqual([]);
});

test("a function of another file that calls its parameter here is none", () => {
  const project = projectOf(wrappers);
  expect(project.reports("src/job.ts", `${head}export const job = (rdd: RDD<number>) => here(rdd, (x) => db.query(x));`)).toEqual([]);
});

test("a text without any sign of a dataset is analysed where its imports lead to one", () => {
  const project = projectOf({
    "src/engine.ts": `import { SparkContext } from "some-spark";\nconst sc = new SparkContext();\nexport const onEach = (task: (x: number) => unknown) => sc.parallelize([1]).map(task);`,
  });
  const text = `import { Pool } from "pg";\nimport { onEach } from "./engine.js";\nconst db = new Pool();\nonEach((x) => db.query(x));`;
  expect(project.reports("src/job.ts", text)).toHaveLength(1);
});

test("a parameter that is called like a dataset, and is a list this time, ships nothing", () => {
  const project = projectOf({ "src/each.ts": "export const each = (rdd: any, task: any) => rdd.map(task);" });
  const text = (given: string): string =>
    `import { Pool } from "pg";\nimport { each } from "./each.js";\nconst db = new Pool();\nexport const job = (rdd: any) => each(${given}, (x) => db.query(x));`;
  expect(project.reports("src/job.ts", text("rdd"))).toHaveLength(1);
  expect(project.reports("src/job.ts", text("[1, 2]"))).toEqual([]);
  expect(project.reports("src/job.ts", text("new Map()"))).toEqual([]);
});

test("a dataset that is a default stays one where another call hands over a list", () => {
  const project = projectOf({
    "src/ship.ts": `import { SparkContext } from "some-spark";\nconst numbers = new SparkContext().parallelize([1]);\nexport default (task: any, source: any = numbers) => source.map(task);`,
  });
  const head = `import { Pool } from "pg";\nimport ship from "./ship.js";\nconst db = new Pool();\n`;
  const onList = "export const list = ship((x: number) => db.query(String(x)), [1]);";
  const byDefault = "export const all = ship((x: number) => db.query(String(x)));";
  expect(project.reports("src/job.ts", `${head}${onList}`)).toEqual([]);
  expect(project.reports("src/job.ts", `${head}${onList}\n${byDefault}`)).toHaveLength(1);
});

test("a dataset among options is one by their type", () => {
  const wrapper = (type: string): string =>
    `interface Options { source: ${type}; task(x: number): unknown }
export async function stage(options: Options) { const { source, task } = options; return source.map(task); }`;
  const text = `import { Pool } from "pg";\nimport { stage } from "./stage.js";\nconst db = new Pool();\nexport const job = (source: any) => stage({ source, task: (x) => db.query(x) });`;
  const reports = (type: string): string[] => projectOf({ "src/stage.ts": wrapper(type) }).reports("src/job.ts", text);
  expect(reports("RDD<number>")).toHaveLength(1);
  expect(reports("number[]")).toEqual([]);
});

test("a class that CommonJS exports as a whole is not asked for what its accessors would open", () => {
  const lazy = `const { Pool } = require("pg");
class Db { static get pool() { if (!Db.kept) Db.kept = new Pool(); return Db.kept; } }
module.exports = Db;`;
  const project = projectOf({ "src/db.js": lazy });
  const job = (driver: string): string =>
    `const Db = require("./db");\n${driver}\nexports.job = (rdd) => rdd.map((x) => Db.pool.query(x));`;
  expect(project.reports("src/job.js", job(""))).toEqual([]);
  const opened = projectOf({ "src/db.js": lazy.replace("module.exports", "Db.first = new Pool();\nmodule.exports") });
  expect(opened.reports("src/job.js", job(""))).toHaveLength(1);
});

test("a task that stands first or after options is told from them", () => {
  const project = projectOf({
    "src/ship.ts": `export function ship(rdd: RDD<number>, a: any, b?: any) { const task = typeof a === "function" ? a : b; return rdd.map(task); }`,
  });
  const reports = (given: string): string[] => {
    const text = `import { Pool } from "pg";\nimport { ship } from "./ship.js";\nconst db = new Pool();\nexport const job = (rdd: any) => ship(rdd, ${given});`;
    return lint("no-captured-handle", text, { cwd: project.root, file: path.join(project.root, "src/job.ts") }).map(({ at }) => at);
  };
  expect(reports("(x: number) => db.query(x)")).toEqual(["db"]);
  expect(reports("{ parts: 3 }, (x: number) => db.query(x)")).toEqual(["db"]);
  expect(reports("{ keptHere: db }, (x: number) => x + 1")).toEqual([]);
});
