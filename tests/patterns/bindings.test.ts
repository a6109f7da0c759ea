import { describe, it } from "vitest";
import { expectReports as reports, expectSilence as silent, prelude, pulumiPrelude } from "../support/verdict.ts";

describe("names and scopes", () => {
  it("reports a constant of the module", () => {
    reports(
      `${prelude}const db = new Pool();
rdd.map(x => db.query(x));`,
      [{ at: "db", certainty: "certain", way: "`db`", handle: "a PostgreSQL pool opened at module level (task.ts:6:12)" }],
    );
  });
  it("is silent about a constant of the module that is data", () => {
    silent(`${prelude}const db = { query: (x) => x };
rdd.map(x => db.query(x));`);
  });
  it("reports a constant of the function around the task", () => {
    reports(
      `${prelude}function f(rdd: RDD<number>) {
  const db = new Pool();
  return rdd.map(x => db.query(x));
}`,
      [{ at: "db", certainty: "certain", way: "`db`" }],
    );
  });
  it("reports both, a constant of the module and one of the function, by Pulumi", () => {
    reports(
      `${pulumiPrelude}const a = new Pool();
function f() {
  const b = new Pool();
  return pulumi.runtime.serializeFunction(() => [a.query("1"), b.query("1")]);
}`,
      [{ at: "a" }, { at: "b" }],
    );
  });
  it("is silent about a parameter that shadows the handle", () => {
    silent(`${prelude}const db = new Pool();
rdd.map(db => db.id);`);
  });
  it("is silent about a destructured parameter that shadows the handle", () => {
    silent(`${prelude}const db = new Pool();
rdd.map(({ db, other: [db2 = 1] }) => db.id + db2);`);
  });
  it("reports the handle in the default of a parameter of another name", () => {
    reports(
      `${prelude}const db = new Pool();
rdd.map(({ id = db.query("1") }) => id);`,
      [{ at: "db" }],
    );
  });
  it("is silent about an inner declaration that shadows the handle", () => {
    silent(`${prelude}const s = net.connect(1);
rdd.map(p => { const s = net.connect(p); s.end(); });`);
  });
  it("reports the handle outside the block that shadows it", () => {
    reports(
      `${prelude}const s = net.connect(1);
rdd.map(p => { { const s = net.connect(p); s.end(); } s.write("x"); });`,
      [{ at: "s" }],
    );
  });
  it("is silent about a hoisted var that shadows the handle from below", () => {
    silent(`${prelude}const s = net.connect(1);
rdd.map(() => { s?.end(); var s: any; });`);
  });
  it("is silent about a hoisted function that shadows the handle from below", () => {
    silent(`${prelude}const s = net.connect(1);
rdd.map(() => { s(); function s() {} });`);
  });
  it("reports a handle that is declared below the call", () => {
    reports(
      `${prelude}const job = rdd.map(x => db.query(x));
const db = new Pool();`,
      [{ at: "db" }],
    );
  });
  it("is silent about data that is declared below the call", () => {
    silent(`${prelude}const job = rdd.map(x => db.query(x));
const db = { query: String };`);
  });
  it("is silent about a catch parameter that shadows the handle", () => {
    silent(`${prelude}const c = net.connect(1);
rdd.map(() => { try { risky(); } catch (c) { return String(c); } });`);
  });
  it("is silent about loop variables that shadow the handle", () => {
    silent(`${prelude}const c = net.connect(1);
rdd.map(x => { for (let c = 0; c < 3; c++) x += c; for (const c of [1]) x += c; for (const c in {}) x += c; return x; });`);
  });
  it("is silent about a switch case that shadows the handle", () => {
    silent(`${prelude}const c = net.connect(1);
rdd.map(x => { switch (x) { case 1: { const c = 2; return c; } default: let d = 1; return d; } });`);
  });
  it("is silent about classes, enums and type parameters that shadow the handle", () => {
    silent(`${prelude}const c = net.connect(1);
rdd.map(<T,>(x: T) => { class c { own() { return c; } } enum d { A } return [new c(), d.A]; });`);
  });
  it("reports the handle after a catch clause of the same name", () => {
    reports(
      `${prelude}const c = net.connect(1);
rdd.map(() => { try { risky(); } catch (c) { return String(c); } c.end(); });`,
      [{ at: "c" }],
    );
  });
  it("is silent about a function expression's own name", () => {
    silent(`${prelude}const db = new Pool();
rdd.map(function db(n: number): number { return n ? db(n - 1) : 0; });`);
  });
  it("is silent about a class expression's own name", () => {
    silent(`${prelude}const db = new Pool();
rdd.map(() => new (class db { next() { return db; } })());`);
  });
});

