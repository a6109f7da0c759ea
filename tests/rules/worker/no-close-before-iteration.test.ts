import { describeTwins } from "../../support/twins.ts";

const imports =
  'import { Client, Pool } from "pg"; import Database from "better-sqlite3"; import fs from "node:fs"; import { open } from "node:fs/promises"; import { MongoClient } from "mongodb"; import Redis from "ioredis"; import mysql from "mysql2/promise"; import readline from "node:readline";';

describeTwins("no-close-before-iteration", imports, [
  {
    name: "chained filter/map with cleanup",
    reported: [
      'rdd.mapPartitions((rows: Iterator<Order>) => { const lookup = new Database("l.db"); const st = lookup.prepare("s"); const res = rows.filter((r) => r.id).map((r) => st.get(r.id)); lookup.close(); return res; });',
    ],
    silent: [
      'rdd.mapPartitions((rows: Iterator<Order>) => { const lookup = new Database("l.db"); const st = lookup.prepare("s"); const res = rows.filter((r) => r.id).map((r) => st.get(r.id)).toArray(); lookup.close(); return res; });',
    ],
  },
  {
    name: "function* helper at module level, passed statement",
    reported: [
      'function* enrich(db: Database.Database, it: Iterable<Order>) { for (const o of it) yield db.prepare("s").get(o.id); }\nfunction task(it: Iterable<Order>) { const db = new Database("l.db"); const gen = enrich(db, it); db.close(); return gen; }\nrdd.mapPartitions(task);',
    ],
    silent: [
      'function* enrich(db: Database.Database, it: Iterable<Order>) { for (const o of it) yield db.prepare("s").get(o.id); }\nfunction task(it: Iterable<Order>) { const db = new Database("l.db"); const gen = enrich(db, it); const rows = Array.from(gen); db.close(); return rows; }\nrdd.mapPartitions(task);',
    ],
  },
  {
    name: "IIFE generator in try/finally",
    reported: [
      'rdd.mapPartitions((it) => { const db = new Database("l.db"); try { return (function* () { for (const o of it) yield db.prepare("s").get(o.id); })(); } finally { db.close(); } });',
    ],
    silent: [
      'rdd.mapPartitions((it) => { const db = new Database("l.db"); return (function* () { try { for (const o of it) yield db.prepare("s").get(o.id); } finally { db.close(); } })(); });',
    ],
  },
  {
    name: "object with Symbol.iterator",
    reported: [
      'rdd.mapPartitions((it) => { const db = new Database("l.db"); const out = { *[Symbol.iterator]() { for (const o of it) yield db.prepare("s").get(o.id); } }; db.close(); return out; });',
    ],
    silent: [
      'rdd.mapPartitions((it) => { const db = new Database("l.db"); return { *[Symbol.iterator]() { try { for (const o of it) yield db.prepare("s").get(o.id); } finally { db.close(); } } }; });',
    ],
  },
  {
    name: "Iterator.from on the wrapper",
    reported: [
      'rdd.mapPartitions((it) => { const db = new Database("l.db"); const mapped = Iterator.from(it).flatMap((o) => [db.prepare("s").get(o.id)]); db.close(); return mapped; });',
    ],
    silent: [
      'rdd.mapPartitions((it) => { const db = new Database("l.db"); const n = Iterator.from(it).reduce((a, o) => a + db.prepare("s").get(o.id), 0); db.close(); return [n]; });',
    ],
  },
  {
    name: "async return without await in finally",
    reported: [
      'rdd.mapPartitions(async (it) => { const conn = await mysql.createConnection(cfg.url); try { return conn.query("select * from t where id in (?)", [[...it]]); } finally { await conn.end(); } });',
    ],
    silent: [
      'rdd.mapPartitions(async (it) => { const conn = await mysql.createConnection(cfg.url); try { return await conn.query("select * from t where id in (?)", [[...it]]); } finally { await conn.end(); } });',
    ],
  },
  {
    name: "then chain not awaited",
    reported: [
      "rdd.map(async (o) => { const r = new Redis(); const p = r.get(o.id).then((v) => ({ ...o, v })); r.disconnect(); return p; });",
    ],
    silent: [
      "rdd.map(async (o) => { const r = new Redis(); const v = await r.get(o.id).then((x) => ({ ...o, x })); r.disconnect(); return v; });",
      'rdd.foreachPartition(async (it) => { const c = new Client(cfg.url); await c.connect(); for (const o of it) { await c.query("q", [o.id]); } await c.end(); });',
    ],
  },
  {
    name: "map async, not awaited before close",
    reported: [
      'rdd.foreachPartition(async (it) => { const c = new Client(cfg.url); await c.connect(); const jobs = [...it].map(async (o) => { await c.query("q", [o.id]); }); await c.end(); await Promise.all(jobs); });',
    ],
    silent: [
      'rdd.foreachPartition(async (it) => { const c = new Client(cfg.url); await c.connect(); const jobs = [...it].map(async (o) => { await c.query("q", [o.id]); }); await Promise.all(jobs); await c.end(); });',
    ],
  },
  {
    name: "pushing promises in a loop",
    reported: [
      'rdd.foreachPartition(async (it) => { const c = new Client(cfg.url); await c.connect(); const jobs: Promise<unknown>[] = []; for (const o of it) jobs.push(c.query("q", [o.id])); await c.end(); await Promise.all(jobs); });',
    ],
    silent: [
      'rdd.foreachPartition(async (it) => { const c = new Client(cfg.url); await c.connect(); const jobs: Promise<unknown>[] = []; for (const o of it) jobs.push(c.query("q", [o.id])); await Promise.all(jobs); await c.end(); });',
    ],
  },
  {
    name: "async generator helper",
    reported: [
      'async function* rows(c: Client, it: Iterable<Order>) { for (const o of it) yield await c.query("q", [o.id]); }\nrdd.mapPartitions(async (it) => { const c = new Client(cfg.url); await c.connect(); try { return rows(c, it); } finally { await c.end(); } });',
    ],
    silent: [
      'async function* rows(c: Client, it: Iterable<Order>) { for (const o of it) yield await c.query("q", [o.id]); }\nrdd.mapPartitions(async (it) => { const c = new Client(cfg.url); await c.connect(); try { const out = []; for await (const r of rows(c, it)) out.push(r); return out; } finally { await c.end(); } });',
    ],
  },
  {
    name: "inngest step",
    reported: [
      'new Inngest({ id: "a" }).createFunction({ id: "f" }, { event: "e" }, async ({ step }) => { return step.run("load", async () => { const c = new Client(cfg.url); await c.connect(); try { return c.query("s").then((r) => r.rows); } finally { await c.end(); } }); });',
    ],
    silent: [
      'new Inngest({ id: "a" }).createFunction({ id: "f" }, { event: "e" }, async ({ step }) => { return step.run("load", async () => { const c = new Client(cfg.url); await c.connect(); try { return await c.query("s").then((r) => r.rows); } finally { await c.end(); } }); });',
    ],
  },
  {
    name: "using with helper generator",
    reported: [
      'function* rows(db: Database.Database, it: Iterable<Order>) { for (const o of it) yield db.prepare("q").get(o.id); }\nrdd.mapPartitions((it) => { using db = new Database("x.db"); return rows(db, it); });',
    ],
    silent: [
      'rdd.mapPartitions(function* (it) { using db = new Database("x.db"); for (const o of it) yield db.prepare("q").get(o.id); });',
    ],
  },
  {
    name: "await using and returned promise",
    reported: ['rdd.mapPartitions(async (it) => { await using h = await open("/mnt/f"); return h.readFile("utf8"); });'],
    silent: ['rdd.mapPartitions(async (it) => { await using h = await open("/mnt/f"); return await h.readFile("utf8"); });'],
  },
  {
    name: "mongo cursor returned",
    reported: [
      'rdd.mapPartitions(async (it) => { const m = await MongoClient.connect(cfg.url); const cur = m.db("d").collection("c").find({}); await m.close(); return cur; });',
    ],
    silent: [
      'rdd.mapPartitions(async (it) => { const m = await MongoClient.connect(cfg.url); const cur = await m.db("d").collection("c").find({}).toArray(); await m.close(); return cur; });',
    ],
  },
  {
    name: "sqlite iterate()",
    reported: [
      'rdd.mapPartitions((it) => { const db = new Database("x.db"); const rows = db.prepare("select").iterate(); db.close(); return rows; });',
    ],
    silent: [
      'rdd.mapPartitions((it) => { const db = new Database("x.db"); const rows = db.prepare("select").all(); db.close(); return rows; });',
      'rdd.mapPartitions(async (it) => { const c = new Client(cfg.url); await c.connect(); const out = []; for (const o of it) out.push((await c.query("q", [o.id])).rows); await c.end(); return out; });',
    ],
  },
  {
    name: "withDb wrapper",
    reported: [
      'function withDb<T>(f: (db: Database.Database) => T) { const db = new Database("a.db"); try { return f(db); } finally { db.close(); } }\nrdd.mapPartitions((it: Iterator<Order>) => withDb((db) => it.map((o) => db.prepare("q").get(o.id))));',
    ],
    silent: [
      'function withDb<T>(f: (db: Database.Database) => T) { const db = new Database("a.db"); try { return f(db); } finally { db.close(); } }\nrdd.mapPartitions((it: Iterable<Order>) => withDb((db) => [...it].map((o) => db.prepare("q").get(o.id))));',
      'rdd.mapPartitions((it) => { const db = new Database("a.db"); const list = Array.from(it); const out = list.map((o) => db.prepare("q").get(o.id)); db.close(); return out; });',
      'rdd.mapPartitions((it) => { const db = new Database("a.db"); const names = new Map(db.prepare("q").all().map((r: any) => [r.id, r.n])); db.close(); return it.map((o: Order) => names.get(o.id)); });',
    ],
  },
  {
    name: "async arrow without await of a helper, close in finally",
    reported: [
      'const load = async (c: Client, ids: string[]) => (await c.query("s", [ids])).rows;\nrdd.mapPartitions(async (it) => { const c = new Client(cfg.url); try { await c.connect(); return load(c, [...it].map((o) => o.id)); } finally { await c.end(); } });',
    ],
    silent: [
      'rdd.mapPartitions((it) => { const db = new Database("a.db"); try { const get = (id: string) => db.prepare("q").get(id); const out: unknown[] = []; for (const o of it) out.push(get(o.id)); return out; } finally { db.close(); } });',
    ],
  },
]);
