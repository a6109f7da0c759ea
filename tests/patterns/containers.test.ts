import { describe, it } from "vitest";
import { expectReports as reports, expectSilence as silent, prelude, pulumiPrelude } from "../support/verdict.ts";

describe("objects", () => {
  it("reports the property of an object, though the task reads another one", () => {
    reports(
      `${prelude}const ctx = { n: 1, db: new Pool() };
rdd.map(x => x + ctx.n);`,
      [{ at: "ctx", certainty: "certain", way: "`ctx` → `ctx.db`" }],
    );
  });
  it("is silent by Pulumi, which ships only what is read", () => {
    silent(`${pulumiPrelude}const ctx = { n: 1, db: new Pool() };
pulumi.runtime.serializeFunction(x => x + ctx.n);`);
  });
  it("reports by Pulumi what is read, and the whole object where it is used as such", () => {
    reports(
      `${pulumiPrelude}const ctx = { n: 1, db: new Pool() };
pulumi.runtime.serializeFunction(x => ctx.db.query(x));
pulumi.runtime.serializeFunction(x => [x, ctx]);`,
      [{ at: "ctx", way: "`ctx` → `ctx.db`" }, { at: "ctx" }],
    );
  });
  it("reports by Pulumi an object that the task destructures, spreads, hands on or asks for its type", () => {
    reports(
      `${pulumiPrelude}const ctx = { n: 1, db: new Pool() };
pulumi.runtime.serializeFunction(x => { const { n } = ctx; return x + n; });
pulumi.runtime.serializeFunction(x => ({ ...ctx }).n + x);
pulumi.runtime.serializeFunction(x => x + JSON.stringify(ctx));
pulumi.runtime.serializeFunction(x => x + typeof ctx);`,
      [{ at: "ctx" }, { at: "ctx" }, { at: "ctx" }, { at: "ctx" }],
    );
  });
  it("is silent by Pulumi about a method that does not need its object", () => {
    silent(`${pulumiPrelude}const ctx = { db: new Pool(), twice: (x: number) => 2 * x };
pulumi.runtime.serializeFunction((x: number) => ctx.twice(x));`);
  });
  it("reports by Pulumi a method that needs its object", () => {
    reports(
      `${pulumiPrelude}const ctx = { db: new Pool(), k: 2, twice(x: number) { return this.k * x; } };
pulumi.runtime.serializeFunction((x: number) => ctx.twice(x));`,
      [{ at: "ctx" }],
    );
  });
  it("is silent about an object of data", () => {
    silent(`${prelude}const ctx = { n: 1, db: "eu" };
rdd.map(x => x + ctx.n);`);
  });
  it("reports a nested property and its path", () => {
    reports(
      `${prelude}const ctx = { io: { log: fs.createWriteStream("a") } };
rdd.map(x => ctx.io.log.write(x));`,
      [{ at: "ctx", way: "`ctx` → `ctx.io` → `ctx.io.log`" }],
    );
  });
  it("reports computed and quoted property names", () => {
    reports(
      `${prelude}const key = "db";
const a = { ["db"]: new Pool() }, b = { "my db": new Pool() }, c = { [key]: new Pool() };
rdd.map(x => [a["db"], b["my db"], c[key]]);`,
      [{ at: "a" }, { at: "b" }, { at: "c" }],
    );
  });
  it("reports the object behind an index signature with a computed key", () => {
    reports(
      `${prelude}const pools: Record<string, Pool> = { eu: new Pool(), us: new Pool() };
rdd.map(x => pools[x.region].query("1"));`,
      [{ at: "pools" }],
    );
  });
  it("is silent about a property name that equals the handle's", () => {
    silent(`${prelude}const db = new Pool();
rdd.map(x => ({ db: x.db }));`);
  });
  it("reports a shorthand property, which is a reference", () => {
    reports(
      `${prelude}const db = new Pool();
rdd.map(x => ({ db, x }));`,
      [{ at: "db" }],
    );
  });
});

