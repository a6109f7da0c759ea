import { expect, it } from "vitest";
import { lint } from "../support/lint.ts";

const rule = "prefer-combining-aggregation";

function reports(code: string, ...at: readonly string[]): void {
  expect(lint(rule, code).map((report) => report.at)).toEqual(at);
}

const declared = "declare const rdd: RDD<any>; declare const other: RDD<any>;\n";

it("reports groups that are only reduced, and is silent about groups that are kept", () => {
  reports(`${declared}rdd.groupByKey().mapValues((vs) => vs.reduce((a, b) => a + b));`, "groupByKey");
  reports(`${declared}rdd.reduceByKey((a, b) => a + b);`);
  reports(`${declared}rdd.groupByKey().mapValues((vs) => [...vs].sort());`);
  reports(`${declared}rdd.groupByKey().mapValues((vs) => vs.length);`, "groupByKey");
  reports(`${declared}rdd.groupByKey().mapValues((vs) => Math.max(...vs));`, "groupByKey");
  reports(`${declared}rdd.groupByKey().mapValues((vs) => Math.max(vs.length, 3));`);
  reports(`${declared}rdd.groupByKey().mapValues((vs) => [...vs].map((v) => v.n).reduce((a, b) => a + b, 0));`, "groupByKey");
});

it("is silent where a reduction keeps the members, or more than one thing is asked", () => {
  reports(`${declared}rdd.groupByKey().mapValues((vs) => vs.reduce((all, v) => [...all, v], []));`);
  reports(`${declared}rdd.groupByKey().mapValues((vs) => vs.reduce((text, v) => text + ", " + v));`);
  reports(`${declared}rdd.groupByKey().mapValues((vs) => ({ n: vs.length, first: vs[0] }));`);
  reports(`${declared}const groups = rdd.groupByKey(); groups.mapValues((vs) => vs.length); groups.mapValues((vs) => vs[0]);`);
});

it("sees pairs, loops and variables", () => {
  reports(`${declared}rdd.groupByKey().map(([k, vs]) => [k, vs.length]);`, "groupByKey");
  reports(`${declared}rdd.groupByKey().map(([k, vs]) => [k, k.length]);`);
  reports(`${declared}rdd.groupByKey().mapValues((vs) => { let sum = 0; for (const v of vs) sum += v; return sum; });`, "groupByKey");
  reports(`${declared}rdd.groupByKey().mapValues((vs) => { const all = []; for (const v of vs) all.push(v); return all; });`);
  reports(`${declared}const groups = rdd.groupByKey(); groups.mapValues((vs) => vs.length);`, "groupByKey");
  reports(`${declared}rdd.groupBy((x) => x.k).mapValues((vs) => vs.length);`, "groupBy");
});

it("reports it on Beam and skale, and not on lists", () => {
  const beam = 'import * as beam from "apache-beam"; export function f(pc: beam.PCollection<any>) { ';
  reports(
    `${beam}pc.apply(beam.groupBy((x) => x.k)).map((kv) => ({ key: kv.key, value: [...kv.value].reduce((a, b) => a + b) })); }`,
    "beam.groupBy",
  );
  reports(`${beam}pc.apply(beam.groupBy((x) => x.k)).map((kv) => ({ key: kv.key, value: [...kv.value].sort() })); }`);
  reports('import * as skale from "skale"; skale.context().range(9).groupByKey().mapValues((vs) => vs.length);', "groupByKey");
  reports('import _ from "lodash"; _(list).groupBy("k").mapValues((vs) => vs.length);');
});

it("says what does the same", () => {
  expect(lint(rule, `${declared}rdd.groupByKey().mapValues((vs) => vs.reduce((a, b) => a + b));`).map(({ message }) => message)).toEqual([
    "`groupByKey` sends every value over the network and holds all values of a key in memory, and `reduce` makes one of them: a frequent key spills, or runs out of memory. Use `reduceByKey`, which combines them where they are and sends the results.",
  ]);
});
