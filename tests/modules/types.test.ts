import path from "node:path";
import { describe, expect, test } from "vitest";
import { lint } from "../support/lint.ts";
import { projectOf } from "../support/project.ts";

const project = projectOf({
  "src/deps.ts": `import type { Pool } from "pg";
import type Redis from "ioredis";
import type { Named } from "./base";
export interface Deps { readonly db: Pool; readonly cache?: Redis; readonly limits: { max: number }; readonly name: string }
export type Options = { deps: Deps; db: Pool | Other };
export interface More extends Named { n: number }
export type Db = Pool;
export type Label = string;
interface Local { client: Pool }
export type { Local as Services };
export type Loop = import("./loop").Loop;`,
  "src/base.ts": `import type { Pool } from "pg";\nexport interface Named { pool: Pool }`,
  "src/loop.ts": `export type { A } from "./loop2";\nimport type { B } from "./loop2";\nexport type C = B;`,
  "src/loop2.ts": `import type { C } from "./loop";\nexport type B = C;\nexport type A = B;`,
  "src/rows.ts": `import type { RDD } from "acme-spark";\nexport type Rows<T> = RDD<T>;\nexport type Lines = string[];`,
  "src/sources.ts": `export interface Sources { orders: RDD<string>; local: string[] }\nexport interface World { sources: Sources }`,
  "src/index.ts": `export * from "./deps";\nexport type { Rows as Table, Lines } from "./rows";`,
});

const head =
  'import type { Deps, Options, Db, Label, Services, Table, Lines } from "./index";\nimport type { A } from "./loop";\ndeclare const rdd: RDD<string>;\n';

describe("a type that another file declares", () => {
  const reportsOf = (code: string): string[] => project.reports("src/job.ts", `${head}${code}`);
  test.each([
    ["a property of an interface", "(deps: Deps) => rdd.map((x) => deps.db.query(x));", "(deps: Deps) => rdd.map((x) => x + deps.name);"],
    [
      "one that may be missing",
      "(deps: Deps) => rdd.map((x) => deps.cache?.get(x));",
      "(deps: Deps) => rdd.map((x) => deps.limits.max + x);",
    ],
    ["a part of a parameter", "({ db }: Deps) => rdd.map((x) => db.query(x));", "({ name }: Deps) => rdd.map((x) => x + name);"],
    [
      "an interface under another name",
      "(s: Services) => rdd.map((x) => s.client.query(x));",
      "(s: Services) => rdd.map((x) => String(s) + x);",
    ],
    ["an alias", "(db: Db) => rdd.map((x) => db.query(x));", "(label: Label) => rdd.map((x) => label + x);"],
    [
      "a promise of one",
      "async (given: Promise<Db>) => { const db = await given; rdd.map((x) => db.query(x)); };",
      "async (given: Promise<Label>) => { const l = await given; rdd.map((x) => l + x); };",
    ],
    [
      "a dataset",
      "(db: Db, data: Table<string>) => data.map((x: string) => db.query(x));",
      "(db: Db, data: Lines) => data.map((x: string) => db.query(x));",
    ],
    [
      "a field",
      "class { constructor(private deps: Deps) {} run() { rdd.map((x) => this.deps.db.query(x)); } };",
      "class { constructor(private deps: Deps) {} run() { const { name } = this.deps; rdd.map((x) => x + name); } };",
    ],
  ])("%s", (_what, guilty, innocent) => {
    expect(reportsOf(`export const f = ${guilty}`)).toEqual([expect.stringContaining("by its type")]);
    expect(reportsOf(`export const f = ${innocent}`)).toEqual([]);
  });
  test.each([
    ["its properties", "(s: Sources) => s.orders.map((x) => db.query(x));", "(s: Sources) => s.local.map((x) => db.query(x));"],
    ["a part of it", "({ orders }: Sources) => orders.map((x) => db.query(x));", "({ local }: Sources) => local.map((x) => db.query(x));"],
    [
      "properties of its properties",
      "(w: World) => w.sources.orders.map((x) => db.query(x));",
      "(w: World) => w.sources.local.map((x) => db.query(x));",
    ],
  ])("says that something is a dataset: %s", (_what, guilty, innocent) => {
    const reports = (code: string): string[] =>
      project.reports(
        "src/job.ts",
        `import { Pool } from "pg";\nimport type { Sources, World } from "./sources";\nconst db = new Pool();\nexport const f = ${code}`,
      );
    expect(reports(guilty)).toHaveLength(1);
    expect(reports(innocent)).toEqual([]);
  });
  test.each([
    ["several types, one of which tells nothing", "(o: Options) => rdd.map((x) => o.db + x);"],
    ["a type that leads back to itself", "(a: A) => rdd.map((x) => a.db + x);"],
  ])("silent: %s", (_what, code) => {
    expect(reportsOf(`export const f = ${code}`)).toEqual([]);
  });
});

describe("the names in a type of another file", () => {
  const job = `import type { RDD } from "acme-spark";
import { Service } from "./service";
export abstract class Job extends Service { run(rdd: RDD<string>) { return rdd.map((x) => this.db.query(x)); } }`;
  const reports = (service: string): unknown[] => {
    const { root } = projectOf({ "service.ts": service, "job.ts": job });
    return lint("no-nested-dataset", job, { cwd: root, file: path.join(root, "job.ts") });
  };
  test("mean what they mean in that file", () => {
    const own = "interface Store { query(text: string): string }\nexport abstract class Service { protected abstract db: Store; }";
    expect(reports(own)).toEqual([]);
    expect(reports(own.replace("interface Store", 'import type { RDD } from "acme-spark";\ntype Store = RDD<string> &'))).toHaveLength(1);
  });
});
