import { describe, it } from "vitest";
import { expectReports as reports, expectSilence as silent, prelude } from "../support/verdict.ts";

describe("what a class inherits", () => {
  it("travels with the instance, over several levels", () => {
    reports(
      `${prelude}class A { s = net.connect(1); } class B extends A {}
class C extends B { label = "x"; run(r: RDD<number>) { return r.map(() => this.label); } }`,
      [{ at: "this", certainty: "certain", way: "`this` → `this.s`" }],
    );
    silent(`${prelude}class A { s = 1; } class B extends A {}
class C extends B { label = "x"; run(r: RDD<number>) { return r.map(() => this.label); } }`);
  });
  it("is gone where the subclass overrides the field", () => {
    silent(
      `${prelude}class A { s: any = net.connect(1); } class B extends A { s: any = 0; run(r: RDD<number>) { return r.map(() => this.s); } }`,
    );
  });
  it("may come from a mixin", () => {
    reports(
      `${prelude}const WithDb = B => class extends B { db = new Pool(); };
class Svc extends WithDb(Object) { k = 1; run(r: RDD<number>) { return r.map(() => this.k); } }`,
      [{ at: "this", certainty: "certain", way: "`this` → `this.db`" }],
    );
    reports(
      `${prelude}type Constructor = new (...args: any[]) => {};
function WithDb<T extends Constructor>(Base: T) { return class extends Base { db = new Pool(); }; }
class Core { n = 1; }
class Svc extends WithDb(Core) { k = 1; run(r: RDD<number>) { return r.map(() => this.k); } }`,
      [{ at: "this" }],
    );
    silent(`${prelude}const WithPort = B => class extends B { port = 1; };
class Svc extends WithPort(Object) { k = 1; run(r: RDD<number>) { return r.map(() => this.k); } }`);
  });
  it("is called with `super`, which brings the instance along", () => {
    reports(
      `${prelude}class Base { db = new Pool(); save(x) { return this.db.query(x); } }
class L extends Base { run(r: RDD<number>) { return r.map(x => super.save(x)); } }`,
      [{ at: "super", way: "`this` → `this.db`" }],
    );
    silent(`${prelude}class Base { n = 1; save(x) { return this.n; } }
class L extends Base { run(r: RDD<number>) { return r.map(x => super.save(x)); } }`);
  });
  it("makes the instance itself a handle below a socket, a stream or a client", () => {
    reports(
      `${prelude}class Conn extends net.Socket {}
const c = new Conn(); rdd.map(() => c);`,
      [{ at: "c", certainty: "certain", handle: "a TCP socket opened at module level (task.ts:7:11)" }],
    );
    reports(
      `${prelude}import { Transform } from "node:stream";
class T extends Transform { n = 1; _transform(c, e, cb) { cb(); } }
const t = new T(); rdd.map(() => t);`,
      [{ at: "t" }],
    );
    reports(`${prelude}class Conn extends net.Socket { n = 1; run(r: RDD<number>) { return r.map(x => this.n); } }`, [
      { at: "this", certainty: "certain", way: "`this`", handle: "a TCP socket" },
    ]);
  });
  it("says nothing below an emitter, or a class of a package that nobody knows", () => {
    silent(`${prelude}import { EventEmitter } from "node:events";
class Bus extends EventEmitter {}
const bus = new Bus(); rdd.map(() => bus.listenerCount("a"));`);
    silent(`${prelude}import { Base } from "some-package";
class R extends Base { n = 1; run(r: RDD<number>) { return r.map(x => this.n + x); } }`);
  });
});

