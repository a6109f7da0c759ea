import { describe, expect, test } from "vitest";
import { projectOf } from "../support/project.ts";

/** Classes that have the names and the methods of datasets. */
const project = projectOf({
  "src/local.ts": `export class Dataset<T> {
  constructor(private readonly rows: T[]) {}
  static of<T>(rows: T[]) { return new Dataset(rows); }
  map<U>(fn: (x: T) => U) { return new Dataset(this.rows.map(fn)); }
  filter(test: (x: T) => boolean, limit: number) { return new Dataset(this.rows.filter((x) => test(x)).slice(limit)); }
  mapPartitions<U>(fn: (x: T[]) => U[]) { return new Dataset(fn(this.rows)); }
}`,
  "src/remote.ts": `import { send } from "acme-cluster";
export class Dataset<T> {
  constructor(private readonly id: string) {}
  static of<T>(rows: T[]) { return new Dataset<T>(String(rows)); }
  map(fn: (x: T) => unknown) { return new Dataset(send(this.id, fn.toString())); }
  filter(test: (x: T) => boolean, limit: number) { send(this.id, test); return this; }
  mapPartitions(fn: (x: T[]) => unknown[]) { return send(this.id, fn.toString()); }
}`,
  "src/types.ts": `export type { RDD as Rows, Table } from "acme-spark";\nexport interface Own { map(fn: (x: string) => unknown): unknown }`,
});

const open = 'import { Pool } from "pg";\nconst db = new Pool();\n';

describe("a class of the project that is called like a dataset, and has its methods", () => {
  const reportsOf = (file: string, code: string): string[] =>
    project.reports("src/job.ts", `import { Dataset as RDD } from "./${file}";\n${open}${code}`);
  test.each([
    "const rdd = RDD.of(['a']);\nrdd.map((x) => db.query(x));",
    "export const run = (rdd: RDD<string>) => rdd.map((x) => db.query(x));",
    "RDD.of(['a']).mapPartitions((xs) => xs.map((x) => db.query(x)));",
    "const rdd = RDD.of(['a']);\nrdd.filter((x) => db.query(x), 3);",
  ])("ships what it hands on, and nothing where it calls that itself: %s", (code) => {
    expect(reportsOf("remote", code)).toHaveLength(1);
    expect(reportsOf("local", code)).toEqual([]);
  });
});

describe("a subclass of a package's dataset", () => {
  const reportsOf = (base: string): string[] =>
    project.reports(
      "src/job.ts",
      `import { ${base} as Base } from "acme-spark";\n${open}class Orders extends Base { large() { return this.filter((x) => x.length > 9); } }
class Recent extends Orders {}\nexport const run = (orders: Recent) => orders.map((x) => db.query(x));`,
    );
  test("is one, whatever it is called", () => {
    expect(reportsOf("RDD")).toHaveLength(1);
    expect(reportsOf("Table")).toEqual([]);
  });
});

describe("a context that is made on first use", () => {
  const reportsOf = (made: string): string[] =>
    project.reports(
      "src/job.ts",
      `import { SparkContext } from "acme-spark";\n${open}let sc: SparkContext | undefined;\nconst context = () => (sc ??= ${made});\ncontext().parallelize(["a"]).map((x) => db.query(x));`,
    );
  test("makes datasets", () => {
    expect(reportsOf("new SparkContext()")).toHaveLength(1);
    expect(reportsOf("{ parallelize: (rows) => [...rows] }")).toEqual([]);
  });
});

describe("an element of a map that is called like a dataset", () => {
  const reportsOf = (type: string): string[] =>
    project.reports(
      "src/job.ts",
      `${open}const all = new Map<string, ${type}>();\nfor (const [, rdd] of all) rdd.map((x) => db.query(x));`,
    );
  test("is what the map was made for", () => {
    expect(reportsOf("RDD<string>")).toHaveLength(1);
    expect(reportsOf("any")).toHaveLength(1);
    expect(reportsOf("string[]")).toEqual([]);
  });
});

describe("a type under another name", () => {
  const reportsOf = (imported: string, type: string): string[] =>
    project.reports("src/job.ts", `${imported}\n${open}export const run = (data: ${type}) => data.map((x: string) => db.query(x));`);
  test.each([
    ["renamed by the import", 'import type { RDD as Rows } from "acme-spark";', "Rows<string>"],
    ["renamed by another file", 'import type { Rows } from "./types";', "Rows<string>"],
    ["in a namespace", 'import type * as spark from "acme-spark";', "spark.RDD<string>"],
  ])("%s", (_how, imported, type) => {
    expect(reportsOf(imported, type)).toHaveLength(1);
  });
  test.each([
    ["of another type of the package", 'import type { Table as Rows } from "acme-spark";', "Rows<string>"],
    ["of another type of the file", 'import type { Own as Rows } from "./types";', "Rows"],
    ["of a list", "type Rows<T> = T[];", "Rows<string>"],
  ])("%s", (_how, imported, type) => {
    expect(reportsOf(imported, type)).toEqual([]);
  });
});
