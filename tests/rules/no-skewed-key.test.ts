import { expect, it } from "vitest";
import { lint } from "../support/lint.ts";

const rule = "no-skewed-key";

function reports(code: string, ...at: readonly string[]): void {
  expect(lint(rule, code).map((report) => report.at)).toEqual(at);
}

const declared = "declare const rdd: RDD<any>; declare const other: RDD<any>;\n";

it("reports constants and booleans, and is silent about keys of the record", () => {
  reports(`${declared}rdd.groupBy(() => 1);`, "1");
  reports(`${declared}rdd.groupBy((x) => x.id);`);
  reports(`${declared}rdd.groupBy((x) => x.n > 5);`, "x.n > 5");
  reports(`${declared}rdd.groupBy((x) => !x.ok);`, "!x.ok");
  reports(`${declared}rdd.groupBy((x) => (x.n > 5 ? "big" : "small"));`, '(x.n > 5 ? "big" : "small")'.slice(1, -1));
  reports(`${declared}rdd.groupBy((x) => (x.n > 5 ? x.id : "small"));`);
  reports(`${declared}rdd.keyBy(() => null).join(other);`, "null");
});

it("reports what is filled in, where it is joined by that", () => {
  reports(`${declared}rdd.keyBy((o) => o.customer ?? null).join(other);`, "o.customer ?? null");
  reports(`${declared}rdd.keyBy((o) => o.customer).join(other);`);
  reports(`${declared}rdd.keyBy((o) => o.customer ?? null).reduceByKey(f);`);
  reports(`${declared}rdd.keyBy((o) => o.customer ?? o.id).join(other);`);
});

it("is silent where the values are combined before they are sent, or only sorted", () => {
  reports(`${declared}rdd.map((x) => [1, x]).reduceByKey((a, b) => a + b);`);
  reports(`${declared}rdd.map((x) => [1, x]).groupByKey();`, "1");
  reports(`${declared}rdd.sortBy((x) => x.n > 5);`);
  reports(`${declared}rdd.groupBy((x) => x.n > 5).mapValues((vs) => vs.length);`);
  const beam = 'import * as beam from "apache-beam"; export function f(pc: beam.PCollection<any>) { ';
  reports(`${beam}pc.apply(beam.groupBy(() => 1).combining("n", beam.sum, "n")); }`);
  reports(`${beam}pc.apply(beam.groupBy(() => 1)); }`, "1");
});

it("says how many tasks do the work", () => {
  expect(lint(rule, `${declared}rdd.groupBy((x) => x.n > 5);`).map(({ message }) => message)).toEqual([
    "The key of `rdd.groupBy` is true or false, so that two tasks do all the work: they spill or time out, and the others have nothing to do. Filter out what has no key, take a finer key, or combine in two steps.",
  ]);
});
