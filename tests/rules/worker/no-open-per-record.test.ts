import { describeTwins } from "../../support/twins.ts";

const imports =
  'import { Client, Pool } from "pg"; import pg from "pg"; import Database from "better-sqlite3"; import fs, { openSync, createWriteStream } from "node:fs"; import { MongoClient } from "mongodb"; import Redis from "ioredis"; import { createClient } from "redis"; import mysql from "mysql2/promise"; import { S3Client, PutObjectCommand } from "@aws-sdk/client-s3";';

describeTwins("no-open-per-record", imports, [
  {
    name: "method of class by reference",
    reported: [
      'class Saver { async save(o: Order) { const client = new Client({ connectionString: cfg.url }); await client.connect(); await client.query("x", [o.id]); await client.end(); } }\nconst saver = new Saver();\nrdd.foreach((o) => saver.save(o));',
    ],
    silent: [
      'class Saver { private c?: Client; private async client() { if (!this.c) { this.c = new Client(cfg.url); await this.c.connect(); } return this.c; } async save(o: Order) { const client = await this.client(); await client.query("x", [o.id]); } }\nconst saver = new Saver();\nrdd.foreach((o) => saver.save(o));',
    ],
  },
  {
    name: "arrow const passed by reference",
    reported: [
      'const enrich = async (order: Order) => { const redis = new Redis("redis://cache"); const v = await redis.get(order.id); await redis.quit(); return { ...order, v }; };\nrdd.map(enrich);',
    ],
    silent: [
      "const enrich = async (order: Order) => { const redis = new Redis(order.url); const v = await redis.get(order.id); await redis.quit(); return { ...order, v }; };\nrdd.map(enrich);",
    ],
  },
  {
    name: "curried factory",
    reported: [
      'const mk = (table: string) => (o: Order) => { const db = new Database("/mnt/x.db"); db.prepare("insert into " + table).run(o.id); db.close(); };\nrdd.foreach(mk("orders"));',
    ],
    silent: [
      'const mk = (dir: string) => (o: Order) => { const db = new Database(dir + "/" + o.id + ".db"); db.prepare("insert").run(o.id); db.close(); };\nrdd.foreach(mk("orders"));',
    ],
  },
  {
    name: "createClient().connect chain",
    reported: [
      'rdd.foreach(async function (o) { const r = await createClient({ url: cfg.url }).connect(); await r.set(o.id, "1"); await r.quit(); });',
    ],
    silent: [
      'rdd.foreachPartition(async function (it) { const r = await createClient({ url: cfg.url }).connect(); for (const o of it) await r.set(o.id, "1"); await r.quit(); });',
    ],
  },
  {
    name: "await using",
    reported: [
      'rdd.map(async (o) => { await using conn = await mysql.createConnection(cfg.url); return (await conn.query("select 1", [o.id]))[0]; });',
      'rdd.flatMap(async (o) => { let conn; try { conn = await mysql.createConnection({ host: "db" }); const [rows] = await conn.query("select", [o.id]); return rows; } finally { await conn?.end(); } });',
    ],
    silent: [
      'rdd.map(async (o) => { try { return JSON.parse(o.path); } catch (e) { const c = new Client(cfg.url); await c.connect(); await c.query("insert"); await c.end(); return null; } });',
    ],
  },
  {
    name: "S3Client per record",
    reported: ['rdd.foreach((o) => new S3Client({ region: "eu" }).send(new PutObjectCommand({ Bucket: "b", Key: o.id, Body: "x" })));'],
    silent: [
      'rdd.foreachPartition((os) => { const s3 = new S3Client({ region: "eu" }); for (const o of os) s3.send(new PutObjectCommand({ Bucket: "b", Key: o.id, Body: "x" })); });',
    ],
  },
  {
    name: "file descriptor",
    reported: ['rdd.foreach((o) => { const fd = openSync("/mnt/log", "a"); fs.writeSync(fd, o.id); fs.closeSync(fd); });'],
    silent: ['rdd.foreach((o) => { const fd = openSync(o.path, "r"); fs.readSync(fd, Buffer.alloc(1)); fs.closeSync(fd); });'],
  },
  {
    name: "two helpers deep",
    reported: [
      'function connect() { return new Pool({ host: "db" }); }\nfunction lookup(id: string) { const p = connect(); return p.query("select $1", [id]); }\nrdd.map((o) => lookup(o.id));',
    ],
    silent: [
      'let pool: Pool | undefined;\nfunction connect() { if (pool === undefined) pool = new Pool({ host: "db" }); return pool; }\nfunction lookup(id: string) { const p = connect(); return p.query("select $1", [id]); }\nrdd.map((o) => lookup(o.id));',
    ],
  },
  {
    name: "object of helpers",
    reported: [
      'const db = { open() { return new Database("f.db"); } };\nrdd.filter((o) => { const d = db.open(); const found = d.prepare("select 1").get(o.id); d.close(); return Boolean(found); });',
    ],
    silent: [
      'const pools = new Map<string, Pool>();\nfunction poolFor(name: string) { let p = pools.get(name); if (!p) { p = new Pool({ host: name }); pools.set(name, p); } return p; }\nrdd.map((o) => poolFor("a").query("select 1", [o.id]));',
    ],
  },
  {
    name: "while iterator loop in partition",
    reported: [
      'rdd.mapPartitions(function* (it) { while (true) { const n = it.next(); if (n.done) break; const c = new Client(cfg.url); yield c.query("x", [n.value.id]); } });',
      'rdd.foreachPartition(async (records) => { for await (const r of records) { const client = new Client(cfg.url); await client.connect(); await client.query("q", [r.id]); await client.end(); } });',
    ],
    silent: [
      'rdd.foreachPartition(async (records) => { const client = new Client(cfg.url); await client.connect(); try { for await (const r of records) { await client.query("q", [r.id]); } } finally { await client.end(); } });',
    ],
  },
  {
    name: "forEach in partition with named inner",
    reported: [
      'rdd.foreachPartition((records) => { const write = (r: Order) => { const d = new Database("x.db"); d.exec(r.id); d.close(); }; records.forEach(write); });',
    ],
    silent: [
      'rdd.foreachPartition((records) => { const d = new Database("x.db"); const write = (r: Order) => { d.exec(r.id); }; records.forEach(write); d.close(); });',
    ],
  },
  {
    name: "beam class DoFn",
    reported: [
      'class Write extends beam.DoFn<Order, void> { process(o: Order) { const d = new Database("x.db"); d.prepare("i").run(o.id); d.close(); } }\nexport function f(pc: beam.PCollection<Order>) { return pc.apply(beam.parDo(new Write())); }',
    ],
    silent: [
      'class Write extends beam.DoFn<Order, void> { __db: any; startBundle() { this.__db = new Database("x.db"); } process(o: Order) { this.__db.prepare("i").run(o.id); } finishBundle() { this.__db.close(); } }\nexport function f(pc: beam.PCollection<Order>) { return pc.apply(beam.parDo(new Write())); }',
    ],
  },
  {
    name: "beam flatMap generator",
    reported: [
      'export function g(pc: beam.PCollection<Order>) { return pc.flatMap(function* (o) { const d = new Database("lookup.db"); yield d.prepare("s").get(o.id); }); }',
      'const ctx = skale.context(); ctx.parallelize([1, 2]).map(function (n: number) { const c = new Client({ host: "h" }); return c.query("q", [n]); });',
      'const ctx = skale.context(); ctx.parallelize([1, 2]).flatMap((n: number) => { const out = createWriteStream("/mnt/log.txt", { flags: "a" }); out.write(String(n)); out.end(); return [n]; });',
    ],
    silent: [
      'const ctx = skale.context(); ctx.parallelize([1, 2]).map((n: number, args: any, wc: any) => { if (!wc.c) { wc.c = new Client({ host: "h" }); } return wc.c.query("q", [n]); }, {});',
    ],
  },
  {
    name: "promise constructor",
    reported: [
      'rdd.map((o) => new Promise((resolve) => { const c = new Client(cfg.url); c.connect().then(() => c.query("x", [o.id])).then(resolve); }));',
      'sc.textFile("s3://b/k").map((line) => { const c = new Redis(6379, "cache"); return c.get(line); });',
    ],
    silent: ['[1, 2].map((line) => { const c = new Redis(6379, "cache"); return c.get(String(line)); });'],
  },
  {
    name: "chained with alias",
    reported: [
      'const lines = sc.textFile("x"); const parsed = lines.filter(Boolean); parsed.keyBy((l) => { const d = new Database("k.db", { readonly: true }); return d.prepare("s").pluck().get(l); });',
      'rdd.foreach(async ({ id }) => { const m = new MongoClient(cfg.url); try { await m.connect(); await m.db().collection("o").updateOne({ _id: id as any }, { $set: { id } }, { upsert: true }); } finally { await m.close(); } });',
    ],
    silent: [
      "rdd.foreach(async ({ url }) => { const m = new MongoClient(url); try { await m.connect(); } finally { await m.close(); } });",
    ],
  },
  {
    name: "reduce function",
    reported: [
      'rdd.reduce((a, b) => { const d = new Database("a.db"); d.exec("x"); d.close(); return a; });',
      'class Repo { db: Client; constructor(url: string) { this.db = new Client(url); } find(id: string) { return this.db.query("s", [id]); } }\nrdd.map((o) => new Repo(cfg.url).find(o.id));',
    ],
    silent: [
      'class Repo { db: Client; constructor(url: string) { this.db = new Client(url); } find(id: string) { return this.db.query("s", [id]); } }\nrdd.map((o) => new Repo(o.url).find(o.id));',
      'class Repo { db: Client; constructor(url: string) { this.db = new Client(url); } find(id: string) { return this.db.query("s", [id]); } }\nrdd.mapPartitions(function* (os) { const repo = new Repo(cfg.url); for (const o of os) yield repo.find(o.id); });',
    ],
  },
  {
    name: "service in partition loop",
    reported: [
      'class Repo { db: Client; constructor(url: string) { this.db = new Client(url); } find(id: string) { return this.db.query("s", [id]); } }\nrdd.mapPartitions(function* (os) { for (const o of os) { const repo = new Repo(cfg.url); yield repo.find(o.id); } });',
      'rdd.map((o) => { const { Client: C } = require("pg"); const c = new C("u"); return c.query(o.id); });',
    ],
    silent: [
      'const hosts = ["a", "b"]; rdd.map((o) => { const c = new Client({ host: hosts[o.total % 2] }); return c.query("x"); });',
      'const state: { db?: Database } = {};\nrdd.map((o) => { state.db = state.db ?? new Database("a.db"); return state.db.prepare("s").get(o.id); });',
      'function once<T>(f: () => T) { let v: T | undefined; return () => (v ??= f()); }\nconst db = once(() => new Database("a.db"));\nrdd.map((o) => db().prepare("s").get(o.id));',
      'import once from "lodash/once";\nconst db = once(() => new Database("a.db"));\nrdd.map((o) => db().prepare("s").get(o.id));',
      'class Db { static inst: Database | null = null; static get() { return Db.inst ?? (Db.inst = new Database("a.db")); } }\nrdd.map((o) => Db.get().prepare("s").get(o.id));',
    ],
  },
  {
    name: "static not lazy",
    reported: ['class Db { static get() { return new Database("a.db"); } }\nrdd.map((o) => Db.get().prepare("s").get(o.id));'],
    silent: [
      'rdd.foreachPartition(async (rs) => { let batch = []; for (const r of rs) { batch.push(r); if (batch.length === 1000) { const c = new Client(cfg.url); await c.query("x", batch); await c.end(); batch = []; } } });',
    ],
  },
  {
    name: "field initialiser in base class",
    reported: [
      'class Base { db = new Database("a.db"); }\nclass Child extends Base { get(id: string) { return this.db.prepare("s").get(id); } }\nrdd.map((o) => new Child().get(o.id));',
    ],
    silent: [
      'class Base { db: Database.Database; constructor(file: string) { this.db = new Database(file); } }\nclass Child extends Base { get(id: string) { return this.db.prepare("s").get(id); } }\nrdd.map((o) => new Child(o.path).get(o.id));',
      'class Repo { db; constructor(private url: string) { this.db = new Client(this.url); } }\nrdd.map((o) => new Repo(o.url).db.query("x"));',
      'class Repo { db = new Client("u"); }\nlet repo: Repo | undefined;\nrdd.map((o) => { repo ??= new Repo(); return repo.db.query("x"); });',
      'class Repo { db = new Client("u"); }\nskale.context().range(3).map((x: number, e: any, wc: any) => { if (!wc.repo) wc.repo = new Repo(); return wc.repo.db.query("x"); }, {});',
      "class Repo { cache = new Map(); constructor(private url: string) {} }\nrdd.map((o) => new Repo(cfg.url).cache.get(o.id));",
    ],
  },
  {
    name: "index loop",
    reported: [
      'rdd.foreachPartition((os) => { const list = [...os]; for (let i = 0; i < list.length; i++) { const o = list[i]; const d = new Database("a.db"); d.exec(o.id); d.close(); } });',
    ],
    silent: [
      'rdd.foreach((o) => { const hosts = ["a", "b"]; for (let i = 0; i < hosts.length; i++) { const h = hosts[i]; const c = new Client({ host: h }); c.query(o.id); } });',
    ],
  },
]);
