import { expect, it } from "vitest";
import { lint } from "../support/lint.ts";

const rule = "no-cartesian";

function reports(code: string, ...at: readonly string[]): void {
  expect(lint(rule, code).map((report) => report.at)).toEqual(at);
}

const declared = "declare const rdd: RDD<any>; declare const other: RDD<any>;\n";

it("reports a product that is filtered, and is silent about a join", () => {
  reports(`${declared}rdd.cartesian(other).filter(([x, y]) => x.id === y.id);`, "cartesian");
  reports(`${declared}rdd.keyBy((x) => x.id).join(other.keyBy((y) => y.id));`);
  reports(`${declared}const all = rdd.cartesian(other); all.filter(([x, y]) => x.id === y.id);`, "cartesian");
  reports('import * as skale from "skale"; const a = skale.context().range(1000000); a.cartesian(a).filter(f);', "cartesian");
});

it("reports all products where that is asked for", () => {
  reports(`${declared}rdd.cartesian(other).map(([x, y]) => distance(x, y));`);
  expect(lint(rule, `${declared}rdd.cartesian(other).map(([x, y]) => distance(x, y));`, { options: { report: "always" } })).toHaveLength(1);
  expect(lint(rule, "space.cartesian(plane).map(f);", { options: { report: "always" } })).toEqual([]);
});

it("says how many pairs there are", () => {
  expect(lint(rule, `${declared}rdd.cartesian(other).filter(f);`).map(({ message }) => message)).toEqual([
    "`cartesian` makes a pair of every two records, a million times a million of them, and the filter throws most of them away. Give both sides a key and join them, or capture the small one.",
  ]);
});
