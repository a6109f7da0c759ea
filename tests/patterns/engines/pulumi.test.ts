import { describe, it } from "vitest";
import { expectReports as reports, expectSilence as silent } from "../../support/verdict.ts";

const open = `import * as pulumi from "@pulumi/pulumi";
import * as aws from "@pulumi/aws";
import { Pool } from "pg";
const db = new Pool();
const pair = { n: 1, db: new Pool(), inner: { n: 2, db: new Pool() } };
`;

describe("Pulumi's boundaries", () => {
  it("are `serializeFunction`, under any import", () => {
    reports(`${open}pulumi.runtime.serializeFunction(() => db.query("x"));`, [{ at: "db", certainty: "certain", engine: "pulumi" }]);
    reports(
      `${open}import { runtime } from "@pulumi/pulumi";
await runtime.serializeFunction(() => db.query("x"));`,
      [{ at: "db" }],
    );
    silent(`${open}pulumi.runtime.serializeFunction(async () => { const own = new Pool(); await own.query("x"); });`);
  });
  it("are the callback and the factory of a callback function", () => {
    reports(`${open}new aws.lambda.CallbackFunction("f", { callback: async (e) => db.query("x") });`, [{ at: "db", certainty: "certain" }]);
    reports(`${open}new aws.lambda.CallbackFunction("f", { async callback(e) { return db.query("x"); } });`, [{ at: "db" }]);
    reports(
      `${open}const options = { callback: async (e) => db.query("x") };
new aws.lambda.CallbackFunction("f", options);`,
      [{ at: "db", line: 6 }],
    );
    reports(`${open}new aws.lambda.CallbackFunction("f", { callbackFactory: () => async (e) => db.query("x") });`, [{ at: "db" }]);
  });
  it("let a factory open what its callback uses", () => {
    silent(
      `${open}new aws.lambda.CallbackFunction("f", { callbackFactory: () => { const own = new Pool(); return async (e) => own.query("x"); } });`,
    );
  });
  it("are the event helpers of resources, constructed or declared", () => {
    reports(
      `${open}const bucket = new aws.s3.Bucket("b");
bucket.onObjectCreated("x", async (e) => { await db.query("x"); });`,
      [{ at: "db", certainty: "certain" }],
    );
    reports(
      `${open}import { sns, sqs } from "@pulumi/aws";
new sns.Topic("t").onEvent("x", async (e) => { await db.query("x"); });
new sqs.Queue("q").onEvent("y", async (e) => { await db.query("x"); });`,
      [
        { at: "db", line: 7 },
        { at: "db", line: 8 },
      ],
    );
    reports(`${open}aws.cloudwatch.onSchedule("x", "rate(1 minute)", async (e) => { await db.query("x"); });`, [{ at: "db" }]);
    reports(
      `${open}import * as cloud from "@pulumi/cloud";
new cloud.Topic("t").subscribe("x", async (e) => { await db.query("x"); });`,
      [{ at: "db" }],
    );
    reports(`${open}export function wire(bucket: aws.s3.Bucket) { bucket.onObjectCreated("x", async (e) => { await db.query("x"); }); }`, [
      { at: "db", certainty: "certain" },
    ]);
    reports(
      `${open}class S { pool = new Pool(); bucket = new aws.s3.Bucket("b");
  wire() { const self = this; this.bucket.onObjectCreated("a", async () => { await self.pool.query("x"); }); } }`,
      [{ at: "self", way: "`self` → `self.pool`" }],
    );
  });
  it("are not met by a handler that is a resource already", () => {
    silent(`${open}const fn = new aws.lambda.Function("f", {}); new aws.s3.Bucket("b").onObjectCreated("a", fn);`);
  });
  it("are not met by `apply`, which runs here", () => {
    silent(`${open}pulumi.output(1).apply(x => db.query(x)); pulumi.all([1]).apply(([x]) => db.query(x));`);
    reports(`${open}pulumi.output(1).apply(x => { db.query(x); return pulumi.runtime.serializeFunction(() => pair.db.query("x")); });`, [
      { at: "pair" },
    ]);
  });
});

