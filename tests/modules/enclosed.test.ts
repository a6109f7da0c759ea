import { describe, expect, test } from "vitest";
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
