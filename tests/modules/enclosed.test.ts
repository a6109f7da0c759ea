import path from "node:path";
import * as parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import { describe, expect, test } from "vitest";
import distributed from "../../src/index.ts";
import { projectOf } from "../support/project.ts";

/** Wrappers that ship a function of their own around what they are given. */
const project = projectOf({
  "src/sc.ts": `import { SparkContext } from "some-spark";\nexport const sc = new SparkContext();`,
  "src/wrap.ts": `import { sc } from "./sc";
export const each = (task: any) => sc.parallelize([1]).map((x: number) => task(x));
export const safely = (task: any) => (x: number) => { try { return task(x); } catch { return null; } };
export const tryEach = (task: any) => each(safely(task));
export const withDeps = (deps: any, task: any) => sc.parallelize([1]).map((x: number) => task(deps, x));
export const handler = (task: any) => ({ deps }: any) => sc.parallelize([1]).map((x: number) => task(deps, x));
export const measured = (task: any, done: any) => done(sc.parallelize([1]).map((x: number) => task(x)));
export const here = (task: any) => [1].map((x) => task(x));
function ship(this: { n: number }, task: any) { return sc.parallelize([this.n]).map(task); }
export const ops = { small: ship.bind({ n: 1 }), large: (task: any) => ship.call({ n: 9 }, task), list: (task: any) => ship.apply({ n: 2 }, [task]) };
export abstract class Stage {
  abstract perform(x: number): unknown;
  run() { return sc.parallelize([1]).map((x: number) => this.perform(x)); }
  local() { return [1].map((x) => this.perform(x)); }
}`,
  "src/tasks.ts": `import { db } from "./db";\nexport const save = (x: number) => db.query(x);\nexport const plain = (x: number) => x;`,
  "src/db.ts": `import { Pool } from "pg";\nexport const db = new Pool();`,
});

function reportsOf(code: string): readonly string[] {
  return project.reports(
    "src/job.ts",
    `import { each, tryEach, withDeps, handler, measured, here, ops, Stage } from "./wrap";
import { save, plain } from "./tasks";
import { db } from "./db";
class Writer extends Stage { private readonly db = db; perform(x: number) { return this.db.query(x); } }
class Plain extends Stage { perform(x: number) { return x; } }
${code}`,
  );
}

describe("what a wrapper's own function takes along", () => {
  test.each([
    ["the function that it calls", "each((x: number) => db.query(x));", "each((x: number) => x);"],
    ["through another one", "tryEach((x: number) => db.query(x));", "tryEach((x: number) => x);"],
    ["the client that it passes", "withDeps(db, (d: any, x: number) => d.query(x));", "withDeps(1, (d: any, x: number) => x + d);"],
    [
      "the object that it passes",
      "withDeps({ db }, (d: any, x: number) => d.db.query(x));",
      "withDeps({ n: 1 }, (d: any, x: number) => d.n + x);",
    ],
    [
      "a part of its options",
      "handler((d: any, x: number) => d.db.query(x))({ deps: { db } });",
      "handler((d: any, x: number) => d.db.query(x))({ deps: { db: { query: String } } });",
    ],
    ["a function of a third file", "each(save);", "each(plain);"],
    [
      "one of two functions",
      "measured((x: number) => db.query(x), (rows: any) => rows);",
      "measured((x: number) => x, (rows: any) => db.query(rows));",
    ],
    ["the object whose method ships itself", "new Writer().run();", "new Plain().run();"],
    ["the object, in a variable", "const writer = new Writer();\nwriter.run();", "const writer = new Writer();\nwriter.local();"],
    ["a bound function", "ops.small((x: number) => db.query(x));", "ops.small((x: number) => x);"],
    ["by `call`", "ops.large((x: number) => db.query(x));", "ops.large((x: number) => x);"],
    ["by `apply`", "ops.list((x: number) => db.query(x));", "ops.list((x: number) => x);"],
    ["only where it ships", "each((x: number) => db.query(x));", "here((x: number) => db.query(x));"],
  ])("%s", (_what, guilty, innocent) => {
    expect(reportsOf(guilty)).toEqual([expect.stringMatching(/a PostgreSQL pool opened at module level \(db\.ts:2:19\)/u)]);
    expect(reportsOf(innocent)).toEqual([]);
  });
});

