import { describe, expect, it } from "vitest";
import { lint } from "../support/lint.ts";

const rule = "require-handle-close";

function reports(code: string, ...at: readonly string[]): void {
  expect(lint(rule, code).map((report) => report.at)).toEqual(at);
}

const prelude = `import Database from "better-sqlite3";
import { Client, Pool } from "pg";
import { S3Client } from "@aws-sdk/client-s3";
import fs from "node:fs";
declare const rdd: RDD<any>;
`;
const loop = "for (const x of xs) db.exec(x);";

describe("never closed", () => {
  it("reports what a partition opens, and is silent with `finally` and with `using`", () => {
    reports(`${prelude}rdd.foreachPartition((xs) => { const db = new Database("a.db"); ${loop} });`, 'new Database("a.db")');
    reports(`${prelude}rdd.foreachPartition((xs) => { const db = new Database("a.db"); try { ${loop} } finally { db.close(); } });`);
    reports(`${prelude}rdd.foreachPartition((xs) => { using db = new Database("a.db"); ${loop} });`);
    reports(`${prelude}rdd.foreachPartition((xs) => { let db; try { db = new Database("a.db"); ${loop} } finally { db?.close(); } });`);
  });
  it("reports what comes as a promise, and from a helper", () => {
    const async = (end: string): string =>
      `${prelude}async function connect() { const c = new Client("u"); await c.connect(); return c; } rdd.foreachPartition(async (xs) => { const db = await connect(); try { for (const x of xs) await db.query(x); } finally { ${end} } });`;
    reports(async("console.log('done');"), "connect()");
    reports(async("await db.end();"));
  });
  it("reports a client that is not given back to its pool", () => {
    reports(
      `${prelude}let pool; rdd.foreachPartition(async (xs) => { pool ??= new Pool(); const c = await pool.connect(); for (const x of xs) await c.query(x); });`,
      "pool.connect()",
    );
    reports(
      `${prelude}let pool; rdd.foreachPartition(async (xs) => { pool ??= new Pool(); const c = await pool.connect(); try { for (const x of xs) await c.query(x); } finally { c.release(); } });`,
    );
  });
  it("reports files by descriptor and by stream", () => {
    reports(
      `${prelude}rdd.foreachPartition((xs) => { const fd = fs.openSync("/mnt/out", "w"); for (const x of xs) fs.writeSync(fd, x); });`,
      'fs.openSync("/mnt/out", "w")',
    );
    reports(`${prelude}rdd.foreachPartition((xs) => { const fd = fs.openSync("/mnt/out", "w"); write(fd, xs); });`);
    reports(
      `${prelude}rdd.foreachPartition((xs) => { const out = fs.createWriteStream("/mnt/o"); for (const x of xs) out.write(x); });`,
      'fs.createWriteStream("/mnt/o")',
    );
    reports(
      `${prelude}rdd.foreachPartition((xs) => { const out = fs.createWriteStream("/mnt/o"); for (const x of xs) out.write(x); out.end(); });`,
      "out.end",
    );
    reports(
      `${prelude}rdd.foreachPartition((xs) => { const out = fs.createWriteStream("/mnt/o"); try { for (const x of xs) out.write(x); } finally { out.end(); } });`,
    );
    reports(
      `${prelude}rdd.foreachPartition((xs) => { const input = fs.createReadStream("/mnt/i"); input.on("data", (x) => console.log(x)); });`,
    );
  });
  it("reports durable steps", () => {
    const step = (body: string): string =>
      `import { Inngest } from "inngest"; import { Client } from "pg"; new Inngest({ id: "a" }).createFunction({ id: "f" }, { event: "e" }, async ({ step }) => { await step.run("s", async () => { const db = new Client("u"); ${body} }); });`;
    reports(step("await db.connect(); await db.query('S');"), 'new Client("u")');
    reports(step("try { await db.connect(); await db.query('S'); } finally { await db.end(); }"));
  });
});

