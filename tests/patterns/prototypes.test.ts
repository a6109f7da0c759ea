import { describe, it } from "vitest";
import { expectReports as reports, expectSilence as silent, prelude } from "../support/verdict.ts";

describe("an object that inherits from another", () => {
  it("takes along what the other holds", () => {
    reports(
      `${prelude}const base = { db: new Pool(), n: 1 };
const child = Object.create(base);
rdd.map(x => child.n + x);`,
      [{ at: "child", certainty: "certain", way: "`child` → `child.db`" }],
    );
    reports(
      `${prelude}const child = { __proto__: { db: new Pool() }, n: 1 };
rdd.map(x => child.n + x);`,
      [{ at: "child" }],
    );
    reports(
      `${prelude}const a = Object.create({ db: new Pool() }), child = Object.create(a);
rdd.map(x => child.db.query(x));`,
      [{ at: "child" }],
    );
    reports(
      `${prelude}const child = {}; Object.setPrototypeOf(child, { db: new Pool() });
rdd.map(x => child.db.query(x));`,
      [{ at: "child" }],
    );
    silent(`${prelude}const child = Object.create({ n: 1 }), bare = Object.create(null); bare.n = 1;
rdd.map(x => child.n + bare.n + x);`);
  });
  it("takes along what its descriptors give it", () => {
    reports(
      `${prelude}const child = Object.create(Object.prototype, { db: { value: new Pool(), enumerable: true } });
rdd.map(x => child.db.query(x));`,
      [{ at: "child", way: "`child` → `child.db`" }],
    );
    silent(`${prelude}const child = Object.create({ db: new Pool() }, { db: { value: 1 } });
rdd.map(x => child.db + x);`);
    silent(`${prelude}const child = Object.create({}, { db: { get() { return new Pool(); } } });
rdd.map(x => child.db.query(x));`);
  });
  it("hands on what is taken out of it", () => {
    reports(
      `${prelude}const { db } = Object.create({ db: new Pool(), n: 1 });
rdd.map(x => db.query(x));`,
      [{ at: "db" }],
    );
    silent(`${prelude}const { n } = Object.create({ db: new Pool(), n: 1 });
rdd.map(x => n + x);`);
  });
  it("is the `this` of the methods that it inherits", () => {
    const methods = `${prelude}const methods = { open() { this.db = new Pool(); return this; }, query(x) { return this.db.query(x); } };
`;
    reports(
      `${methods}const child = Object.create(methods).open();
rdd.map(x => child.query(x));`,
      [{ at: "child" }],
    );
    silent(`${methods}const other = Object.create(methods).open(), child = Object.create(methods);
rdd.map(x => child.query(x));`);
  });
  it("may go round in a circle", () => {
    reports(
      `${prelude}const a: any = { db: new Pool() }, b: any = Object.create(a); a.own = b;
rdd.map(x => b.own);`,
      [{ at: "b" }],
    );
    silent(`${prelude}const a: any = {}, b: any = Object.create(a); a.own = b; a.__proto__ = b;
rdd.map(x => b.own);`);
  });
});

describe("a function that is used as a class, and inherits from another", () => {
  const util = `${prelude}import util from "node:util";
`;
  it("keeps what the other's constructor opened", () => {
    reports(
      `${util}function Base(p) { this.fd = fs.openSync(p); }
function Sub(p) { Base.call(this, p); this.n = 1; }
util.inherits(Sub, Base);
Sub.prototype.w = function (x) { fs.writeSync(this.fd, x); };
const s = new Sub("a"); rdd.map(x => s.w(x));`,
      [{ at: "s", certainty: "certain", way: "`s` → `s.fd`", handle: "a file descriptor opened in `Base` (task.ts:7:30)" }],
    );
    silent(`${util}function Base(p) { this.p = p; }
function Sub(p) { Base.call(this, p); this.n = 1; }
util.inherits(Sub, Base);
Sub.prototype.w = function (x) { return this.p + x; };
const s = new Sub("a"); rdd.map(x => s.w(x));`);
    silent(`${util}function Base() { this.n = 1; }
function Files(p) { Base.call(this); this.fd = fs.openSync(p); }
function Sub() { Base.call(this); this.k = 2; }
util.inherits(Files, Base); util.inherits(Sub, Base);
const files = new Files("a"), s = new Sub(); rdd.map(x => s.n + x);`);
  });
  it("has the other's methods, however its prototype is made", () => {
    const base = `${util}function Base(p) { this.fd = fs.openSync(p); }
Base.prototype.init = function () { this.log = net.connect(1); };
function Sub(p) { this.init(); }
`;
    for (const inherits of [
      "util.inherits(Sub, Base);",
      "Sub.prototype = Object.create(Base.prototype);",
      "Sub.prototype = Object.create(Base.prototype, { constructor: { value: Sub } });",
      "Object.setPrototypeOf(Sub.prototype, Base.prototype);",
      "Sub.prototype.__proto__ = Base.prototype;",
      "Sub.prototype = new Base();",
    ]) {
      reports(`${base}${inherits}\nconst s = new Sub("a"); rdd.map(x => s);`, [{ at: "s", way: "`s` → `s.log`" }]);
    }
    silent(`${base}const s = new Sub("a"); rdd.map(x => s);`);
  });
  it("ships from the methods that it inherits, over several levels", () => {
    reports(
      `${util}function A(p) { this.fd = fs.openSync(p); } A.prototype.w = function (x) { fs.writeSync(this.fd, x); };
function B(p) { A.call(this, p); } util.inherits(B, A);
function C(p) { B.apply(this, arguments); } util.inherits(C, B);
C.prototype.run = function (r: RDD<number>) { return r.map(x => this.w(x)); };
new C("a").run(rdd);`,
      [{ at: "this", certainty: "certain" }],
    );
  });
  it("may only lend its constructor", () => {
    reports(
      `${prelude}function WithDb() { this.db = new Pool(); }
function Svc() { WithDb.call(this); this.k = 1; }
const s = new Svc(); rdd.map(x => s.k + x);`,
      [{ at: "s" }],
    );
  });
});