describe("assignments", () => {
  it("reports a variable that was assigned a handle before the call", () => {
    reports(
      `${prelude}let sink: any = null;
sink = fs.createWriteStream("a");
rdd.map(x => sink.write(x));`,
      [{ at: "sink", certainty: "certain" }],
    );
  });
  it("reports a variable that was assigned in a destructuring assignment", () => {
    reports(
      `${prelude}let sink: any, n;
[n, { sink }] = [1, { sink: fs.createWriteStream("a") }];
rdd.map(x => sink.write(x));`,
      [{ at: "sink" }],
    );
  });
  it("is silent about a variable that was assigned data in the end", () => {
    silent(`${prelude}let v: any = fs.openSync("a"); fs.closeSync(v);
v = 42;
rdd.map(x => x + v);`);
  });
  it("is silent about a variable of a function that was assigned data in the end", () => {
    silent(`${prelude}function f(rdd: RDD<number>) {
  let v: any = fs.openSync("a"); fs.closeSync(v);
  v = undefined;
  return rdd.map(x => x + v);
}`);
  });
  it("reports a variable that is assigned data only after it was shipped", () => {
    reports(
      `${prelude}let v: any = new Pool();
const job = rdd.map(x => v.query(x));
v = 42;
job.collect();`,
      [{ at: "v" }],
    );
  });
  it("reports a variable that is assigned data on one path only", () => {
    reports(
      `${prelude}let v: any = new Pool();
if (Math.random() > 0.5) v = 42;
rdd.map(x => x + v);`,
      [{ at: "v", certainty: "likely" }],
    );
  });
  it("is silent where both paths assign data", () => {
    silent(`${prelude}let v: any = new Pool();
if (Math.random() > 0.5) v = 42; else v = 43;
rdd.map(x => x + v);`);
  });
  it("is silent where the other path leaves", () => {
    silent(`${prelude}function f(rdd: RDD<number>, debug: boolean) {
  let v: any = 1;
  if (debug) { v = new Pool(); return v; }
  return rdd.map(x => x + v);
}`);
  });
  it("reports a variable that is assigned in one branch", () => {
    reports(
      `${prelude}declare const debug: boolean;
let out; if (debug) out = fs.createWriteStream("d");
rdd.map(x => out?.write(x));`,
      [{ at: "out", certainty: "likely" }],
    );
  });
  it("reports a variable that is assigned in a switch, a loop or a try", () => {
    reports(
      `${prelude}declare const mode: string;
let a, b, c, d;
switch (mode) { case "x": a = new Pool(); break; default: }
for (const n of [1, 2]) b = new Pool();
try { c = new Pool(); } catch { c = null; }
try { risky(); } catch { d = new Pool(); }
rdd.map(x => [a, b, c, d]);`,
      [{ at: "a" }, { at: "b" }, { at: "c" }, { at: "d" }],
    );
  });
  it("is silent about a branch that assigns data", () => {
    silent(`${prelude}declare const debug: boolean;
let out; if (debug) out = { write: String };
rdd.map(x => out?.write(x));`);
  });
  it("reports a conditional expression", () => {
    reports(
      `${prelude}declare const debug: boolean;
const out = debug ? fs.createWriteStream("d") : undefined;
rdd.map(x => out);`,
      [{ at: "out", certainty: "likely" }],
    );
  });
  it("knows that nothing is what ?? never leaves", () => {
    reports(
      `${prelude}const given = undefined; const other: any = null;
const a = given ?? new Pool();
const b = other || new Pool();
rdd.map(x => [a.query(x), b.query(x)]);`,
      [
        { at: "a", certainty: "certain" },
        { at: "b", certainty: "certain" },
      ],
    );
    silent(`${prelude}const given = new Pool();
const a = given && given.totalCount;
const b = undefined ?? null;
rdd.map(x => x + a + b);`);
  });
  it("reports what stands after ??, || and &&", () => {
    reports(
      `${prelude}declare const given: any;
const c = given ?? new Pool();
const d = given || new Pool();
const e = given && new Pool();
rdd.map(x => [c, d, e]);`,
      [
        { at: "c", certainty: "likely" },
        { at: "d", certainty: "likely" },
        { at: "e", certainty: "likely" },
      ],
    );
  });
  it("is silent about a conditional expression whose test alone is a handle", () => {
    silent(`${prelude}const db = new Pool();
const n = db ? 1 : 2;
rdd.map(x => x + n);`);
  });
  it("reports a handle that was closed before", () => {
    reports(
      `${prelude}const s = net.connect(1); s.destroy();
rdd.map(() => s.bytesRead);`,
      [{ at: "s" }],
    );
  });
  it("is silent about data that was read before the close", () => {
    silent(`${prelude}const s = net.connect(1); const n = s.bytesRead; s.destroy();
rdd.map(() => n);`);
  });
  it("is silent about a property of a handle that is data", () => {
    silent(`${prelude}const s = net.connect(1);
const port = s.remotePort;
const { remoteAddress } = s;
rdd.map(x => x + port! + remoteAddress);`);
  });
  it("reports a chain of aliases and names them", () => {
    reports(
      `${prelude}const a = new Pool(); const b = a; const c = b as any;
rdd.map(() => c);`,
      [{ at: "c", way: "`c` → `b` → `a`" }],
    );
  });
  it("reports an alias that the task makes itself", () => {
    reports(
      `${prelude}const a = new Pool();
rdd.map(x => { const mine = a; return mine.query(x); });`,
      [{ at: "a" }],
    );
  });
  it("reports a handle behind sequences, parentheses, casts, satisfies and !", () => {
    reports(
      `${prelude}const h = (console.log(), new Pool()!) satisfies unknown;
const i = <any>(new Pool() as unknown);
rdd.map(() => [h, i]);`,
      [
        { at: "h", certainty: "certain" },
        { at: "i", certainty: "certain" },
      ],
    );
  });
  it("is silent about the last value of a sequence that is data", () => {
    silent(`${prelude}const h = (new Pool(), 1)!;
rdd.map(() => h);`);
  });
  it("reports the variable of a for-of loop", () => {
    reports(`${prelude}for (const s of [net.connect(1), net.connect(2)]) rdd.map(x => s.write(x));`, [{ at: "s" }]);
  });
  it("reports the variables of for-of loops over lists that hold handles", () => {
    reports(
      `${prelude}const sockets = [1, 2].map(port => net.connect(port));
for (const s of sockets) rdd.map(x => s.write(x));
for (const [name, db] of new Map([["eu", new Pool()]])) rdd.map(x => db.query(name));
for (const [key, pool] of Object.entries({ a: new Pool() })) rdd.map(x => pool.query(key));`,
      [{ at: "s" }, { at: "db" }, { at: "pool" }],
    );
  });
  it("is silent about the variables of loops over data", () => {
    silent(`${prelude}const pools = { a: new Pool() };
for (const port of [1, 2]) rdd.map(x => x + port);
for (const key in pools) rdd.map(x => x + key);
for (const key of Object.keys(pools)) rdd.map(x => x + key);
for (const [name, db] of Object.entries(pools)) { console.log(db); rdd.map(x => x + name); }`);
  });
  it("reports the variable of a for loop that opens a handle", () => {
    reports(`${prelude}for (let i = 0, s = net.connect(1); i < 3; i++) rdd.map(x => s.write(x + i));`, [{ at: "s" }]);
  });
  it("is silent about a counter that the task writes", () => {
    silent(`${prelude}let n = 0;
rdd.map(x => { n++; return x; });`);
  });
});
