import { describe, expect, it } from "vitest";
import { analyze } from "../../src/analyze.ts";
import { lowerText } from "../support/report.ts";
import { expectReports as reports, expectSilence as silent, prelude } from "../support/verdict.ts";

describe("the shape of the task", () => {
  it("reports the default of a parameter", () => {
    reports(
      `${prelude}const sharedClient = new Pool();
rdd.map((x, c = sharedClient) => c.get(x));`,
      [{ at: "sharedClient" }],
    );
  });
  it("reports the default in a pattern of a parameter", () => {
    reports(
      `${prelude}const sharedClient = new Pool();
rdd.map(({ id, client = sharedClient }) => client.get(id));`,
      [{ at: "sharedClient" }],
    );
  });
  it("is silent about a default that is opened in the task", () => {
    silent(`${prelude}rdd.map((x, c = new Pool()) => c.query(x));`);
  });
  it("reports the default parameter of a factory that is called without the argument", () => {
    reports(
      `${prelude}const mk = (s = net.connect(1)) => x => s.write(x);
rdd.map(mk());`,
      [{ at: "mk()" }],
    );
  });
  it("is silent where the argument replaces the default", () => {
    silent(`${prelude}const mk = (s = net.connect(1)) => x => s.write(x);
rdd.map(mk({ write: String }));`);
  });
  it("reports generators, async functions and async generators", () => {
    reports(
      `${prelude}const db = new Pool();
rdd.flatMap(function* (x) { yield db.query(x); });
rdd.map(async (x) => await db.query(x));
rdd.flatMap(async function* (x) { yield* await db.query(x); });`,
      [
        { at: "db", line: 7 },
        { at: "db", line: 8 },
        { at: "db", line: 9 },
      ],
    );
  });
  it("is silent about generators without a handle", () => {
    silent(`${prelude}const db = new Pool();
rdd.flatMap(function* (x) { yield x; });`);
  });
  it("reports a handle that a function on the spot returns", () => {
    reports(
      `${prelude}const db = (() => new Pool())();
const other = await (async () => { const made = new Pool(); await made.connect(); return made; })();
rdd.map(x => [db.query(x), other]);`,
      [{ at: "db" }, { at: "other" }],
    );
  });
  it("reports what a function on the spot gets as an argument", () => {
    reports(
      `${prelude}((db) => { rdd.map(x => db.query(x)); })(new Pool());
(function (db) { rdd.map(x => db.query(x)); }).call(null, new Pool());`,
      [
        { at: "db", line: 6 },
        { at: "db", line: 7 },
      ],
    );
  });
  it("is silent about data that a function on the spot returns", () => {
    silent(`${prelude}const n = (() => { const db = new Pool(); return 1; })();
rdd.map(x => x + n);`);
  });
  it("is silent about a handle that the task opens", () => {
    silent(`${prelude}rdd.map(x => { const fd = fs.openSync(x); try { return fs.fstatSync(fd).size; } finally { fs.closeSync(fd); } });`);
  });
  it("is silent about a slot of the module that only the task fills", () => {
    silent(`${prelude}let db: Pool | undefined;
rdd.map(x => (db ??= new Pool()).query(x));`);
  });
  it("is silent about a slot that a helper fills, called by the task alone", () => {
    silent(`${prelude}let db: Pool | undefined;
function open() { if (!db) db = new Pool(); return db; }
rdd.map(x => open().query(x));`);
  });
  it("is silent about a handle that is opened per partition", () => {
    silent(`${prelude}rdd.mapPartitions(part => { const db = new Pool(); return part.map(x => db.query(x)); });`);
  });
  it("reports a handle that is opened around the partitions", () => {
    reports(
      `${prelude}const db = new Pool();
rdd.mapPartitions(part => part.map(x => db.query(x)));`,
      [{ at: "db" }],
    );
  });
  it("reports a callback inside the task", () => {
    reports(
      `${prelude}const db = new Pool();
rdd.map(xs => xs.map(x => [x].forEach(y => db.query(y))));`,
      [{ at: "db" }],
    );
  });
  it("reports code that never runs, which a serialiser sees all the same", () => {
    reports(
      `${prelude}const db = new Pool();
rdd.map(x => { if (false) db.query(x); return x; });
rdd.map(x => { return x; db.query(x); });`,
      [{ at: "db" }, { at: "db" }],
    );
  });
  it("tells apart what is read only in code that never runs", () => {
    const code = `${prelude}const a = new Pool(), b = new Pool();
rdd.map(x => { if (false) a.query(x); return b.query(x); });`;
    expect(analyze(code, {}, () => lowerText(code))?.capturedHandles).toMatchObject([
      { root: { name: "a" }, isReachable: false },
      { root: { name: "b" }, isReachable: true },
    ]);
  });
  it("is silent about a handle that is assigned only in code that never runs", () => {
    silent(`${prelude}let a: any = 1;
if (false) a = new Pool();
function f(rdd: RDD<number>) { let b: any = 1; if (!1) { b = new Pool(); } return rdd.map(x => [a, b, x]); }`);
  });
  it("is silent about names inside with, which may be its object's", () => {
    silent(`import { Pool } from "pg";
const db = new Pool(), own = new Pool();
function f(rdd: RDD<number>, scope) {
  return rdd.map(function (x) { with (scope) { return db.query(x) && own; } });
}`);
  });
  it("reports names beside with", () => {
    reports(
      `import { Pool } from "pg";
const db = new Pool();
function f(rdd: RDD<number>, scope) {
  rdd.map(function (x) { with (scope) { x.y(); } return db.query(x); });
}`,
      [{ at: "db" }],
    );
  });
  it("is silent about eval and new Function, which tell nothing", () => {
    silent(`${prelude}const db = new Pool();
rdd.map(x => eval("db.query(x)"));
rdd.map(new Function("x", "return db.query(x)"));`);
  });
  it("reports a name that is read beside eval", () => {
    reports(
      `${prelude}const db = new Pool();
rdd.map(x => { eval("1"); return db.query(x); });`,
      [{ at: "db" }],
    );
  });
});