/** The rules that report something in a job, beside the wrappers of a journal. */
function journalled(code: string): (string | null)[] {
  const files = projectOf({
    "step.ts": `export const logged = (step: any, id: string, task: any) => step.run(id, async () => { console.log(id); return await task(); });
export const timed = (step: any, id: string, task: any) => step.run(id, async () => { const result = await task(); console.log(id); return result; });
export const optional = (step: any, id: string, task: any) => inStep(step, { id, task, note: "x" });
const inStep = (step: any, options: any) => step.run(options.id, () => options.task());
export const quiet = (step: any, id: string, task: any) => step.run(id, async () => { await task(); return null; });`,
  });
  const text = `import { Inngest } from "inngest";
import { MongoClient } from "mongodb";
import { logged, timed, optional, quiet } from "./step";
const inngest = new Inngest({ id: "shop" });
export const f = inngest.createFunction({ id: "f", triggers: [{ event: "e" }] }, async ({ step }) => { const errors: string[] = [];\n${code}\nreturn errors; });`;
  const rules = { "distributed/no-returned-handle": "error", "distributed/no-captured-mutation": "error" } as const;
  const config: Linter.Config[] = [{ files: ["**/*.ts"], plugins: { distributed }, languageOptions: { parser }, rules }];
  return new Linter({ cwd: files.root }).verify(text, config, { filename: path.join(files.root, "job.ts") }).map(({ ruleId }) => ruleId);
}

describe("a step around what a wrapper is given", () => {
  const connect = '() => MongoClient.connect("mongodb://db")';
  test("gives back what that returns, if it returns it", () => {
    expect(journalled(`await logged(step, "a", ${connect});`)).toEqual(["distributed/no-returned-handle"]);
    expect(journalled(`await timed(step, "a", ${connect});`)).toEqual(["distributed/no-returned-handle"]);
    expect(journalled(`await quiet(step, "a", ${connect});`)).toEqual([]);
  });
  test.each(["logged", "timed", "optional", "quiet"])("loses what it changes: %s", (wrapper) => {
    expect(journalled(`await ${wrapper}(step, "a", async () => { errors.push("x"); });`)).toEqual(["distributed/no-captured-mutation"]);
    expect(journalled(`await ${wrapper}(step, "a", async () => { const own: string[] = []; own.push("x"); });`)).toEqual([]);
  });
});

describe("an engine that ships only what is read from an object", () => {
  const project = projectOf({
    "wrap.ts": `import * as aws from "@pulumi/aws";
export const lambda = (args: any) => new aws.lambda.CallbackFunction("a", { callback: async (e) => args.handle(e) });
export const noisy = (args: any) => new aws.lambda.CallbackFunction("a", { callback: async (e) => { args.log.write(e); return args.handle(e); } });`,
    "db.ts": `import { Pool } from "pg";\nimport fs from "node:fs";\nexport const db = new Pool();\nexport const log = fs.createWriteStream("log");`,
  });
  const reportsOf = (code: string): string[] =>
    project.reports("index.ts", `import { lambda, noisy } from "./wrap";\nimport { db, log } from "./db";\n${code}`);
  test("takes along the function of an object, and nothing else that is beside it", () => {
    expect(reportsOf("lambda({ handle: async (e: any) => db.query(e), log });")).toEqual([expect.stringContaining("(db.ts:3:19)")]);
    expect(reportsOf("lambda({ handle: async (e: any) => e, log, done: () => db.end() });")).toEqual([]);
    expect(reportsOf("noisy({ handle: async (e: any) => e, log });")).toEqual([expect.stringContaining("(db.ts:4:20)")]);
  });
});
