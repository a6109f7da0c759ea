import { describeTwins } from "../../support/twins.ts";

const imports =
  'import { Client, Pool } from "pg"; import Database from "better-sqlite3"; import fs from "node:fs"; import { open } from "node:fs/promises"; import net from "node:net"; import { MongoClient } from "mongodb"; import Redis from "ioredis"; import { createClient } from "redis"; import mysql from "mysql2/promise"; import { Kafka } from "kafkajs"; import amqp from "amqplib"; declare function audit(o: unknown): void;';

describeTwins("require-handle-close", imports, [
  {
    name: "named function by reference",
    reported: [
      'async function writeAll(orders: Iterable<Order>) { const conn = await mysql.createConnection(cfg.url); for (const o of orders) { await conn.execute("replace into t values (?)", [o.id]); } }\nrdd.foreachPartition(writeAll);',
    ],
    silent: [
      'async function writeAll(orders: Iterable<Order>) { const conn = await mysql.createConnection(cfg.url); try { for (const o of orders) { await conn.execute("replace into t values (?)", [o.id]); } } finally { await conn.end(); } }\nrdd.foreachPartition(writeAll);',
    ],
  },
  {
    name: "generator without finally",
    reported: [
      'rdd.mapPartitions(function* (orders) { const db = new Database("x.db"); const get = db.prepare("select 1 where id = ?"); for (const o of orders) yield get.get(o.id); db.close(); });',
    ],
    silent: [
      'rdd.mapPartitions(function* (orders) { const db = new Database("x.db"); try { const get = db.prepare("select 1 where id = ?"); for (const o of orders) yield get.get(o.id); } finally { db.close(); } });',
    ],
  },
  {
    name: "file handle of fs/promises",
    reported: ['rdd.foreachPartition(async (os) => { const h = await open("/mnt/out", "w"); for (const o of os) await h.write(o.id); });'],
    silent: [
      'rdd.foreachPartition(async (os) => { await using h = await open("/mnt/out", "w"); for (const o of os) await h.write(o.id); });',
    ],
  },
  {
    name: "fd without closeSync",
    reported: ['rdd.foreachPartition((os) => { const fd = fs.openSync("/mnt/out", "w"); for (const o of os) fs.writeSync(fd, o.id); });'],
    silent: [
      'rdd.foreachPartition((os) => { const fd = fs.openSync("/mnt/out", "w"); try { for (const o of os) fs.writeSync(fd, o.id); } finally { fs.closeSync(fd); } });',
    ],
  },
  {
    name: "socket",
    reported: ['rdd.foreachPartition((os) => { const s = net.connect(9000, "collector"); for (const o of os) s.write(o.id); });'],
    silent: [
      'rdd.foreachPartition((os) => { const s = net.connect(9000, "collector"); try { for (const o of os) s.write(o.id); } finally { s.end(); } });',
    ],
  },
  {
    name: "mongo closed only on success",
    reported: [
      'rdd.foreachPartition(async (os) => { const m = await MongoClient.connect(cfg.url); const c = m.db("d").collection("o"); for (const o of os) await c.updateOne({ _id: o.id as any }, { $set: o }, { upsert: true }); await m.close(); });',
    ],
    silent: [
      'rdd.foreachPartition((os) => { const m = new MongoClient(cfg.url); return m.connect().then(() => m.db("d").collection("o").insertMany([...os])).finally(() => m.close()); });',
    ],
  },
  {
    name: "redis disconnect only in catch",
    reported: [
      'rdd.foreachPartition(async (os) => { const r = new Redis(cfg.url); try { for (const o of os) await r.set(o.id, "1"); } catch (e) { r.disconnect(); throw e; } });',
    ],
    silent: [
      'rdd.foreachPartition(async (os) => { const r = new Redis(cfg.url); try { for (const o of os) await r.set(o.id, "1"); } catch (e) { r.disconnect(); throw e; } await r.quit(); });',
    ],
  },
  {
    name: "kafka producer",
    reported: [
      'rdd.foreachPartition(async (os) => { const producer = new Kafka({ brokers: ["k"] }).producer(); await producer.connect(); for (const o of os) await producer.send({ topic: "t", messages: [{ key: o.id, value: "x" }] }); });',
    ],
    silent: [
      'rdd.foreachPartition(async (os) => { const producer = new Kafka({ brokers: ["k"] }).producer(); await producer.connect(); try { for (const o of os) await producer.send({ topic: "t", messages: [{ key: o.id, value: "x" }] }); } finally { await producer.disconnect(); } });',
    ],
  },
  {
    name: "amqp connection, channel closed only",
    reported: [
      'rdd.foreachPartition(async (os) => { const conn = await amqp.connect("amqp://q"); const ch = await conn.createChannel(); try { for (const o of os) ch.sendToQueue("q", Buffer.from(o.id)); } finally { await ch.close(); } });',
    ],
    silent: [
      'rdd.foreachPartition(async (os) => { const conn = await amqp.connect("amqp://q"); try { const ch = await conn.createChannel(); for (const o of os) ch.sendToQueue("q", Buffer.from(o.id)); await ch.close(); } finally { await conn.close(); } });',
    ],
  },
  {
    name: "dbos step method",
    reported: [
      'class Steps { @DBOS.step() static async load(id: string) { const c = new Client(cfg.url); await c.connect(); const r = await c.query("select", [id]); return r.rows; } }',
    ],
    silent: [
      'class Steps { @DBOS.step() static async load(id: string) { const c = new Client(cfg.url); await c.connect(); try { const r = await c.query("select", [id]); return r.rows; } finally { await c.end(); } } }',
    ],
  },
  {
    name: "restate ctx.run",
    reported: [
      'const s = restate.service({ name: "s", handlers: { h: async (ctx: restate.Context, id: string) => { return ctx.run("load", async () => { const c = await mysql.createConnection(cfg.url); const [rows] = await c.query("s"); await c.end(); return rows; }); } } });',
    ],
    silent: [
      'const s = restate.service({ name: "s", handlers: { h: async (ctx: restate.Context, id: string) => { return ctx.run("load", async () => { const c = await mysql.createConnection(cfg.url); try { const [rows] = await c.query("s"); return rows; } finally { await c.end(); } }); } } });',
    ],
  },
  {
    name: "cloudflare",
    reported: [
      'export class W extends WorkflowEntrypoint { async run(e: any, step: any) { await step.do("x", async () => { const c = new Client(cfg.url); await c.connect(); await c.query("select"); }); } }',
    ],
    silent: [
      'export class W extends WorkflowEntrypoint { async run(e: any, step: any) { await step.do("x", async () => { const c = new Client(cfg.url); try { await c.connect(); await c.query("select"); } finally { await c.end(); } }); } }',
    ],
  },
  {
    name: "workerpool",
    reported: [
      'workerpool.pool().exec((file: string) => { const fs2 = require("node:fs"); const fd = fs2.openSync(file, "r"); const b = Buffer.alloc(8); fs2.readSync(fd, b); return b.toString(); }, ["a"]);',
    ],
    silent: [
      'workerpool.pool().exec((file: string) => { const fs2 = require("node:fs"); const fd = fs2.openSync(file, "r"); try { const b = Buffer.alloc(8); fs2.readSync(fd, b); return b.toString(); } finally { fs2.closeSync(fd); } }, ["a"]);',
    ],
  },
  {
    name: "early return",
    reported: [
      'rdd.mapPartitions((os) => { const db = new Database("a.db"); const list = [...os]; if (list.length === 0) return []; const out = list.map((o) => db.prepare("s").get(o.id)); db.close(); return out; });',
    ],
    silent: [
      'function withDb<T>(f: (db: Database.Database) => T): T { const db = new Database("a.db"); try { return f(db); } finally { db.close(); } }\nrdd.foreachPartition((os) => withDb((db) => { for (const o of os) db.exec(o.id); }));',
    ],
  },
  {
    name: "helper withDb without finally",
    reported: [
      'function withDb<T>(f: (db: Database.Database) => T): T { const db = new Database("a.db"); const r = f(db); db.close(); return r; }\nrdd.foreachPartition((os) => withDb((db) => { for (const o of os) db.exec(o.id); }));',
    ],
    silent: [
      'const ctx = skale.context(); ctx.parallelize([1]).map((n: number, a: any, wc: any) => { const c = new Client("u"); wc.c = c; return c.query("x"); }, {});',
    ],
  },
  {
    name: "skale",
    reported: [
      'const ctx = skale.context(); ctx.parallelize([1]).map((n: number) => { const c = new Client("u"); return c.query("x"); });',
    ],
    silent: [
      "rdd.foreachPartition(async (os) => { const all: Client[] = []; try { for (const o of os) { const c = new Client(o.id); all.push(c); } } finally { for (const c of all) await c.end(); } });",
      "rdd.foreachPartition(async (os) => { const c = new Client(cfg.url); const { end } = c; try { await c.connect(); } finally { await end.call(c); } });",
      "const quietly = async (c: Client) => { try { await c.end(); } catch {} };\nrdd.foreachPartition(async (os) => { const c = new Client(cfg.url); try { await c.connect(); } finally { await quietly(c); } });",
      "rdd.foreachPartition(async (os) => { const c = new Client(cfg.url); const stop = c.end.bind(c); try { await c.connect(); } finally { await stop(); } });",
      "rdd.foreachPartition(async (os) => { await using stack = new AsyncDisposableStack(); const c = stack.adopt(new Client(cfg.url), (x) => x.end()); await c.connect(); });",
      "rdd.foreachPartition(async (os) => { await using stack = new AsyncDisposableStack(); const c = new Client(cfg.url); stack.defer(() => c.end()); await c.connect(); });",
      "rdd.map((o) => { const c = new Client(cfg.url); return { c, o }; });",
      'import { pipeline } from "node:stream/promises";\nrdd.foreachPartition(async (os) => { const out = fs.createWriteStream("/mnt/x"); await pipeline(os, out); });',
      'rdd.foreach((o) => { const out = fs.createWriteStream("/mnt/" + o.id); fs.createReadStream(o.id).pipe(out); });',
    ],
  },
  {
    name: "arrow expression chain in per-record",
    reported: [
      "rdd.map(async (o) => { const r = createClient({ url: cfg.url }); await r.connect(); return r.get(o.id); });",
      'new Inngest({ id: "a" }).createFunction({ id: "f" }, { event: "e" }, async ({ step }) => { await step.run("copy", async () => { const from = new Client("a"); const to = new Client("b"); try { await to.query("q", (await from.query("s")).rows); } finally { await from.end(); } }); });',
    ],
    silent: [
      'new Inngest({ id: "a" }).createFunction({ id: "f" }, { event: "e" }, async ({ step }) => { await step.run("copy", async () => { const from = new Client("a"); const to = new Client("b"); try { await to.query("q", (await from.query("s")).rows); } finally { await Promise.all([from.end(), to.end()]); } }); });',
      'rdd.foreachPartition(async (os) => { const from = new Client("a"); const to = new Client("b"); try { for (const o of os) await to.query("q", [o.id]); } finally { for (const c of [from, to]) await c.end(); } });',
    ],
  },
]);
