import { expect, it } from "vitest";
import { lint } from "../support/lint.ts";

const rule = "no-unbounded-collect";

function reports(code: string, ...at: readonly string[]): void {
  expect(lint(rule, code).map((report) => report.at)).toEqual(at);
}

const declared = "declare const rdd: RDD<any>; declare const other: RDD<any>;\n";

it("reports a whole dataset, and is silent about a part of it", () => {
  reports(`${declared}const all = await rdd.collect();`, "collect");
  reports(`${declared}const some = await rdd.take(100);`);
  reports(`${declared}const all = await rdd.map(f).collect();`, "collect");
  reports(`${declared}const sums = await rdd.reduceByKey(f).collect();`);
  reports(`${declared}const some = rdd.sample(false, 0.1); await some.collect();`);
  reports(`${declared}await sc.parallelize([1, 2]).map(f).collect();`);
  reports("declare const list: number[]; list.collect(); garbage.collect();");
});

it("says where it goes", () => {
  expect(lint(rule, `${declared}await rdd.collect();`).map(({ message }) => message)).toEqual([
    "`collect` copies the whole dataset into the memory of the driver. Take a part of it with `take`, combine it first, or let the engine save it.",
  ]);
});
