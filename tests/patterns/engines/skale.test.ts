import { describe, it } from "vitest";
import { expectReports as reports, expectSilence as silent } from "../../support/verdict.ts";

const context = `const skale = require("skale");
const { Pool } = require("pg");
const sc = skale.context();
const db = new Pool();
const pair = { n: 1, db: new Pool() };
`;

describe("skale", () => {
  it("ships the text of a function, so that a handle is lost", () => {
    reports(`${context}sc.parallelize([1]).map(x => db.query(x)).collect();`, [{ at: "db", certainty: "certain", engine: "skale" }]);
    reports(`${context}const words = sc.textFile("a"); words.filter(x => x).flatMap(x => db.query(x));`, [{ at: "db" }]);
  });
  it("has arguments for values, and calls back here with the results", () => {
    silent(`${context}sc.parallelize([1]).map((x, o) => x, { db }).collect(function (err, rows) { db.query(rows); });`);
    silent(`${context}sc.range(9).reduce((a, b) => a + b, 0, (err, sum) => db.query(sum));`);
    silent(`${context}sc.range(9).forEach(x => console.log(x), (err) => db.query("done"));`);
    reports(`${context}sc.range(9).reduce((a, b) => db.query(a), 0, (err, sum) => db.query(sum));`, [{ at: "db" }]);
  });
  it("never fails over a name that is only asked for its type", () => {
    silent(`${context}sc.range(9).map(x => typeof db);`);
  });
  it("loses the object, so that only the path that is read counts", () => {
    silent(`${context}sc.range(9).map(x => x + pair.n);`);
    reports(`${context}sc.range(9).map(x => pair.db.query(x));`, [{ at: "pair", way: "`pair` → `pair.db`" }]);
    silent(`${context}class A { db = new Pool(); n = 1; run() { return sc.range(9).map(x => x + this.n); } }`);
    reports(`${context}class A { db = new Pool(); n = 1; run() { return sc.range(9).map(x => this.db.query(x)); } }`, [{ at: "this.db" }]);
  });
});
