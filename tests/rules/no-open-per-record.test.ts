import { describe, expect, it } from "vitest";
import { lint } from "../support/lint.ts";

const rule = "no-open-per-record";

function reports(code: string, ...at: readonly string[]): void {
  expect(lint(rule, code).map((report) => report.at)).toEqual(at);
}

const prelude = `import { Client, Pool } from "pg";
import Database from "better-sqlite3";
import fs from "node:fs";
import crypto from "node:crypto";
declare const rdd: RDD<any>;
const url = "postgres://localhost";
`;

describe("a task per record", () => {
  it("reports what it opens, and is silent about the same once per partition", () => {
    const task = 'const db = new Database("a.db"); db.prepare("SELECT 1").get(x); db.close();';
    reports(`${prelude}rdd.foreach((x) => { ${task} });`, 'new Database("a.db")');
    reports(
      `${prelude}rdd.foreachPartition((xs) => { const db = new Database("a.db"); for (const x of xs) db.prepare("SELECT 1").get(x); db.close(); });`,
    );
  });
  it("reports it on every method that takes one record", () => {
    for (const method of ["map", "filter", "flatMap", "foreach", "mapToPair", "keyBy", "mapValues"]) {
      reports(`${prelude}rdd.${method}((x) => { const c = new Client(url); return c.query(x); });`, "new Client(url)");
    }
    reports(`${prelude}[1].map((x) => { const c = new Client(url); return c.query(x); });`);
  });
  it("reports it behind `await`, and in a function by name", () => {
    reports(
      'import { MongoClient } from "mongodb"; declare const rdd: RDD<any>; async function save(x) { const c = await MongoClient.connect("mongodb://db"); await c.db("d").collection("c").insertOne(x); await c.close(); } rdd.foreach(save);',
      'MongoClient.connect("mongodb://db")',
    );
    reports(
      'import { MongoClient } from "mongodb"; declare const rdd: RDD<any>; async function save(xs) { const c = await MongoClient.connect("mongodb://db"); for (const x of xs) await c.db("d").collection("c").insertOne(x); await c.close(); } rdd.foreachPartition(save);',
    );
  });
  it("reports the helper that opens it, and is silent where the helper opens it once", () => {
    reports(`${prelude}function connect() { return new Client(url); } rdd.map((x) => connect().query(x));`, "connect");
    reports(`${prelude}let c; function connect() { if (!c) c = new Client(url); return c; } rdd.map((x) => connect().query(x));`);
    reports(`${prelude}let c; function connect() { return (c ??= new Client(url)); } rdd.map((x) => connect().query(x));`);
  });
  it("reports Beam's `process`, and is silent about `startBundle`", () => {
    const beam =
      'import * as beam from "apache-beam"; import Database from "better-sqlite3"; export function f(pc: beam.PCollection<any>) { ';
    reports(
      `${beam} pc.apply(beam.parDo({ process: function* (x) { const db = new Database("a.db"); yield db.prepare("S").get(x); } })); }`,
      'new Database("a.db")',
    );
    reports(
      `${beam} pc.apply(beam.parDo({ startBundle: function () { this.__db = new Database("a.db"); }, process: function* (x) { yield this.__db.prepare("S").get(x); } })); }`,
    );
    reports(`${beam} pc.map((x) => new Database("a.db").prepare("S").get(x)); }`, 'new Database("a.db")');
  });
  it("reports skale's tasks, and is silent where the worker context keeps it", () => {
    const skale = 'import * as skale from "skale"; import { Client } from "pg"; const sc = skale.context(); ';
    reports(`${skale}sc.range(9).map((x) => { const c = new Client({ host: "db" }); return c.query(x); });`, 'new Client({ host: "db" })');
    reports(`${skale}sc.range(9).map((x, env, wc) => { wc.db = wc.db || new Client({ host: "db" }); return wc.db.query(x); }, {});`);
    reports(
      `${skale}sc.range(9).map((x, env, wc) => { if (wc.db === undefined) wc.db = new Client({ host: "db" }); return wc.db.query(x); }, {});`,
    );
  });
});