describe("lists, maps and sets", () => {
  it("reports an element of an array", () => {
    reports(
      `${prelude}const pools = [new Pool(), 1];
rdd.map(x => pools[0].query(x));`,
      [{ at: "pools" }],
    );
  });
  it("reports a value of a Map, however it is read", () => {
    reports(
      `${prelude}const pools = new Map([["eu", new Pool()]]);
rdd.map(x => pools.get(x));
rdd.map(x => pools.size);`,
      [{ at: "pools" }, { at: "pools" }],
    );
  });
  it("reports a value that was taken out of a Map before", () => {
    reports(
      `${prelude}const pools = new Map([["eu", new Pool()]]);
const eu = pools.get("eu");
rdd.map(x => eu.query(x));`,
      [{ at: "eu" }],
    );
  });
  it("reports an element of a Set, and a Map that is keyed by handles", () => {
    reports(
      `${prelude}const set = new Set([net.connect(1)]);
const keyed = new Map([[net.connect(1), "a"]]);
const weak = new WeakMap(); weak.set(net.connect(1), 1);
rdd.map(x => [set, keyed]);`,
      [{ at: "set" }, { at: "keyed" }],
    );
  });
  it("reports what was pushed, added and set later", () => {
    reports(
      `${prelude}const list: any[] = []; list.push(new Pool());
const set = new Set(); set.add(new Pool());
const map = new Map(); map.set("eu", new Pool());
const byName: Record<string, Pool> = {}; for (const name of ["a"]) byName[name] = new Pool();
rdd.map(x => [list, set, map, byName]);`,
      [{ at: "list" }, { at: "set" }, { at: "map" }, { at: "byName" }],
    );
  });
  it("is silent about containers of data beside containers of handles", () => {
    silent(`${prelude}const pools = new Map([["eu", new Pool()]]);
const sizes = new Map([["eu", 1]]);
const list = [1, 2]; list.push(3);
const names = [...pools.keys()];
rdd.map(x => [sizes.get(x), list, names, pools2]);
const pools2 = pools.size;`);
  });
  it("reports an array that was spread into another", () => {
    reports(
      `${prelude}const a = [new Pool()];
const b = [1, ...a];
rdd.map(x => b);`,
      [{ at: "b" }],
    );
  });
  it("reports handles that a list was mapped to, also behind promises", () => {
    reports(
      `${prelude}const sockets = [1, 2].map(port => net.connect(port));
const clients = await Promise.all(["a", "b"].map(async url => { const client = new MongoClient(url); await client.connect(); return client; }));
rdd.map(x => [sockets, clients]);`,
      [{ at: "sockets" }, { at: "clients" }],
    );
  });
  it("reports handles that a function promises in a list", () => {
    reports(
      `${prelude}async function connect() { return Promise.all([new MongoClient("a").connect(), new Pool()]); }
const [mongo, pool] = await connect();
rdd.map(x => [mongo, pool]);`,
      [{ at: "mongo" }, { at: "pool" }],
    );
  });
  it("is silent about data that a list of handles was mapped to", () => {
    silent(`${prelude}const sockets = [net.connect(1)];
const ports = sockets.map(socket => socket.remotePort);
rdd.map(x => ports.includes(x));`);
  });
});