describe("classes of every kind", () => {
  it("may be expressions without a name", () => {
    reports(
      `${prelude}const svc = new (class { db = new Pool(); })();
rdd.map(() => svc);`,
      [{ at: "svc", way: "`svc` → `svc.db`" }],
    );
  });
  it("may be captured and constructed in the task", () => {
    silent(`${prelude}class Probe { s; constructor(p) { this.s = net.connect(p); } fire() { this.s.end(); } }
rdd.map(() => new Probe(1).fire());`);
  });
  it("bring their static fields along", () => {
    reports(
      `${prelude}class R { static db = new Pool(); static q(x) { return R.db.query(x); } }
rdd.map(R.q);`,
      [{ at: "R.q", certainty: "certain", way: "`R` → `R.db`" }],
    );
    reports(
      `${prelude}class R { static db = new Pool(); static q(x) { return this.db.query(x); } }
rdd.map(x => R.q(x));`,
      [{ at: "R" }],
    );
    reports(
      `${prelude}class R { static db = new Pool(); q(x) { return R.db.query(x); } }
const r = new R(); rdd.map(x => r.q(x));`,
      [{ at: "r", way: "`r` → `R` → `R.db`" }],
    );
    silent(`${prelude}class R { static n = 1; static q(x) { return R.n + x; } }
rdd.map(R.q);`);
    silent(`${prelude}class R { static db = new Pool(); static n = 1; }
const n = R.n; rdd.map(x => x + n);`);
  });
  it("fill static fields in static blocks", () => {
    reports(
      `${prelude}class R { static db; static { R.db = new Pool(); } static q(x) { return R.db.query(x); } }
rdd.map(x => R.q(x));`,
      [{ at: "R", certainty: "certain", way: "`R` → `R.db`" }],
    );
    reports(
      `${prelude}class R { static db; static { this.db = new Pool(); } }
rdd.map(x => R.db.query(x));`,
      [{ at: "R", certainty: "certain" }],
    );
    silent(`${prelude}class R { static port; static { const s = net.connect(1); this.port = s.remotePort; s.end(); } }
rdd.map(x => R.port + x);`);
  });
  it("keep handles in private fields", () => {
    reports(
      `${prelude}class R { #db = new Pool(); q = x => this.#db.query(x); }
rdd.map(new R().q);`,
      [{ at: "new R().q", way: "`this` → `this.#db`" }],
    );
    reports(`${prelude}class R { #db = new Pool(); run(r: RDD<number>) { return r.map(x => this.#db.query(x)); } }`, [{ at: "this.#db" }]);
    reports(
      `${prelude}class R { #db = new Pool(); #q(x) { return this.#db.query(x); } run(r: RDD<number>) { return r.map(x => this.#q(x)); } }`,
      [{ at: "this" }],
    );
    silent(`${prelude}class R { #n = 1; run(r: RDD<number>) { return r.map(x => this.#n + x); } }`);
  });
  it("have arrow fields that are tasks", () => {
    reports(`${prelude}class R { s = net.connect(1); f = x => this.s.write(x); run(r: RDD<number>) { return r.map(this.f); } }`, [
      { at: "this.f", way: "`this` → `this.s`" },
    ]);
    silent(`${prelude}class R { s = 3; f = x => this.s + x; run(r: RDD<number>) { return r.map(this.f); } }`);
  });
  it("have decorated and `accessor` fields", () => {
    reports(`${prelude}class R { @tracked accessor db = new Pool(); run(r: RDD<number>) { return r.map(() => this.db); } }`, [
      { at: "this.db" },
    ]);
    reports(`${prelude}class R { @observable db = new Pool(); n = 1; run(r: RDD<number>) { return r.map(() => this.n); } }`, [
      { at: "this" },
    ]);
    silent(`${prelude}class R { @tracked accessor n = 1; run(r: RDD<number>) { return r.map(() => this.n); } }`);
  });
  it("may leave a field behind on purpose", () => {
    silent(`${prelude}class R { /** @transient */ db = new Pool(); n = 1; run(r: RDD<number>) { return r.map(x => this.n); } }`);
  });
});