describe("a task per partition", () => {
  it("reports what it opens in a loop over the records, and is silent before the loop", () => {
    reports(
      `${prelude}rdd.foreachPartition((xs) => { for (const x of xs) { const c = new Client(url); c.query(x); } });`,
      "new Client(url)",
    );
    reports(`${prelude}rdd.mapPartitions((xs) => xs.map((x) => { const c = new Client(url); return c.query(x); }));`, "new Client(url)");
    reports(`${prelude}rdd.mapPartitions((xs) => { const c = new Client(url); return xs.map((x) => c.query(x)); });`);
  });
  it("is silent about other loops", () => {
    reports(`${prelude}rdd.foreachPartition((xs) => { for (const host of ["a", "b"]) { const c = new Client(url); c.query(host); } });`);
  });
});

describe("elsewhere", () => {
  it("is silent where the record names what is opened", () => {
    reports(`${prelude}rdd.map((x) => { const c = new Client(x.url); return c.query("S"); });`);
    reports(`${prelude}rdd.map(({ url }) => { const c = new Client(url); return c.query("S"); });`);
    reports(
      `${prelude}rdd.map((x) => { const host = x.host; const options = { host }; const c = new Client(options); return c.query("S"); });`,
    );
    reports(`${prelude}rdd.map((x) => fs.createReadStream(x));`);
    reports(`${prelude}const open = (host) => new Client({ host }); rdd.map((x) => open(x.host).query("S"));`);
    reports(`${prelude}const open = (host) => new Client({ host }); rdd.map((x) => open("db").query("S"));`, "open");
  });
  it("is silent in retry loops and under conditions", () => {
    reports(
      `${prelude}rdd.map((x) => { for (let i = 0; i < 3; i++) { const c = new Client(url); try { return c.query(x); } catch {} } });`,
    );
    reports(`${prelude}rdd.map((x) => { if (x.bad) { const c = new Client(url); c.query(x); } return x; });`);
  });
  it("is silent where it is kept for the next record", () => {
    reports(
      `${prelude}const cache = new Map(); rdd.map((x) => { if (!cache.has("c")) cache.set("c", new Client(url)); return cache.get("c").query(x); });`,
    );
    reports(`${prelude}rdd.map((x) => { globalThis.db ??= new Client(url); return globalThis.db.query(x); });`);
  });
  it("is silent about what each use has of its own, and what a pool lends", () => {
    reports(`${prelude}rdd.map((x) => crypto.createHash("sha256").update(x).digest("hex"));`);
    reports(
      `${prelude}let pool; rdd.map(async (x) => { pool ??= new Pool(); const c = await pool.connect(); try { return await c.query(x); } finally { c.release(); } });`,
    );
  });
  it("is silent where the call is one job or one event", () => {
    reports(
      'import workerpool from "workerpool"; import { Client } from "pg"; workerpool.pool().exec(function (x) { const c = new Client("u"); return c.query(x); }, [1]);',
    );
    reports(
      'import { Inngest } from "inngest"; import { Client } from "pg"; new Inngest({ id: "a" }).createFunction({ id: "f" }, { event: "e" }, async ({ step }) => { await step.run("s", async () => { const c = new Client("u"); await c.query("S"); await c.end(); }); });',
    );
  });
});

it("says how often, and what to do", () => {
  expect(lint(rule, `${prelude}rdd.foreach((x) => { const c = new Client(url); c.query(x); });`).map(({ message }) => message)).toEqual([
    "`rdd.foreach` runs this once per record, and opens a PostgreSQL client each time: a million records are a million of them. Open it once per partition, in `mapPartitions` or `foreachPartition`.",
  ]);
});

it("takes `allow`", () => {
  const code = `${prelude}rdd.foreach((x) => { const c = new Client(url); c.query(x); });`;
  expect(lint(rule, code, { options: { allow: ["pg#Client"] } })).toEqual([]);
  expect(lint(rule, code, { options: { allow: ["pg#Pool"] } })).toHaveLength(1);
});
