import { describe, expect, it } from "vitest";
import { lint } from "../support/lint.ts";

const rule = "no-close-before-iteration";

function reports(code: string, ...at: readonly string[]): void {
  expect(lint(rule, code).map((report) => report.at)).toEqual(at);
}

const prelude = `import Database from "better-sqlite3";
import { Client } from "pg";
declare const rdd: RDD<any>;
`;
const open = 'const db = new Database("a.db"); const get = db.prepare("S");';

describe("lazy iterators", () => {
  it("reports a close before the iterator is read, and is silent about lists", () => {
    reports(`${prelude}rdd.mapPartitions((it) => { ${open} const out = it.map((x) => db.exec(x)); db.close(); return out; });`, "db.close");
    reports(`${prelude}rdd.mapPartitions((it) => { ${open} const out = [...it].map((x) => db.exec(x)); db.close(); return out; });`);
    reports(`${prelude}rdd.mapPartitions((it) => { ${open} const out = it.map((x) => db.exec(x)).toArray(); db.close(); return out; });`);
    reports(`${prelude}rdd.mapPartitions((it) => { ${open} const out = Array.from(it, (x) => db.exec(x)); db.close(); return out; });`);
    reports(`${prelude}rdd.mapPartitions((it: string[]) => { ${open} const out = it.map((x) => db.exec(x)); db.close(); return out; });`);
  });
  it("reports `finally` and `using` around a lazy result, and is silent in a generator", () => {
    reports(
      `${prelude}rdd.mapPartitions((it) => { ${open} try { return it.map((x) => db.exec(x)); } finally { db.close(); } });`,
      "db.close",
    );
    reports(
      `${prelude}rdd.mapPartitions(function* (it) { ${open} try { for (const x of it) yield db.exec(x); } finally { db.close(); } });`,
    );
    reports(
      `${prelude}rdd.mapPartitions((it) => { using db = new Database("a.db"); return it.filter((x) => db.exec(x)).map((x) => x.id); });`,
      "db",
    );
    reports(`${prelude}rdd.mapPartitions((it) => { using db = new Database("a.db"); return it.map((x) => db.exec(x)); });`, "db");
    reports(`${prelude}rdd.mapPartitions((it) => { using db = new Database("a.db"); return [...it.map((x) => db.exec(x))]; });`);
  });
  it("reports iterators of other origin", () => {
    reports(
      `${prelude}rdd.mapPartitionsWithIndex((i, it) => { ${open} const out = Iterator.from(it).map((x) => db.exec(x)); db.close(); return out; });`,
      "db.close",
    );
    reports(
      `${prelude}rdd.mapPartitionsWithIndex((i, it) => { ${open} const out = it.map((x) => db.exec(x)); db.close(); return out; });`,
      "db.close",
    );
  });
  it("knows what an engine gives to the task: dcf gives lists", () => {
    const dcf = 'import { Context } from "dcf"; import Database from "better-sqlite3"; const sc = new Context(c); ';
    reports(`${dcf}sc.range(1).mapPartitions((it) => { ${open} const out = it.map((x) => db.exec(x)); db.close(); return out; });`);
    reports(
      `${dcf}sc.range(1).mapPartitions((it) => { ${open} const out = it.values().map((x) => db.exec(x)); db.close(); return out; });`,
      "db.close",
    );
  });
  it("is silent where the iterator does not need it, and where it is closed later", () => {
    reports(
      `${prelude}rdd.mapPartitions((it) => { ${open} const names = db.exec("S"); const out = it.map((x) => names[x]); db.close(); return out; });`,
    );
    reports(
      `${prelude}rdd.mapPartitions((it) => { ${open} const out = it.map((x) => db.exec(x)); setTimeout(() => db.close(), 9); return out; });`,
    );
    reports(`${prelude}rdd.mapPartitions((it) => { ${open} if (!it) { db.close(); return []; } return it.map((x) => db.exec(x)); });`);
  });
});

describe("generators", () => {
  it("reports a close before a generator has begun, and is silent where it has run", () => {
    const rows = "function* rows(db, it) { for (const x of it) yield db.exec(x); }";
    reports(`${prelude}${rows} rdd.mapPartitions((it) => { ${open} const out = rows(db, it); db.close(); return out; });`, "db.close");
    reports(`${prelude}${rows} rdd.mapPartitions((it) => { ${open} const out = [...rows(db, it)]; db.close(); return out; });`);
    reports(
      `${prelude}rdd.mapPartitions((it) => { ${open} function* rows() { for (const x of it) yield db.exec(x); } try { return rows(); } finally { db.close(); } });`,
      "db.close",
    );
  });
});

describe("promises", () => {
  const client = 'const db = new Client("u"); await db.connect();';
  it("reports a promise that is returned out of `try … finally`, and is silent where it is awaited", () => {
    reports(
      `${prelude}rdd.mapPartitions(async (it) => { ${client} try { return Promise.all([...it].map((x) => db.query(x))); } finally { await db.end(); } });`,
      "db.end",
    );
    reports(
      `${prelude}rdd.mapPartitions(async (it) => { ${client} try { return await Promise.all([...it].map((x) => db.query(x))); } finally { await db.end(); } });`,
    );
    reports(`${prelude}rdd.foreach(async (x) => { ${client} try { return db.query(x); } finally { await db.end(); } });`, "db.end");
    reports(`${prelude}rdd.foreach(async (x) => { ${client} try { return await db.query(x); } finally { await db.end(); } });`);
  });
  it("reports a list of promises that nobody awaits before the close", () => {
    reports(
      `${prelude}rdd.mapPartitions(async (it) => { ${client} const all = [...it].map((x) => db.query(x)); await db.end(); return Promise.all(all); });`,
      "db.end",
    );
    reports(
      `${prelude}rdd.mapPartitions(async (it) => { ${client} const all = [...it].map((x) => db.query(x)); await Promise.all(all); await db.end(); return Promise.all(all); });`,
    );
  });
  it("reports an asynchronous helper, in a durable step as well", () => {
    const inngest = (body: string): string =>
      `import { Inngest } from "inngest"; import { Client } from "pg"; async function load(db) { return await db.query("S"); } new Inngest({ id: "a" }).createFunction({ id: "f" }, { event: "e" }, async ({ step }) => { await step.run("s", async () => { ${client} ${body} }); });`;
    reports(inngest("try { return load(db); } finally { await db.end(); }"), "db.end");
    reports(inngest("try { return await load(db); } finally { await db.end(); }"));
    reports(inngest("const rows = await load(db); await db.end(); return rows;"));
  });
});

it("says what is closed, and what still needs it", () => {
  const code = `${prelude}rdd.mapPartitions((it) => { ${open} const out = it.map((x) => db.exec(x)); db.close(); return out; });`;
  expect(lint(rule, code).map(({ message }) => message)).toEqual([
    "`db.close` closes `db`, a SQLite database, before one record is read: `it.map` gives a lazy iterator, which runs after this function of `rdd.mapPartitions` has returned. Make it a generator that yields inside `try … finally`.",
  ]);
});
