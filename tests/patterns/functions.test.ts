import { describe, expect, it } from "vitest";
import { analyze } from "../../src/analyze.ts";
import { lowerText } from "../support/report.ts";
import { expectReports as reports, expectSilence as silent, prelude, pulumiPrelude } from "../support/verdict.ts";

describe("helpers", () => {
  it("reports a helper that uses the handle, and tells the way", () => {
    reports(
      `${prelude}const db = new Pool();
const save = (x) => db.query(x);
rdd.map(x => save(x));`,
      [{ at: "save", certainty: "certain", way: "`save` → `db`" }],
    );
  });
  it("reports through two helpers, declared and exported", () => {
    reports(
      `${prelude}const db = new Pool();
export function save(x) { return write(x); }
function write(x) { return db.query(x); }
rdd.map(x => save(x));`,
      [{ at: "save", way: "`save` → `write` → `db`" }],
    );
  });
  it("is silent about a helper that opens its own", () => {
    silent(`${prelude}const save = (x) => { const db = new Pool(); return db.query(x); };
rdd.map(x => save(x));`);
  });
  it("is silent about a helper that gets the handle from the task", () => {
    silent(`${prelude}const save = (db, x) => db.query(x);
rdd.map(x => save(new Pool(), x));
save(new Pool(), 1);`);
  });
  it("reports mutually recursive helpers once", () => {
    reports(
      `${prelude}const db = new Pool();
function a(n) { return n ? b(n - 1) : db.query("1"); }
function b(n) { return a(n); }
rdd.map(a);`,
      [{ at: "db" }],
    );
  });
  it("is silent about recursion without a handle", () => {
    silent(`${prelude}function a(n) { return n ? b(n - 1) : 0; }
function b(n) { return a(n); }
const make = (n) => n ? make(n - 1) : { n };
const made = make(3);
rdd.map(a); rdd.map(x => made.n + x);`);
  });
  it("reports a helper behind an object", () => {
    reports(
      `${prelude}const db = new Pool();
const store = { save: (x) => db.query(x) };
rdd.map(x => store.save(x));`,
      [{ at: "store", way: "`store` → `store.save` → `db`" }],
    );
  });
  it("is silent by Pulumi about a helper beside the one that is called", () => {
    silent(`${pulumiPrelude}const db = new Pool();
const store = { save: (x) => db.query(x), twice: (x) => 2 * x };
pulumi.runtime.serializeFunction((x) => store.twice(x));`);
  });
  it("is silent about a sibling that uses the handle in the same scope", () => {
    silent(`${prelude}const log = fs.createWriteStream("a"); const note = s => log.write(s);
note("start"); rdd.map(x => x + 1);`);
  });
  it("is silent about a sibling inside the same function", () => {
    silent(`${prelude}function f(rdd: RDD<number>) {
  const log = fs.createWriteStream("a"); const note = s => log.write(s);
  note("start");
  return rdd.map(x => x + 1);
}`);
  });
});

