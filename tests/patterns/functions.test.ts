import { describe, it } from "vitest";
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
  it("reports what a function with a declared `this` is given, for which no argument is passed", () => {
    reports(
      `${prelude}const db = new Pool();
function pick(this: void, first: any, second: any) { return first; }
const picked = pick(db, 1);
rdd.map(x => picked.query(x));`,
      [{ at: "picked", certainty: "certain" }],
    );
    silent(`${prelude}function pick(this: void, first: any, second: any) { return second; }
const picked = pick(new Pool(), { query: String });
rdd.map(x => picked.query(x));`);
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
