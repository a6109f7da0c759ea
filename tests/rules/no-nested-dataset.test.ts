import { describe, expect, it } from "vitest";
import { lint } from "../support/lint.ts";

const rule = "no-nested-dataset";

function reports(code: string, ...at: readonly string[]): void {
  expect(lint(rule, code).map((report) => report.at)).toEqual(at);
}

const declared = "declare const rdd1: RDD<number>; declare const rdd2: RDD<number>;\n";

describe("inside a task", () => {
  it("reports a dataset, by its type, by where it came from and by its name", () => {
    reports(`${declared}rdd1.map(async (x) => x * (await rdd2.count()));`, "rdd2");
    reports("const a = sc.parallelize([1]); const b = sc.parallelize([2]); a.map((x) => b.count());", "b");
    reports("export function f(rdd, otherRdd) { rdd.map((x) => otherRdd.count()); }", "otherRdd");
    reports(`${declared}rdd1.map((x) => rdd1.take(x));`, "rdd1");
  });
  it("reports a context", () => {
    reports(
      'import { SparkContext } from "spark"; const sc = new SparkContext(); declare const rdd: RDD<number>; rdd.map((x) => sc.parallelize([x]));',
      "sc",
    );
    reports('import * as skale from "skale"; const sc = skale.context(); sc.range(3).map((x) => sc.range(x));', "sc");
  });
  it("reports fields of `this` and of objects", () => {
    reports(
      "class Job { constructor(private sc, private rdd: RDD<number>) {} run() { return this.rdd.map((x) => this.sc.parallelize([x])); } }",
      "this.sc",
    );
    reports(
      "class Job { constructor(private a: RDD<number>, private b: RDD<number>) {} run() { return this.a.map((x) => this.b.count()); } }",
      "this.b",
    );
    reports(`${declared}const all = { two: rdd2 }; rdd1.map((x) => all.two.count());`, "all.two");
  });
  it("reports the helper that uses it", () => {
    reports(`${declared}const size = () => rdd2.count(); rdd1.map((x) => x + size());`, "size");
    reports(`${declared}function size() { return rdd2.count(); } rdd1.foreach(size);`, "rdd2");
  });
  it("reports it on engines of packages, and once", () => {
    reports(
      'import * as beam from "apache-beam"; export function f(pc: beam.PCollection<number>, other: beam.PCollection<number>) { pc.map((x) => other.map((y) => y)); }',
      "other",
    );
    const skale = 'import * as skale from "skale"; const sc = skale.context(); const a = sc.range(3); a.map((x) => a.count() + a.count());';
    reports(skale, "a");
    expect(lint("no-free-variable", skale)).toEqual([]);
  });
});

describe("elsewhere", () => {
  it("is silent about results, joins, and functions that run on the driver", () => {
    reports(`${declared}const n = await rdd2.count(); rdd1.map((x) => x * n);`);
    reports(`${declared}rdd1.join(rdd2).map((x) => x);`);
    reports("declare const lines: DStream<string>; declare const rdd2: RDD<number>; lines.foreachRDD((batch) => { batch.union(rdd2); });");
    reports(`${declared}[1].map((x) => rdd2.count());`);
  });
  it("is silent about broadcasts, accumulators, parameters and types", () => {
    reports(`${declared}const words = sc.broadcast(["a"]); rdd1.map((x) => words.value[x]);`);
    reports(`${declared}rdd1.map((rdd2) => rdd2 + 1);`);
    reports(`${declared}rdd1.map((x): typeof rdd2 | number => x);`);
  });
  it("is silent about Pulumi, whose resources travel as what they come to be", () => {
    reports(
      'import * as aws from "@pulumi/aws"; const a = new aws.s3.Bucket("a"); a.onObjectCreated("f", async () => console.log(a.id.get()));',
    );
  });
});

it("says what exists on the driver alone, and what cannot be carried out", () => {
  expect(lint(rule, `${declared}rdd1.map(async (x) => x * (await rdd2.count()));`).map(({ message }) => message)).toEqual([
    "`rdd2` exists on the driver alone: where `rdd1.map` runs this function, there is nothing that could carry out `rdd2.count`. Compute the value before, and capture the result, or use a join.",
  ]);
});
