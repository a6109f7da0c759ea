import { describe, it } from "vitest";
import { expectReports as reports, expectSilence as silent, prelude } from "../support/verdict.ts";

describe("an arrow in a method", () => {
  it("takes the whole instance along, so that a field it does not read is reported at `this`", () => {
    reports(`${prelude}class L { pool = new Pool(); n = 2; run(r: RDD<number>) { return r.map(x => x * this.n); } }`, [
      {
        at: "this",
        certainty: "certain",
        way: "`this` → `this.pool`",
        handle: "a PostgreSQL pool opened by a field initialiser (task.ts:6:18)",
      },
    ]);
  });
  it("may take an instance of plain data along", () => {
    silent(`${prelude}class L { n = 2; run(r: RDD<number>) { return r.map(x => x * this.n); } }`);
  });
  it("is reported at the path that leads to the handle", () => {
    reports(
      `${prelude}class L { db; constructor(u: string) { this.db = new MongoClient(u).db(); } run(r: RDD<number>) { return r.map(x => this.db); } }`,
      [{ at: "this.db", way: "`this` → `this.db`" }],
    );
  });
  it("may read what a constructor only derived from a handle", () => {
    silent(
      `${prelude}class L { port; constructor() { const s = net.connect(1); this.port = s.remotePort; s.end(); } run(r: RDD<number>) { return r.map(x => this.port); } }`,
    );
  });
  it("drags along `self`, a copy of `this`", () => {
    reports(`${prelude}class L { db = new Pool(); n = 1; run(r: RDD<number>) { const self = this; return r.map(x => self.n); } }`, [
      { at: "self", way: "`self` → `self.db`" },
    ]);
  });
  it("takes along the handle that was taken out of `this`", () => {
    reports(`${prelude}class L { db = new Pool(); n = 1; run(r: RDD<number>) { const { db } = this; return r.map(x => db.query(x)); } }`, [
      { at: "db", certainty: "certain" },
    ]);
  });
  it("may use data that was taken out of `this`", () => {
    silent(`${prelude}class L { db = new Pool(); n = 1; run(r: RDD<number>) { const { n } = this; return r.map(x => x * n); } }`);
  });
  it("is what counts: a plain function has a `this` of its own", () => {
    silent(`${prelude}class L { db = new Pool(); run(r: RDD<number>) { return r.map(function (x) { return x; }); } }`);
    silent(`${prelude}class L { db = new Pool(); run(r: RDD<number>) { return r.map(function (x) { return this.db.query(x); }); } }`);
  });
  it("drags along the object literal whose method it stands in", () => {
    reports(`${prelude}const o = { s: net.connect(1), run(r: RDD<number>) { return r.map(x => this.s.write(x)); } };`, [{ at: "this.s" }]);
    silent(`${prelude}const o = { s: 1, run(r: RDD<number>) { return r.map(x => this.s + x); } };`);
  });
});