describe("closed only where nothing fails", () => {
  it("reports a close behind the work, and is silent where the error is caught, or it is closed there as well", () => {
    reports(`${prelude}rdd.foreachPartition((xs) => { const db = new Database("a.db"); ${loop} db.close(); });`, "db.close");
    reports(
      `${prelude}rdd.foreachPartition((xs) => { const db = new Database("a.db"); try { ${loop} } catch (e) { console.error(e); } db.close(); });`,
    );
    reports(
      `${prelude}rdd.foreachPartition((xs) => { const db = new Database("a.db"); try { ${loop} db.close(); } catch (e) { db.close(); throw e; } });`,
    );
    reports(`${prelude}rdd.foreachPartition((xs) => { const db = new Database("a.db"); db.close(); });`);
  });
  it("is silent where a promise or another function closes it", () => {
    reports(`${prelude}rdd.foreach((x) => { const db = new Client("u"); return db.query(x).finally(() => db.end()); });`);
    reports(`${prelude}rdd.foreachPartition((xs) => { const db = new Database("a.db"); const stop = () => db.close(); run(xs, stop); });`);
  });
});

describe("elsewhere", () => {
  it("is silent about what is kept per worker", () => {
    reports(`${prelude}let db; rdd.foreachPartition((xs) => { db ??= new Database("a.db"); ${loop} });`);
    reports(`${prelude}rdd.foreachPartition((xs) => { const db = new Database("a.db"); globalThis.db = db; ${loop} });`);
  });
  it("is silent where a helper's result is kept, or what it hands out", () => {
    const helper = 'function open() { const db = new Database("a.db"); db.exec("PRAGMA x"); return db.name; }';
    reports(`${prelude}${helper} let name; rdd.map((x) => { name ??= open(); return name + x; });`);
    reports(`${prelude}${helper} rdd.map((x) => open() + x);`, "open");
    reports(`${prelude}rdd.map((x) => { const db = new Database("a.db"); const find = db.prepare("S"); return find; });`);
    reports(
      `${prelude}rdd.map((x) => { const db = new Database("a.db"); const find = db.prepare("S"); return find.get(x); });`,
      'new Database("a.db")',
    );
  });
  it("is silent where it is handed on", () => {
    reports(`${prelude}rdd.map((x) => { const db = new Database("a.db"); return db; });`);
    reports(`${prelude}rdd.foreachPartition((xs) => { const db = new Database("a.db"); insertAll(db, xs); });`);
    reports(
      `${prelude}function insert(db, xs) { for (const x of xs) db.exec(x); } rdd.foreachPartition((xs) => { const db = new Database("a.db"); insert(db, xs); });`,
      'new Database("a.db")',
    );
    reports(
      `${prelude}function insert(db, xs) { ${loop} db.close(); } rdd.foreachPartition((xs) => { const db = new Database("a.db"); insert(db, xs); });`,
    );
  });
  it("is silent about what goes down with another handle", () => {
    const browse = (end: string): string =>
      `import puppeteer from "puppeteer"; declare const rdd: RDD<any>; rdd.foreach(async (url) => { const browser = await puppeteer.launch(); try { const page = await browser.newPage(); await page.goto(url); } finally { ${end} } });`;
    reports(browse("await browser.close();"));
    reports(browse(""), "puppeteer.launch()");
  });
  it("is silent about clients that close for good measure, and outside of tasks", () => {
    reports(`${prelude}rdd.foreachPartition(async (xs) => { const s3 = new S3Client({}); for (const x of xs) await s3.send(x); });`);
    reports(`${prelude}export function f(xs) { const db = new Database("a.db"); ${loop} }`);
  });
});

it("says what stays open, and what closes it", () => {
  expect(
    lint(rule, `${prelude}rdd.foreachPartition((xs) => { const db = new Database("a.db"); ${loop} });`).map(({ message }) => message),
  ).toEqual([
    "`db` is a SQLite database that nothing closes: each run of this function of `rdd.foreachPartition`, and each retry, leaves one more open. Call `db.close()` in a `finally`.",
  ]);
});
