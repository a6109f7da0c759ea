import { describe, it } from "vitest";
import { expectReports as reports, expectSilence as silent } from "../../support/verdict.ts";

const open = `import { Context } from "dcf";
import { Pool } from "pg";
const db = new Pool();
`;

describe("dcf", () => {
  it("ships the text of a function, by the declared type of its context", () => {
    reports(`${open}async function f(dcc: Context) { return dcc.parallelize([1]).filter(x => x > 1).map(x => db.query(x)).collect(); }`, [
      { at: "db", certainty: "certain", engine: "dcf" },
    ]);
    reports(`${open}async function f(dcc: Context) { return dcc.range(9).reduce((a, b) => db.query(a)); }`, [{ at: "db", engine: "dcf" }]);
  });
  it("has an `env` for values, which are no part of the task", () => {
    silent(`${open}async function f(dcc: Context) { return dcc.range(9).map(k => k, { db }).collect(); }`);
    silent(`${open}const n = 1; async function f(dcc: Context) { return dcc.range(9).map(x => x + n, { n }).collect(); }`);
  });
  it("ships the decompressor of a file", () => {
    reports(`${open}async function f(dcc: Context) { return dcc.textFile("a", { decompressor: data => db.query(data) }); }`, [
      { at: "db" },
    ]);
    silent(`${open}async function f(dcc: Context) { return dcc.textFile("a", { decompressor: data => data }); }`);
  });
});