describe("an accessor", () => {
  it("that opens on demand stores nothing", () => {
    silent(
      `${prelude}class R { get db() { return new Pool(); } run(r: RDD<number>) { const me = this; return r.map(x => me.db.query(x)); } }`,
    );
  });
  it("over a stored handle does not hide it", () => {
    reports(`${prelude}class R { _db = new Pool(); get db() { return this._db; } run(r: RDD<number>) { return r.map(x => this.db); } }`, [
      { at: "this.db", way: "`this` → `this._db`" },
    ]);
    reports(
      `${prelude}class R { _db = new Pool(); get db() { return this._db; } n = 1; run(r: RDD<number>) { return r.map(x => this.n + this.db); } }`,
      [{ at: "this.db" }],
    );
    reports(
      `${prelude}class R { _db = new Pool(); get db() { return this._db; } n = 1; run(r: RDD<number>) { return r.map(x => this.n); } }`,
      [{ at: "this" }],
    );
  });
  it("that keeps what it opened has kept nothing before it is called", () => {
    silent(
      `${prelude}class R { _db?: Pool; get db() { return this._db ??= new Pool(); } run(r: RDD<number>) { return r.map(x => this.db.query(x)); } }`,
    );
    silent(
      `${prelude}class R { _db?: Pool; get db() { if (!this._db) this._db = new Pool(); return this._db; } run(r: RDD<number>) { return r.map(x => this.db.query(x)); } }`,
    );
    silent(
      `${prelude}class R { _db: Pool | undefined; get db() { if (this._db !== undefined) return this._db; this._db = new Pool(); return this._db; } work(x) { return this.db; } }
const r = new R(); rdd.map(x => r.work(x));`,
    );
    silent(
      `${prelude}class R { _db?: Pool; db() { return (this._db ??= new Pool()); } run(r: RDD<number>) { return r.map(x => this.db().query(x)); } }`,
    );
    silent(`${prelude}const deps = { _db: undefined, get db() { return (this._db ??= new Pool()); }, k: 1 };
rdd.map(x => deps.db.query(x));`);
  });
  it("that stores what it is given is a field like any other", () => {
    reports(
      `${prelude}class R { #db; set db(v) { this.#db = v; } get db() { return this.#db; } }
const r = new R(); r.db = new Pool(); rdd.map(x => r.db.query(x));`,
      [{ at: "r" }],
    );
  });
});

describe("a function that is used as a class", () => {
  it("keeps what its constructor opened, with methods on the prototype", () => {
    reports(
      `${prelude}function Sink(p) { this.fd = fs.openSync(p); }
Sink.prototype.w = function (x) { fs.writeSync(this.fd, x); };
const s = new Sink("a"); rdd.map(x => s.w(x));`,
      [{ at: "s", way: "`s` → `s.fd`", handle: "a file descriptor opened in `Sink` (task.ts:6:30)" }],
    );
    silent(`${prelude}function Sink(p) { this.p = p; }
Sink.prototype.w = function (x) { return this.p; };
const s = new Sink("a"); rdd.map(x => s.w(x));`);
  });
  it("ships from its own methods", () => {
    reports(
      `${prelude}function Sink(p) { this.fd = fs.openSync(p); }
Sink.prototype.run = function (r: RDD<number>) { return r.map(x => this.fd); };`,
      [{ at: "this.fd" }],
    );
    reports(
      `${prelude}function Sink(p) { this.fd = fs.openSync(p); }
Sink.prototype = { w(x) { fs.writeSync(this.fd, x); }, run(r: RDD<number>) { const self = this; return r.map(x => self.w(x)); } };
new Sink("a").run(rdd);`,
      [{ at: "self" }],
    );
  });
  it("gets methods from `Object.assign`", () => {
    reports(
      `${prelude}function Sink(p) { this.fd = fs.openSync(p); }
Object.assign(Sink.prototype, { w(x) { fs.writeSync(this.fd, x); } });
const s = new Sink("a"); rdd.map(x => s.w(x));`,
      [{ at: "s" }],
    );
  });
});
