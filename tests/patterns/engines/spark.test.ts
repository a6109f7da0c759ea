import { describe, it } from "vitest";
import { expectReports as reports, expectSilence as silent } from "../../support/verdict.ts";

const open = `import { Pool } from "pg";
const db = new Pool();
const pair = { n: 1, db: new Pool() };
`;

describe("Spark, and every dataset whose engine is not known", () => {
  it("ships the functions of transformations and actions", () => {
    reports(
      `${open}function f(rdd: RDD<number>) {
  rdd.flatMap(x => [db.query(x)]); rdd.filter(x => db.query(x)); rdd.foreach(x => db.query(x)); rdd.reduce((a, b) => db.query(a));
}`,
      [{ at: "db" }, { at: "db" }, { at: "db" }, { at: "db" }],
    );
  });
  it("ships functions that stand behind a first value", () => {
    reports(`${open}function f(rdd: RDD<number>) { return rdd.aggregate(0, (a, x) => db.query(x), (a, b) => a + b); }`, [{ at: "db" }]);
    silent(`${open}function f(rdd: RDD<number>) { return rdd.fold(db.totalCount, (a, b) => a + b); }`);
  });
  it("ships all of an object, though one property is read", () => {
    reports(`${open}function f(rdd: RDD<number>) { return rdd.map(x => x + pair.n); }`, [{ at: "pair", way: "`pair` → `pair.db`" }]);
    silent(`${open}const { n } = pair; function f(rdd: RDD<number>) { return rdd.map(x => x + n); }`);
  });
  it("ships what a value of another file's type promises", () => {
    reports(`${open}function f(rdd: RDD<number>, other: Pool) { return rdd.map(x => other.query(x)); }`, [
      { at: "other", certainty: "likely", handle: "a PostgreSQL pool, by its type" },
    ]);
    silent(`${open}function f(rdd: RDD<number>, other: string) { return rdd.map(x => other + x); }`);
  });
  it("lets a partition open its own", () => {
    silent(`${open}function f(rdd: RDD<number>) {
  return rdd.mapPartitions(part => { const own = new Pool(); return part.map(x => own.query(x)); });
}`);
    reports(`${open}function f(rdd: RDD<number>) { return rdd.mapPartitions(part => part.map(x => db.query(x))); }`, [{ at: "db" }]);
  });
  it("takes what is parallelised and broadcast for values beside the task", () => {
    silent(`${open}const b = sc.broadcast([1]); sc.parallelize([1, 2]).map(x => b.value + x);`);
  });
});