describe("functions as values", () => {
  it("reports a function that is passed by its name, where it reads the handle", () => {
    reports(
      `${prelude}const db = new Pool();
const job = x => db.query(x);
rdd.map(job);`,
      [{ at: "db", line: 7, way: "`db`" }],
    );
  });
  it("reports a function behind a conditional expression and behind an object", () => {
    reports(
      `${prelude}declare const fast: boolean;
const db = new Pool();
const jobs = { slow: x => db.query(x), fast: x => x };
rdd.map(fast ? jobs.fast : jobs.slow);`,
      [{ certainty: "likely" }],
    );
  });
  it("is silent about another function of the same object", () => {
    silent(`${prelude}const db = new Pool();
const jobs = { slow: x => db.query(x), fast: x => x };
rdd.map(jobs.fast);`);
  });
  it("reports a factory whose argument is a handle", () => {
    reports(
      `${prelude}const mk = (s: net.Socket) => x => s.write(x);
rdd.map(mk(net.connect(1)));`,
      [{ at: "mk(net.connect(1))", way: "`s` → passed to `mk` (task.ts:7:12)" }],
    );
  });
  it("is silent about the same factory with data", () => {
    silent(`${prelude}const mk = (s: net.Socket) => x => s.write(x);
mk(net.connect(1));
rdd.map(mk({ write: String } as any));`);
  });
  it("reports a factory that opens the handle once", () => {
    reports(
      `${prelude}const mk = () => { const s = net.connect(1); return x => s.write(x); };
rdd.map(mk());`,
      [{ at: "mk()" }],
    );
  });
  it("is silent about a factory whose function opens the handle itself", () => {
    silent(`${prelude}const mk = () => x => { const s = net.connect(1); s.end(x); };
rdd.map(mk());`);
  });
  it("reports wrappers that return a function that calls theirs", () => {
    reports(
      `${prelude}const db = new Pool();
function retry(f) { return async (...args) => { for (;;) try { return await f(...args); } catch {} }; }
rdd.map(retry(x => db.query(x)));`,
      [{ at: "db" }],
    );
  });
  it("reports memo, curry, compose and debounce", () => {
    reports(
      `${prelude}const db = new Pool();
const memo = (f) => { const seen = new Map(); return (x) => { if (!seen.has(x)) seen.set(x, f(x)); return seen.get(x); }; };
const curry = (f) => (a) => (b) => f(a, b);
const compose = (...fs) => (x) => fs.reduce((y, f) => f(y), x);
const debounce = (f, ms) => { let timer; return (x) => { clearTimeout(timer); timer = setTimeout(() => f(x), ms); }; };
rdd.map(memo(x => db.query(x)));
rdd.map(curry((a, b) => db.query(a + b))(1));
rdd.map(compose(x => x + 1, x => db.query(x)));
rdd.map(debounce(x => db.query(x), 10));`,
      [
        { at: "db", line: 11 },
        { at: "db", line: 12 },
        { at: "db", line: 13 },
        { at: "db", line: 14 },
      ],
    );
  });
  it("is silent about the same wrappers around a function without a handle", () => {
    silent(`${prelude}const db = new Pool();
const memo = (f) => { const seen = new Map(); return (x) => { if (!seen.has(x)) seen.set(x, f(x)); return seen.get(x); }; };
const compose = (...fs) => (x) => fs.reduce((y, f) => f(y), x);
const local = memo(x => db.query(x));
local(1);
rdd.map(memo(x => x + 1));
rdd.map(compose(x => x + 1, x => 2 * x));`);
  });
  it("is silent about a wrapper of a package, of which nothing is known", () => {
    silent(`${prelude}import { debounce } from "lodash";
rdd.map(debounce(x => x));`);
  });
  it("reports what bind fixes: an argument, this, and what the function itself reads", () => {
    reports(
      `${prelude}const db = new Pool();
function send(s, x) { s.write(x); }
function read(x) { return db.query(x); }
rdd.map(send.bind(null, net.connect(1)));
rdd.map(function (x) { return this.write(x); }.bind(net.connect(1)));
rdd.map(read.bind(null));`,
      [{ at: "send.bind(null, net.connect(1))" }, { line: 10 }, { at: "read.bind(null)" }],
    );
  });
  it("is silent about bind with data", () => {
    silent(`${prelude}function send(s, x) { s.write(x); }
send(net.connect(1), 1);
rdd.map(send.bind(null, { write: String }));`);
  });
  it("reports call, apply and Reflect.apply in the task", () => {
    reports(
      `${prelude}const sock = net.connect(1);
function write(x) { this.write(x); }
rdd.map(x => write.call(sock, x));
rdd.map(x => write.apply(sock, [x]));
rdd.map(x => Reflect.apply(write, sock, [x]));`,
      [{ at: "sock" }, { at: "sock" }, { at: "sock" }],
    );
  });
  it("reports a task that call or apply made", () => {
    reports(
      `${prelude}function mk(s) { return (x) => s.write(x) + this.n; }
rdd.map(mk.call({ n: 1 }, net.connect(1)));
rdd.map(mk.apply({ n: 1 }, [net.connect(1)]));
rdd.map(Reflect.apply(mk, { n: 1 }, [net.connect(1)]));`,
      [
        { at: "mk.call({ n: 1 }, net.connect(1))" },
        { at: "mk.apply({ n: 1 }, [net.connect(1)])" },
        { at: "Reflect.apply(mk, { n: 1 }, [net.connect(1)])" },
      ],
    );
  });
  it("is silent about call and apply without a handle", () => {
    silent(`${prelude}const sock = net.connect(1);
function write(x) { return this.n + x; }
write.call(sock, 1);
rdd.map(x => write.call({ n: 1 }, x));`);
  });
  it("reports a method of an object literal that is passed without its object", () => {
    reports(
      `${prelude}const o = { s: net.connect(1), m(x) { return this.s.write(x); } };
rdd.map(o.m);`,
      [{ at: "o.m" }],
    );
  });
  it("is silent about a method that does not use its object", () => {
    silent(`${prelude}const o = { s: net.connect(1), m(x) { return x + 1; } };
rdd.map(o.m);`);
  });
});

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