describe("a dynamic provider", () => {
  it("is shipped whole, with what its methods capture", () => {
    reports(
      `${open}const provider = { async create(inputs) { await db.query("x"); return { id: "1", outs: {} }; } };
class Res extends pulumi.dynamic.Resource { constructor(name, props) { super(provider, name, props); } }`,
      [{ at: "provider", way: "`provider` → `provider.create` → `db`" }],
    );
    silent(`${open}const provider = { async create(inputs) { return { id: "1", outs: {} }; } };
class Res extends pulumi.dynamic.Resource { constructor(name, props) { super(provider, name, props); } }`);
  });
  it("is reported where it is constructed for `super(…)`", () => {
    reports(
      `${open}class P implements pulumi.dynamic.ResourceProvider { constructor(private pool: Pool) {} async create(inputs) { await this.pool.query("x"); return { id: "1" }; } }
class Res extends pulumi.dynamic.Resource { constructor(name, props) { super(new P(new Pool()), name, props); } }`,
      [{ at: "new P(new Pool())", certainty: "certain", way: "`P` → `P.pool` → passed to `P` (task.ts:7:84)" }],
    );
    reports(
      `${open}import { dynamic } from "@pulumi/pulumi"; import net from "node:net";
class P implements dynamic.ResourceProvider { private sock = net.connect(1); async create() { return { id: "1" }; } }
export class Res extends dynamic.Resource { constructor(name: string) { super(new P(), name, {}); } }`,
      [{ at: "new P()" }],
    );
    reports(
      `${open}import { Resource } from "@pulumi/pulumi/dynamic";
class P { pool = new Pool(); async create() { return { id: "1" }; } }
export class Res extends Resource { constructor(name: string) { super(new P(), name, {}); } }`,
      [{ at: "new P()" }],
    );
  });
  it("is reported where it is given to a subclass without a constructor, over any number of classes", () => {
    reports(
      `${open}class P { pool = new Pool(); async create(inputs) { return { id: "1" }; } }
class Res extends pulumi.dynamic.Resource {}
new Res(new P(), "a", {});`,
      [{ at: "new P()" }],
    );
    reports(
      `${open}class P { pool = new Pool(); async create(inputs) { return { id: "1" }; } }
class Base extends pulumi.dynamic.Resource {} class Res extends Base {}
new Res(new P(), "a", {});`,
      [{ at: "new P()" }],
    );
  });
  it("is reported where it is passed up to a base class of the project", () => {
    reports(
      `${open}class P { pool = new Pool(); async create(inputs) { return { id: "1" }; } }
class Base extends pulumi.dynamic.Resource { constructor(provider, name) { super(provider, name, {}); } }
class Res extends Base { constructor(name) { super(new P(), name); } }`,
      [{ at: "new P()", line: 8 }],
    );
  });
  it("may open what it needs in its methods", () => {
    silent(`${open}class P { async create(inputs) { const own = new Pool(); await own.query("x"); return { id: "1" }; } }
class Res extends pulumi.dynamic.Resource { constructor(name, props) { super(new P(), name, props); } }
new Res("a", {});`);
  });
});

describe("Pulumi's serialiser", () => {
  it("follows only the path that is read", () => {
    silent(`${open}pulumi.runtime.serializeFunction(() => pair.n + pair.inner.n);`);
    silent(`${open}class P { db = new Pool(); f = 2; } const p = new P();
pulumi.runtime.serializeFunction(x => x * p.f);`);
    reports(`${open}pulumi.runtime.serializeFunction(() => pair.inner.db);`, [
      { at: "pair", way: "`pair` → `pair.inner` → `pair.inner.db`" },
    ]);
  });
  it("takes all of an object that is destructured, spread, asked for its type, or whose method needs it", () => {
    reports(`${open}pulumi.runtime.serializeFunction(() => { const { n } = pair; return n; });`, [{ at: "pair" }]);
    reports(`${open}pulumi.runtime.serializeFunction(() => ({ ...pair }).n);`, [{ at: "pair" }]);
    reports(`${open}pulumi.runtime.serializeFunction(() => typeof pair);`, [{ at: "pair" }]);
    reports(
      `${open}class P { db = new Pool(); f = 2; multiply(x) { return x * this.f; } } const p = new P();
pulumi.runtime.serializeFunction(x => p.multiply(x));`,
      [{ at: "p", way: "`p` → `p.db`" }],
    );
  });
  it("calls the accessors that the task itself names", () => {
    const processor = `${open}class P { _db; get db() { return this._db ??= new Pool(); } put(x) { return this.db.query(x); } }
const p = new P();
`;
    reports(`${processor}pulumi.runtime.serializeFunction(x => p.db.query(x));`, [
      { at: "p", way: "`p` → `p.db` (its accessor is called while it is shipped)" },
    ]);
    silent(`${processor}pulumi.runtime.serializeFunction(x => p.put(x));`);
    reports(
      `${open}const p = { get db() { return new Pool(); } };
pulumi.runtime.serializeFunction(x => p.db.query(x));`,
      [{ way: "`p` → `p.db` (its accessor is called while it is shipped)" }],
    );
  });
  it("refuses `this` for other reasons than a handle that is not read", () => {
    reports(`${open}class A { db = new Pool(); n = 1; f() { return pulumi.runtime.serializeFunction(() => this.db.query("x")); } }`, [
      { at: "this.db" },
    ]);
    silent(`${open}class A { db = new Pool(); n = 1; f() { return pulumi.runtime.serializeFunction(() => this.n); } }`);
  });
});

describe("A class that a Pulumi function mentions", () => {
  const ship = (members: string, task: string): string =>
    `${open}class Shared { ${members} } const shared = new Shared();
pulumi.runtime.serializeFunction(() => ${task});`;
  it("travels with all its static fields, whichever is read", () => {
    reports(ship("static db = new Pool(); static n = 3;", "Shared.n"), [{ at: "Shared" }]);
    reports(ship("static db = new Pool(); static n = 3; read() { return Shared.n; }", "shared.read()"), [{ at: "shared" }]);
    silent(ship("static n = 3; own = 4;", "Shared.n"));
    // An object travels without what is static in its class.
    silent(ship("static db = new Pool(); read() { return 1; }", "shared.read()"));
  });
  it("travels without calling its static accessors", () => {
    const lazy = "static kept?: Pool; static get db() { return (Shared.kept ??= new Pool()); }";
    silent(ship(lazy, 'Shared.db.query("x")'));
    silent(ship(`${lazy} read() { return Shared.db.query("x"); }`, "shared.read()"));
  });
});
