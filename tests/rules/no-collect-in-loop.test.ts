import { expect, it } from "vitest";
import { lint } from "../support/lint.ts";

const rule = "no-collect-in-loop";

function reports(code: string, ...at: readonly string[]): void {
  expect(lint(rule, code).map((report) => report.at)).toEqual(at);
}

const declared = "declare const rdd: RDD<any>; declare const other: RDD<any>;\n";

it("reports a job for each element, and is silent about one job", () => {
  reports(`${declared}for (const k of keys) await rdd.filter((x) => x.k === k).count();`, "count");
  reports(
    `${declared}const counts = await rdd.map((x) => [x.k, 1]).reduceByKey((a, b) => a + b).collect(); for (const k of counts) use(k);`,
  );
  reports(`${declared}for (const k of keys) { const some = rdd.filter((x) => x.k === k); await some.collect(); }`, "collect");
  reports(`${declared}await Promise.all(keys.map((k) => rdd.filter((x) => x.k === k).count()));`, "count");
  reports(`${declared}keys.forEach((k) => { rdd.lookup(k); });`, "lookup");
});

it("is silent about cached datasets, datasets made in the loop, and loops that go on until something holds", () => {
  reports(`${declared}rdd.cache(); for (const k of keys) await rdd.filter((x) => x.k === k).count();`);
  reports(`for (const path of paths) await sc.textFile(path).count();`);
  reports(`${declared}while (error > 0.1) { error = await rdd.map((x) => x * w).reduce((a, b) => a + b); }`);
  reports(`${declared}for (let i = 0; i < 10; i++) await rdd.map((x) => x * w).reduce((a, b) => a + b);`);
  reports(`${declared}for (const k of keys) rdd.filter((x) => x.k === k);`);
  reports(`declare const rdd: number[]; for (const k of keys) rdd.filter((x) => x === k).take(3);`);
});

it("says what is read again", () => {
  expect(lint(rule, `${declared}for (const k of keys) await rdd.filter((x) => x.k === k).count();`).map(({ message }) => message)).toEqual([
    "`rdd.filter((x) => x.k === k).count` starts a job for each round of this loop, and each reads `rdd` from its source again. Ask once for all of them: by key with `reduceByKey` or a join, or `cache` the dataset.",
  ]);
});
