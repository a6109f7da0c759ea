import { describeTwins } from "../../support/twins.ts";

const imports =
  'import { Client, Pool } from "pg"; import Database from "better-sqlite3"; import fs from "node:fs"; import Redis from "ioredis"; import mysql from "mysql2/promise"; import { S3Client, GetObjectCommand } from "@aws-sdk/client-s3"; import { MongoClient } from "mongodb"; import nodemailer from "nodemailer"; import axios from "axios";';

describeTwins("no-open-per-record", imports, [
  {
    name: "as people write it",
    reported: [
      'rdd.foreach((o) => { const db = new Database("a.db"); db.exec(o.id); db.close(); });',
      'rdd.map(async (o) => { const c = new Client(cfg.url); await c.connect(); const r = await c.query("q", [o.id]); await c.end(); return r; });',
      'rdd.map(async (o) => { const s3 = new S3Client({}); return s3.send(new GetObjectCommand({ Bucket: "b", Key: o.path })); });',
      'rdd.foreachPartition(async (os) => { for (const o of os) { const c = new Client(cfg.url); await c.connect(); await c.query("q", [o.id]); await c.end(); } });',
      'rdd.mapPartitions((os) => [...os].map((o) => { const db = new Database("a.db"); return db.prepare("q").get(o.id); }));',
      'function open() { return new Database("a.db"); }\nrdd.foreach((o) => { open().exec(o.id); });',
      'class Repo { private db = new Database("a.db"); get(id: string) { return this.db.prepare("q").get(id); } }\nrdd.map((o) => new Repo().get(o.id));',
      'rdd.map((o) => new Database("a.db").prepare("q").get(o.id));',
    ],
    silent: [
      'rdd.foreachPartition(async (os) => { const c = new Client(cfg.url); await c.connect(); for (const o of os) await c.query("q", [o.id]); await c.end(); });',
      "rdd.foreach((o) => { const db = new Database(o.path); db.exec(o.id); db.close(); });",
      'let db: Database.Database; rdd.foreach((o) => { db ??= new Database("a.db"); db.exec(o.id); });',
      'const pools = new Map<string, Pool>(); rdd.foreach(async (o) => { let p = pools.get("a"); if (!p) { p = new Pool(); pools.set("a", p); } await p.query("q", [o.id]); });',
      'function getDb() { return (globalThis as any).db ??= new Database("a.db"); }\nrdd.foreach((o) => { getDb().exec(o.id); });',
      "rdd.foreach(async (o) => { const pool = (globalThis as any).pool; const c = await pool.connect(); c.release(); });",
      "const pool = new Pool(); [1].map(async (o) => { const c = new Client(cfg.url); await c.connect(); });",
      'new Inngest({ id: "a" }).createFunction({ id: "f" }, { event: "e" }, async ({ step }) => { await step.run("a", async () => { const c = new Client(cfg.url); await c.connect(); await c.end(); }); });',
      'rdd.foreach((o) => { const out = fs.createWriteStream("/mnt/" + o.id); out.end(o.id); });',
      "rdd.foreachPartition(async (os) => { let c; for (let attempt = 0; attempt < 3; attempt++) { try { c = new Client(cfg.url); await c.connect(); break; } catch {} } });",
      'rdd.foreach(async (o) => { if (o.n > 3) { const r = new Redis(cfg.url); await r.set(o.id, "1"); } });',
      'class Lazy { private db?: Database.Database; get(id: string) { if (!this.db) this.db = new Database("a.db"); return this.db.prepare("q").get(id); } }\nconst lazy = new Lazy(); rdd.map((o) => lazy.get(o.id));',
    ],
  },
]);