describe("a value passed to a constructor", () => {
  it("is traced through a parameter property to the construction", () => {
    reports(
      `${prelude}class L { constructor(private db) {} run(r: RDD<number>) { return r.map(x => this.db.query(x)); } }
new L(new Pool()).run(rdd);`,
      [{ at: "this.db", certainty: "certain", way: "`this` → `this.db` → passed to `L` (task.ts:7:7)" }],
    );
  });
  it("is data where every construction passes data", () => {
    silent(`${prelude}class L { constructor(private db) {} run(r: RDD<number>) { return r.map(x => this.db[x]); } }
new L(["a"]).run(rdd);`);
  });
  it("is reported where one of two constructions passes a handle", () => {
    reports(
      `${prelude}class L { constructor(private db: any) {} run(r: RDD<number>) { return r.map(x => this.db.query(x)); } }
new L(new Pool()).run(rdd);
new L({ query() {} }).run(rdd);`,
      [{ at: "this.db" }],
    );
  });
  it("is traced through an assignment, an options object and `Object.assign`", () => {
    reports(
      `${prelude}class L { db; constructor(db) { this.db = db; } run(r: RDD<number>) { return r.map(x => this.db.query(x)); } }
new L(new Pool()).run(rdd);`,
      [{ at: "this.db" }],
    );
    reports(
      `${prelude}class L { db; constructor({ db }) { this.db = db; } run(r: RDD<number>) { return r.map(x => this.db.query(x)); } }
new L({ db: new Pool() }).run(rdd);`,
      [{ at: "this.db" }],
    );
    reports(
      `${prelude}class L { constructor(deps) { Object.assign(this, deps); } run(r: RDD<number>) { return r.map(x => this.db.query(x)); } }
new L({ db: new Pool() }).run(rdd);`,
      [{ at: "this.db" }],
    );
  });
  it("is traced through a subclass that has no constructor, and through `super(…)`", () => {
    reports(
      `${prelude}class A { constructor(protected db) {} } class B extends A { run(r: RDD<number>) { return r.map(x => this.db.query(x)); } }
new B(new Pool()).run(rdd);`,
      [{ at: "this.db" }],
    );
    reports(
      `${prelude}class A { constructor(public s) {} } class B extends A { constructor() { super(net.connect(1)); } }
class C extends B { label = "x"; run(r: RDD<number>) { return r.map(() => this.label); } }`,
      [{ at: "this", way: "`this` → `this.s` → passed to `super` (task.ts:6:80)" }],
    );
  });
  it("is told apart from what other instances were given", () => {
    silent(`${prelude}class L { constructor(private db) {} work(x) { return this.db; } }
const a = new L(new Pool()); const b = new L(1);
a.work(1); rdd.map(x => b.work(x));`);
  });
  it("is likely where it is only the default", () => {
    reports(`${prelude}class L { constructor(private db = new Pool()) {} run(r: RDD<number>) { return r.map(x => this.db.query(x)); } }`, [
      { at: "this.db", certainty: "likely" },
    ]);
  });
  it("is likely where a container passes it, by its type", () => {
    reports(
      `${prelude}@Injectable() class R { constructor(@Inject(PG) private db: Pool) {} run(r: RDD<number>) { return r.map(() => this.db); } }`,
      [{ at: "this.db", certainty: "likely", handle: "a PostgreSQL pool, by its type" }],
    );
    reports(
      `${prelude}@Injectable() class R { n = 1; constructor(private db: Pool) {} run(r: RDD<number>) { return r.map(() => this.n); } }`,
      [{ at: "this", certainty: "likely" }],
    );
  });
  it("is none where the type is a class of the project that only shares the name", () => {
    silent(`declare const rdd: RDD<any>;
class Pool {}
@Injectable() class R { constructor(private db: Pool) {} run(r: RDD<number>) { return r.map(() => this.db); } }`);
  });
  it("is looked into where its type is a class of the project", () => {
    reports(
      `${prelude}@Injectable() class Repo { constructor(private pool: Pool) {} save(x) { return this.pool.query(x); } }
@Injectable() class R { constructor(private repo: Repo) {} run(r: RDD<number>) { return r.map(x => this.repo.save(x)); } }`,
      [{ at: "this.repo", certainty: "likely", way: "`this` → `this.repo` → `this.repo.pool`" }],
    );
    silent(`${prelude}class Names { list = ["a"]; }
class R { constructor(private names: Names) {} run(r: RDD<number>) { return r.map(x => this.names.list[x]); } }`);
  });
});

describe("a field that is filled from elsewhere", () => {
  it("is likely a handle by its type where it is injected or left to a subclass", () => {
    reports(`${prelude}class R { @Inject(PG) private db: Pool; run(r: RDD<number>) { return r.map(() => this.db); } }`, [
      { at: "this.db", certainty: "likely" },
    ]);
    reports(`${prelude}abstract class J { protected abstract db: Pool; run(r: RDD<number>) { return r.map(x => this.db.query(x)); } }`, [
      { at: "this.db", certainty: "likely" },
    ]);
  });
  it("is empty where it may stay empty and nothing fills it", () => {
    silent(`${prelude}class J { private db?: Pool; run(r: RDD<number>) { return r.map(x => this.db?.query(x)); } }`);
    silent(`${prelude}class J { private db: Pool | undefined; run(r: RDD<number>) { return r.map(x => this.db?.query(x)); } }`);
  });
  it("is likely what a container hands out for a class or a type", () => {
    reports(
      `${prelude}import { container } from "tsyringe";
const db = container.resolve(Pool);
rdd.map(x => db.query(x));`,
      [{ at: "db", certainty: "likely", handle: "a PostgreSQL pool, by its type" }],
    );
    reports(
      `${prelude}import { container } from "./container.js";
const db = container.get<Pool>("pool");
rdd.map(x => db.query(x));`,
      [{ at: "db", certainty: "likely" }],
    );
    reports(`${prelude}class R { private db = inject(Pool); run(r: RDD<number>) { return r.map(() => this.db); } }`, [
      { at: "this.db", certainty: "likely" },
    ]);
    reports(
      `${prelude}import { container } from "tsyringe";
class Repo { db = new Pool(); }
const repo = container.resolve(Repo);
rdd.map(x => repo.db.query(x));`,
      [{ at: "repo", certainty: "likely" }],
    );
  });
  it("stays unknown behind a token that is no class, and is data for a class of data", () => {
    silent(`${prelude}import { container } from "tsyringe";
const db = container.resolve("db");
rdd.map(x => db.query(x));`);
    silent(`${prelude}import { container } from "tsyringe";
class Names { list = ["a"]; }
const names = container.resolve(Names);
rdd.map(x => names.list[x]);`);
    silent(`${prelude}const names = new Map([[Pool, "pool"]]);
const name = names.get(Pool);
rdd.map(x => name + x);`);
  });
});

