import { describeTwins } from "../../support/twins.ts";

const imports =
  'import { Client, Pool } from "pg"; import Database from "better-sqlite3"; import fs from "node:fs"; import { open } from "node:fs/promises"; import { MongoClient } from "mongodb"; import Redis from "ioredis"; import mysql from "mysql2/promise"; import readline from "node:readline"; import { chain, map } from "itertools"; declare function audit(o: unknown): void;';

describeTwins("no-close-before-iteration", imports, [
  {
    name: "generators",
    reported: [
      'rdd.mapPartitions((it) => { const db = new Database("l.db"); function* rows() { for (const o of it) yield db.prepare("s").get(o.id); } const out = rows(); db.close(); return out; });',
      'rdd.mapPartitions((it) => { const db = new Database("l.db"); const rows = function* () { for (const o of it) yield db.prepare("s").get(o.id); }; try { return rows(); } finally { db.close(); } });',
      'rdd.mapPartitions(function* (it) { const db = new Database("l.db"); const rows = it.map((o) => db.prepare("s").get(o.id)); db.close(); yield* rows; });',
      'rdd.mapPartitions(function* (it) { const db = new Database("l.db"); const rows = it.map((o) => db.prepare("s").get(o.id)); db.close(); for (const r of rows) yield r; });',
      'class Lookup { constructor(private db: Database.Database) {} *all(it: Iterable<Order>) { for (const o of it) yield this.db.prepare("s").get(o.id); } }\nrdd.mapPartitions((it) => { const db = new Database("l.db"); try { return new Lookup(db).all(it); } finally { db.close(); } });',
    ],
    silent: [
      'rdd.mapPartitions((it) => { const db = new Database("l.db"); function* rows() { try { for (const o of it) yield db.prepare("s").get(o.id); } finally { db.close(); } } return rows(); });',
      'rdd.mapPartitions((it) => { const db = new Database("l.db"); function* rows() { for (const o of it) yield db.prepare("s").get(o.id); } const out = [...rows()]; db.close(); return out; });',
      'rdd.mapPartitions(function* (it) { const db = new Database("l.db"); try { yield* it.map((o) => db.prepare("s").get(o.id)); } finally { db.close(); } });',
      'rdd.mapPartitions(function* (it) { const db = new Database("l.db"); try { for (const o of it) yield db.prepare("s").get(o.id); } finally { db.close(); } });',
      'rdd.mapPartitions(function* (it) { const db = new Database("l.db"); const rows = it.map((o) => db.prepare("s").get(o.id)); for (const r of rows) yield r; db.close(); });',
      'class Lookup { constructor(private db: Database.Database) {} all(it: Iterable<Order>) { return [...it].map((o) => this.db.prepare("s").get(o.id)); } }\nrdd.mapPartitions((it) => { const db = new Database("l.db"); try { return new Lookup(db).all(it); } finally { db.close(); } });',
    ],
  },
  {
    name: "missing await",
    reported: [
      'rdd.foreachPartition(async (it) => { const c = new Client(cfg.url); await c.connect(); try { return Promise.all([...it].map((o) => c.query("q", [o.id]))); } finally { await c.end(); } });',
      'rdd.foreachPartition(async (it) => { const c = new Client(cfg.url); await c.connect(); const rows = c.query("q"); await c.end(); return rows; });',
      'rdd.map((o) => { const c = new Client(cfg.url); const p = c.connect().then(() => c.query("q", [o.id])); c.end(); return p; });',
    ],
    silent: [
      'rdd.foreachPartition(async (it) => { const c = new Client(cfg.url); await c.connect(); try { return await Promise.all([...it].map((o) => c.query("q", [o.id]))); } finally { await c.end(); } });',
      'rdd.foreachPartition(async (it) => { const c = new Client(cfg.url); await c.connect(); try { for (const o of it) { await c.query("q", [o.id]); } } finally { await c.end(); } });',
      'rdd.foreachPartition(async (it) => { const c = new Client(cfg.url); await c.connect(); const rows = await c.query("q"); await c.end(); return rows; });',
      'rdd.foreachPartition(async (it) => { const c = new Client(cfg.url); await c.connect(); const rows = c.query("q"); await rows; await c.end(); return rows; });',
      'rdd.map((o) => { const c = new Client(cfg.url); return c.connect().then(() => c.query("q", [o.id])).finally(() => c.end()); });',
      'rdd.map((o) => { const c = new Client(cfg.url); return c.connect().then(async () => { const r = await c.query("q", [o.id]); await c.end(); return r; }); });',
      'rdd.foreachPartition((it) => { const db = new Database("l.db"); for (const o of it) db.exec(o.id); db.close(); });',
      'rdd.foreachPartition(async (it) => { const pool = new Pool(); try { await Promise.all(Array.from(it, (o) => pool.query("q", [o.id]))); } finally { await pool.end(); } });',
    ],
  },
  {
    name: "iterators",
    reported: [
      'rdd.mapPartitions((it: Iterator<Order>) => { const db = new Database("l.db"); try { return it.map((o) => db.prepare("s").get(o.id)); } finally { db.close(); } });',
      'rdd.mapPartitions((it: Iterator<Order>) => { using db = new Database("l.db"); return it.map((o) => db.prepare("s").get(o.id)); });',
      'rdd.mapPartitions((it: IterableIterator<Order>) => { const db = new Database("l.db"); const get = (o: Order) => db.prepare("s").get(o.id); const out = it.map(get); db.close(); return out; });',
      'rdd.mapPartitions((it) => { const db = new Database("l.db"); const out = enrich(it, db); db.close(); return out; });\nfunction enrich(it: Iterator<Order>, db: Database.Database) { return it.map((o) => db.prepare("s").get(o.id)); }',
      'rdd.mapPartitions((it) => { const db = new Database("l.db"); const out = { [Symbol.iterator]: function* () { for (const o of it) yield db.prepare("s").get(o.id); } }; db.close(); return out; });',
      'rdd.mapPartitions((it) => { const db = new Database("l.db"); const out = { next() { const r = it.next(); return r.done ? r : { done: false, value: db.prepare("s").get(r.value.id) }; }, [Symbol.iterator]() { return this; } }; db.close(); return out; });',
      'rdd.mapPartitions((it) => { const db = new Database("l.db"); const rows = db.prepare("select 1").iterate(); db.close(); return rows; });',
      'rdd.mapPartitions((it) => { const fd = fs.openSync("/mnt/a", "r"); const out = it.map((o) => fs.readSync(fd, Buffer.alloc(o.n))); fs.closeSync(fd); return out; });',
      'rdd.mapPartitions(async (it) => { const h = await open("/mnt/a"); const lines = h.readLines(); await h.close(); return lines; });',
    ],
    silent: [
      'rdd.mapPartitions((it: Order[]) => { const db = new Database("l.db"); const out = it.map((o) => db.prepare("s").get(o.id)); db.close(); return out; });',
      'rdd.mapPartitions((it: Iterator<Order>) => { const db = new Database("l.db"); const rows = new Map(db.prepare("s").all().map((r: any) => [r.id, r])); db.close(); return it.map((o) => rows.get(o.id)); });',
      'rdd.mapPartitions((it: Iterator<Order>) => { const db = new Database("l.db"); const out = Array.from(it.map((o) => db.prepare("s").get(o.id))); db.close(); return out; });',
      'rdd.mapPartitions((it) => { const db = new Database("l.db"); const out = enrich(it, db); db.close(); return out; });\nfunction enrich(it: Iterator<Order>, db: Database.Database) { return it.map((o) => db.prepare("s").get(o.id)).toArray(); }',
      'rdd.mapPartitions((it) => { const db = new Database("l.db"); const n = [...it].length; db.close(); return [n]; });',
      'rdd.mapPartitions((it) => { const db = new Database("l.db"); const rows = [...db.prepare("select 1").iterate()]; db.close(); return rows; });',
    ],
  },
]);