describe("spread, rest and patterns", () => {
  it("reports what was spread into a new object", () => {
    reports(
      `${prelude}const deps = { db: new Pool() };
const all = { ...deps, k: 1 };
rdd.map(() => all.k);`,
      [{ at: "all", way: "`all` → `all.db` → `deps`" }],
    );
  });
  it("is silent where a later property replaces what was spread", () => {
    silent(`${prelude}const deps = { db: new Pool() };
const all = { ...deps, db: null, k: 1 };
rdd.map(() => all.k);`);
  });
  it("is silent by Pulumi about the data beside what was spread", () => {
    silent(`${pulumiPrelude}const deps = { db: new Pool() };
const all = { ...deps, k: 1 };
pulumi.runtime.serializeFunction(() => all.k);`);
  });
  it("is silent where the rest leaves the handle out", () => {
    silent(`${prelude}const { db, ...cfg } = { db: new Pool(), k: 1 };
rdd.map(() => cfg.k);`);
  });
  it("reports the rest that keeps the handle", () => {
    reports(
      `${prelude}const { k, ...cfg } = { db: new Pool(), k: 1 };
rdd.map(() => cfg);`,
      [{ at: "cfg" }],
    );
  });
  it("reports what a pattern takes out of a factory's result", () => {
    reports(
      `${prelude}function makeDeps() { return { db: new Pool(), k: 1 }; }
const { db, k } = makeDeps();
rdd.map(x => db.query(x + k));`,
      [{ at: "db", way: "`db` → returned by `makeDeps`" }],
    );
  });
  it("is silent about data beside it", () => {
    silent(`${prelude}function makeDeps() { return { db: new Pool(), k: 1 }; }
const { k } = makeDeps();
rdd.map(x => x + k);`);
  });
  it("reports a pattern with other names, nested and computed", () => {
    reports(
      `${prelude}const { io: { db: mine }, ["second"]: other } = { io: { db: new Pool() }, second: new Pool() };
rdd.map(x => [mine, other]);`,
      [{ at: "mine" }, { at: "other" }],
    );
  });
  it("reports the default of a pattern", () => {
    reports(
      `${prelude}declare const opts: any;
const { db = new Pool() } = opts;
rdd.map(x => db.query(x));`,
      [{ at: "db", certainty: "likely" }],
    );
  });
  it("is silent about a default that is data", () => {
    silent(`${prelude}declare const opts: any;
const { db = "eu" } = opts;
rdd.map(x => db + x);`);
  });
  it("reports only the element that an array pattern takes", () => {
    reports(
      `${prelude}const [, s] = [1, net.connect(1)];
const [n, , t, ...more] = [1, 2, net.connect(1), 3];
rdd.map(() => [s, n, more, t]);`,
      [{ at: "s" }, { at: "t" }],
    );
  });
  it("is silent about the other elements", () => {
    silent(`${prelude}const [n, s] = [1, net.connect(1)];
const [, , ...rest] = [net.connect(1), 2, 3];
rdd.map(() => [n, rest]);`);
  });
  it("reports a swapped variable and is silent about the one that is data now", () => {
    reports(
      `${prelude}let a: any = new Pool(), b: any = 1;
[a, b] = [b, a];
rdd.map(() => [a, b]);`,
      [{ at: "b" }],
    );
  });
});

describe("expressions on a handle", () => {
  it("reports optional chaining, which guards nothing", () => {
    reports(
      `${prelude}const db: Pool | undefined = new Pool();
rdd.map(x => db?.query?.(x));`,
      [{ at: "db", certainty: "certain" }],
    );
  });
  it("is silent about the awaited result of a query", () => {
    silent(`${prelude}const rows = await new Pool().query("select 1");
rdd.map(() => rows.rows.length);`);
  });
  it("is silent about labels, meta properties and names of attributes", () => {
    silent(`${prelude}const db = new Pool();
rdd.map(function () { db: for (;;) break db; return [import.meta.url, new.target]; });`);
  });
  it("is silent about the names of JSX attributes", () => {
    silent(
      `${prelude}const db = new Pool();
rdd.map(() => <a db="1" x:db="2"><db /></a>);`,
      { file: "/project/src/task.tsx" },
    );
  });
  it("reports values in JSX: an attribute, a child, a spread", () => {
    reports(
      `${prelude}const a = new Pool(), b = new Pool(), c = { db: new Pool() };
rdd.map(() => <Child socket={a} {...c}>{b}</Child>);`,
      [{ at: "a" }, { at: "c" }, { at: "b" }],
      { file: "/project/src/task.tsx" },
    );
  });
});