describe("a method that fills a field", () => {
  it("counts where the constructor calls it, over any number of methods", () => {
    reports(
      `${prelude}class L { s; constructor() { this.init(); } init() { this.s = net.connect(1); } run(r: RDD<number>) { return r.map(() => this.s); } }`,
      [{ at: "this.s", certainty: "certain", handle: "a TCP socket opened in `init` (task.ts:6:63)" }],
    );
    reports(
      `${prelude}class L { s; constructor() { this.setUp(); } setUp() { this.init(); } init() { this.s = net.connect(1); }
  run(r: RDD<number>) { return r.map(() => this.s); } }`,
      [{ at: "this.s", certainty: "certain" }],
    );
  });
  it("is the one that a subclass overrides", () => {
    reports(
      `${prelude}class A { s; constructor() { this.init(); } init() { this.s = 1; } }
class B extends A { init() { this.s = net.connect(1); } run(r: RDD<number>) { return r.map(() => this.s); } }`,
      [{ at: "this.s", certainty: "certain" }],
    );
    silent(`${prelude}class A { s; constructor() { this.init(); } init() { this.s = net.connect(1); } }
class B extends A { init() { this.s = 1; } run(r: RDD<number>) { return r.map(() => this.s); } }`);
  });
  it("is likely where the constructor calls it on a condition", () => {
    reports(
      `${prelude}class L { s; constructor(eager) { if (eager) this.connect(); } connect() { this.s = net.connect(1); } work(x) { return x; } }
const l = new L(true); rdd.map(x => l.work(x));`,
      [{ at: "l", certainty: "likely" }],
    );
  });
  it("is not reported where nobody here calls it before", () => {
    silent(`${prelude}class L { s?; connect() { this.s = net.connect(1); } run(r: RDD<number>) { return r.map(() => this.s); } }`);
    silent(
      `${prelude}class L { s?; connect() { this.s = net.connect(1); } run(r: RDD<number>) { const out = r.map(() => this.s); this.connect(); return out; } }`,
    );
    silent(`${prelude}class L { s?; connect() { this.s = net.connect(1); } work(x) { return x; } }
const l = new L(); rdd.map(x => l.work(x)); l.connect();`);
  });
  it("is certain where it was called on the very object before", () => {
    reports(
      `${prelude}class L { s?; connect() { this.s = net.connect(1); } work(x) { return x; } }
const l = new L(); l.connect(); rdd.map(x => l.work(x));`,
      [{ at: "l", certainty: "certain", way: "`l` → `l.s`", handle: "a TCP socket opened in `connect` (task.ts:6:36)" }],
    );
    reports(
      `${prelude}class L { s?; connect() { this.s = net.connect(1); } run(r: RDD<number>) { this.connect(); return r.map(() => this.s); } }`,
      [{ at: "this.s", certainty: "certain" }],
    );
    reports(
      `${prelude}class L { s; open() { this.s = net.connect(1); return this; } work(x) { return x; } }
const l = new L().open(); rdd.map(x => l.work(x));`,
      [{ at: "l", certainty: "certain" }],
    );
  });
  it("is not reported for another object", () => {
    silent(`${prelude}class L { s?; connect() { this.s = net.connect(1); } work(x) { return x; } }
const a = new L(); const b = new L(); a.connect(); rdd.map(x => b.work(x));`);
  });
  it("is likely where it was called on some object of the class", () => {
    reports(
      `${prelude}class L { s?; connect() { this.s = net.connect(1); } run(r: RDD<number>) { return r.map(() => this.s); } }
const l = new L(); l.connect(); l.run(rdd);`,
      [{ at: "this.s", certainty: "likely" }],
    );
  });
  it("is followed with what it was given, object by object", () => {
    reports(
      `${prelude}class L { db; use(db) { this.db = db; } work(x) { return this.db.query(x); } }
const l = new L(); l.use(new Pool()); rdd.map(x => l.work(x));`,
      [{ at: "l", certainty: "certain" }],
    );
    silent(`${prelude}class L { db; use(db) { this.db = db; } work(x) { return this.db; } }
const a = new L(); const b = new L(); a.use(new Pool()); b.use(3); rdd.map(x => b.work(x));`);
  });
  it("takes back what it had filled", () => {
    silent(`${prelude}class L { s?; connect() { this.s = net.connect(1); } close() { this.s.end(); this.s = undefined; } work(x) { return x; } }
const l = new L(); l.connect(); l.close(); rdd.map(x => l.work(x));`);
  });
  it("is passed on empty where nothing has filled it", () => {
    const code = (use: string): string =>
      `${prelude}class Sink { constructor(private pool?: Pool) {} send(x: number) { return this.pool?.query(String(x)); } }
class Builder { private pool?: Pool; withPool() { this.pool = new Pool(); return this; } named() { return this; } build() { return new Sink(this.pool); } }
const sink = new Builder().${use}.build();
rdd.map(x => sink.send(x));`;
    reports(code("withPool()"), [{ at: "sink" }]);
    silent(code("named()"));
  });
  it("counts in an object literal as well", () => {
    reports(
      `${prelude}const deps = { db: null, init() { this.db = new Pool(); } };
deps.init(); rdd.map(x => deps.db.query(x));`,
      [{ at: "deps", certainty: "certain" }],
    );
    silent(`${prelude}const deps = { db: null, init() { this.db = new Pool(); } };
rdd.map(x => deps.db?.query(x));`);
  });
});
