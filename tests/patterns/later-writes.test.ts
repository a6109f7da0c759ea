import { describe, it } from "vitest";
import { expectReports as reports, expectSilence as silent, prelude } from "../support/verdict.ts";

describe("later writes to objects", () => {
  it("reports a property that is written later", () => {
    reports(
      `${prelude}const ctx: any = {};
ctx.db = new Pool();
rdd.map(() => ctx);`,
      [{ at: "ctx", way: "`ctx` → `ctx.db`", certainty: "certain" }],
    );
  });
  it("reports a property that a function writes to its argument", () => {
    reports(
      `${prelude}function fill(target: any) { target.db = new Pool(); }
const ctx: any = {};
fill(ctx);
rdd.map(() => ctx);`,
      [{ at: "ctx" }],
    );
  });
  it("is silent about a property that is replaced by data", () => {
    silent(`${prelude}const ctx: any = { db: new Pool() };
ctx.db = null;
rdd.map(() => ctx);`);
  });
  it("reports a nested property that is written later", () => {
    reports(
      `${prelude}const ctx: any = { io: {} };
ctx.io.log = fs.createWriteStream("a");
rdd.map(() => ctx);`,
      [{ at: "ctx" }],
    );
  });
  it("is silent about another object of the same shape", () => {
    silent(`${prelude}const a: any = {}, b: any = {};
a.db = new Pool();
rdd.map(() => b);`);
  });
  it("reports what Object.assign gives its result and its first argument", () => {
    reports(
      `${prelude}const ctx = Object.assign({}, { db: new Pool() });
const target = {}; Object.assign(target, { db: new Pool() });
rdd.map(() => [ctx, target]);`,
      [
        { at: "ctx", way: "`ctx` → `ctx.db`" },
        { at: "target", way: "`target` → `target.db`" },
      ],
    );
  });
  it("is silent about what Object.assign only reads", () => {
    silent(`${prelude}const source = { k: 1 };
const target = Object.assign({ db: new Pool() }, source);
rdd.map(() => source.k);`);
  });
  it("is silent where Object.assign replaces the handle", () => {
    silent(`${prelude}const ctx = Object.assign({ db: new Pool() }, { db: null });
rdd.map(() => ctx);`);
  });
  it("reports what defineProperty and fromEntries put into an object", () => {
    reports(
      `${prelude}const a = {}; Object.defineProperty(a, "db", { value: new Pool() });
const b = Object.fromEntries([["db", new Pool()]]);
const c = Object.fromEntries(Object.entries({ db: new Pool() }));
rdd.map(() => [a, b, c]);`,
      [{ at: "a" }, { at: "b" }, { at: "c" }],
    );
  });
  it("is silent about fromEntries of data", () => {
    silent(`${prelude}const b = Object.fromEntries([["db", 1]]);
const c = Object.fromEntries(Object.keys({ db: new Pool() }).map(key => [key, 1]));
rdd.map(() => [b, c]);`);
  });
  it("reports frozen and sealed objects", () => {
    reports(
      `${prelude}const ctx = Object.freeze({ db: new Pool() });
const { db } = Object.seal({ db: new Pool() });
rdd.map(() => [ctx, db]);`,
      [{ at: "ctx" }, { at: "db" }],
    );
  });
  it("is silent about a property that was deleted before", () => {
    silent(`${prelude}const ctx: any = { db: new Pool(), k: 1 }; delete ctx.db;
rdd.map(() => ctx.k);`);
  });
  it("is silent about properties that were deleted in the same function, by any spelling", () => {
    silent(`${prelude}function f(rdd: RDD<number>) {
  const ctx: any = { db: new Pool(), io: { log: new Pool() }, k: 1 };
  delete ctx["db"]; Reflect.deleteProperty(ctx.io, "log");
  return rdd.map(() => ctx.k);
}`);
  });
  it("reports a property that was deleted on one path, or too late", () => {
    reports(
      `${prelude}const a: any = { db: new Pool() }; if (Math.random()) delete a.db;
const b: any = { db: new Pool() };
rdd.map(() => [a, b]);
delete b.db;`,
      [{ at: "a" }, { at: "b" }],
    );
  });
  it("reports a property that was written again after it was deleted", () => {
    reports(
      `${prelude}const a: any = { db: new Pool() }; delete a.db; a.db = new Pool();
rdd.map(() => a);`,
      [{ at: "a" }],
    );
  });
});
