import { describe, expect, test } from "vitest";
import { projectOf } from "../support/project.ts";

/** An object of the team's own that is given its tasks first and ships them later. */
const pipeline = `export class Pipeline {
  private readonly stages: ((x: number) => unknown)[] = [];
  private last: ((x: number) => unknown) | null = null;
  constructor(private readonly source: RDD<number>) {}
  add(stage: (x: number) => unknown) { this.stages.push(stage); return this; }
  finish(last: (x: number) => unknown) { this.last = last; }
  runAll() { return this.stages.reduce((data, stage) => data.map(stage), this.source); }
  runEach() { for (const stage of this.stages) this.source.map(stage); }
  runLast() { return this.source.map(this.last); }
}
export function keep(task: (x: number) => unknown) {
  return { on: (rdd: RDD<number>) => rdd.map(task), here: () => [1, 2].map(task), stages: [task] };
}
export const mapBy = (task: (x: number) => unknown) => (rdd: RDD<number>) => rdd.map(task);
export function later(rdd: RDD<number>, task: (x: number) => unknown) { return () => rdd.map(task); }`;

function reportsOf(code: string): readonly string[] {
  const text = `import { Pool } from "pg";\nimport { Pipeline, keep, later, mapBy } from "./pipeline.js";\nconst db = new Pool();
export function job(source: any) {\n${code}\n}`;
  return projectOf({ "src/pipeline.ts": pipeline }).reports("src/job.ts", text);
}

describe("tasks that an object of another file keeps until it ships them", () => {
  test.each([
    ["in a list", "new Pipeline(source).add((x) => db.query(x)).runEach();"],
    ["in a list that is folded", "new Pipeline(source).add((x) => x + 1).add((x) => db.query(x)).runAll();"],
    ["in a field", "const p = new Pipeline(source);\np.finish((x) => db.query(x));\np.runLast();"],
    ["in the closure of an object's method", "keep((x) => db.query(x)).on(source);"],
    ["in what a curried function hands back", "mapBy((x) => db.query(x))(source);"],
    ["in the closure of a function", "const run = later(source, (x) => db.query(x));\nrun();"],
  ])("%s", (_where, code) => {
    expect(reportsOf(code)).toHaveLength(1);
  });

  test("one report, however many objects keep tasks, at the function that was given", () => {
    const [report, ...others] = reportsOf(
      "new Pipeline(source).add((x) => x).runEach();\nnew Pipeline(source).add((x) => db.query(x)).runEach();\nnew Pipeline(source).add((x) => x).runAll();",
    );
    expect(report).toContain("(through `this.source.map`, pipeline.ts:8:48)");
    expect(others).toEqual([]);
  });
});

describe("silent", () => {
  test.each([
    ["where it is never run", "new Pipeline(source).add((x) => db.query(x));"],
    ["where nothing calls the closure that would ship it", "keep((x) => db.query(x)).here();"],
    [
      "where nothing calls the function that would ship it",
      "const run = later(source, (x) => db.query(x));\nconst other = mapBy((x) => db.query(x));",
    ],
    ["where another object is run", "new Pipeline(source).add((x) => x).runEach();\nnew Pipeline(source).add((x) => db.query(x));"],
    ["where another method is run", "const p = new Pipeline(source).add((x) => x);\np.finish((x) => db.query(x));\np.runEach();"],
    [
      "where the task is replaced first",
      "const p = new Pipeline(source);\np.finish((x) => db.query(x));\np.finish((x) => x);\np.runLast();",
    ],
    ["where the task comes after the run", "const p = new Pipeline(source);\np.runLast();\np.finish((x) => db.query(x));"],
    ["where the task takes nothing along", "const run = later(source, (x) => x + 1);\nrun();"],
  ])("%s", (_where, code) => {
    expect(reportsOf(code)).toEqual([]);
  });
});

describe("a function that ships its task once it is called", () => {
  const project = projectOf({ "src/pipeline.ts": pipeline });
  const text = (code: string): string =>
    `import { Pool } from "pg";\nimport { keep, mapBy } from "./pipeline.js";\nconst db = new Pool();\n${code}`;
  test.each([
    "export const save = mapBy((x) => db.query(x));",
    "const save = mapBy((x) => db.query(x));\nexport { save };",
    "export default mapBy((x) => db.query(x));",
  ])("may be called by whoever imports it: %s", (code) => {
    expect(project.reports("src/job.ts", text(code))).toHaveLength(1);
  });
  test.each([
    "const save = mapBy((x) => db.query(x));",
    "export const save = mapBy((x) => x);",
    "export const kept = keep((x) => db.query(x));",
  ])("is not called: %s", (code) => {
    expect(project.reports("src/job.ts", text(code))).toEqual([]);
  });
});
