import { describeTwins } from "../../support/twins.ts";

const imports =
  'import { Client, Pool } from "pg"; import Database from "better-sqlite3"; import fs from "node:fs"; import { open } from "node:fs/promises"; import net from "node:net"; import { MongoClient } from "mongodb"; import Redis from "ioredis"; import mysql from "mysql2/promise"; declare function audit(o: unknown): void; declare const ok: boolean;';

describeTwins("require-handle-close", imports, [
  {
    name: "early return",
    reported: [
      'rdd.foreachPartition((os) => { const db = new Database("a.db"); const list = [...os]; if (list.length === 0) return; for (const o of list) db.exec(o.id); db.close(); });',
    ],
    silent: [
      'rdd.foreachPartition((os) => { const db = new Database("a.db"); if (!ok) { db.close(); return; } try { for (const o of os) db.exec(o.id); } finally { db.close(); } });',
      'rdd.foreachPartition((os) => { if (!ok) return; const db = new Database("a.db"); try { for (const o of os) db.exec(o.id); } finally { db.close(); } });',
      'rdd.foreachPartition((os) => { const db = new Database("a.db"); try { if (!ok) return; for (const o of os) db.exec(o.id); } finally { db.close(); } });',
    ],
  },
  {
    name: "fields",
    reported: [
      'class Sink { private db = new Database("a.db"); put(o: Order) { this.db.exec(o.id); } }\nrdd.foreachPartition((os) => { const sink = new Sink(); for (const o of os) sink.put(o); });',
      'class Sink { private db: Database.Database; constructor() { this.db = new Database("a.db"); } put(o: Order) { this.db.exec(o.id); } close() { this.db.close(); } }\nrdd.foreachPartition((os) => { const sink = new Sink(); for (const o of os) sink.put(o); });',
      'class Sink { private db!: Database.Database; constructor() { this.connect(); } connect() { this.db = new Database("a.db"); } put(o: Order) { this.db.exec(o.id); } close() { this.db.close(); } }\nrdd.foreachPartition((os) => { const sink = new Sink(); for (const o of os) sink.put(o); });',
      'class Sink { private db = new Database("a.db"); put(o: Order) { this.db.exec(o.id); } close() { this.db.close(); } }\nrdd.foreachPartition((os) => { const sink = new Sink(); for (const o of os) sink.put(o); sink.close(); });',
    ],
    silent: [
      'class Sink { private db = new Database("a.db"); put(o: Order) { this.db.exec(o.id); } close() { this.db.close(); } }\nrdd.foreachPartition((os) => { const sink = new Sink(); try { for (const o of os) sink.put(o); } finally { sink.close(); } });',
      'class Sink { private db!: Database.Database; constructor() { this.connect(); } connect() { this.db = new Database("a.db"); } put(o: Order) { this.db.exec(o.id); } stop() { this.db.close(); } }\nrdd.foreachPartition((os) => { const sink = new Sink(); try { for (const o of os) sink.put(o); } finally { sink.stop(); } });',
      'class Sink { private static db = new Database("a.db"); put(o: Order) { Sink.db.exec(o.id); } }\nrdd.foreachPartition((os) => { const sink = new Sink(); for (const o of os) sink.put(o); });',
      'class Sink { private db = new Database("a.db"); put(o: Order) { this.db.exec(o.id); } [Symbol.dispose]() { this.db.close(); } }\nrdd.foreachPartition((os) => { using sink = new Sink(); for (const o of os) sink.put(o); });',
      'let sink: Sink | undefined;\nclass Sink { private db = new Database("a.db"); put(o: Order) { this.db.exec(o.id); } }\nrdd.foreachPartition((os) => { sink ??= new Sink(); for (const o of os) sink.put(o); });',
      "class Sink { private s3 = 1; put(o: Order) { console.log(o); } }\nrdd.foreachPartition((os) => { const sink = new Sink(); for (const o of os) sink.put(o); });",
      'class Sink { private db = new Database("a.db"); put(o: Order) { this.db.exec(o.id); } }\nrdd.foreachPartition((os) => { const sink = new Sink(); audit(sink); });',
      'class Sink { constructor(private db: Database.Database) {} put(o: Order) { this.db.exec(o.id); } }\nrdd.foreachPartition((os) => { const db = new Database("a.db"); try { const sink = new Sink(db); for (const o of os) sink.put(o); } finally { db.close(); } });',
    ],
  },
  {
    name: "DoFn life",
    reported: [],
    silent: [
      'class Enrich { private db?: Database.Database; startBundle() { this.db = new Database("a.db"); } process(o: Order) { return this.db!.exec(o.id); } finishBundle() { this.db!.close(); } }\nexport function f(pc: beam.PCollection<Order>) { return pc.apply(beam.parDo(new Enrich() as any)); }',
    ],
  },
  {
    name: "closed in other ways",
    reported: [
      'rdd.foreachPartition(async (os) => { let c: Client; c = new Client(cfg.url); await c.connect(); for (const o of os) await c.query("q", [o.id]); });',
      'rdd.foreachPartition(async (os) => { const pool = new Pool(); for (const o of os) await pool.query("q", [o.id]); });',
      'rdd.foreachPartition(async (os) => { const conn = await mysql.createConnection(cfg.url); try { for (const o of os) await conn.execute("q", [o.id]); } catch (e) { audit(e); throw e; } });',
      'rdd.foreachPartition(async (os) => { const fh = await open("/mnt/a", "w"); await fh.write("x"); await fh.close(); });',
      'rdd.foreachPartition((os) => { const db = new Database("a.db"); try { for (const o of os) db.exec(o.id); if (ok) db.close(); } finally { audit(os); } });',
      'rdd.foreachPartition((os) => { const db = new Database("a.db"); db.pragma("x"); try { for (const o of os) db.exec(o.id); } finally { audit(os); } db.close(); });',
      'rdd.mapPartitions(async function* (os) { const c = new Client(cfg.url); await c.connect(); for (const o of os) yield await c.query("q", [o.id]); await c.end(); });',
    ],
    silent: [
      'rdd.foreachPartition(async (os) => { const c = new Client(cfg.url); await c.connect(); try { for (const o of os) await c.query("q", [o.id]); } catch (e) { audit(e); } finally { await c.end().catch(() => {}); } });',
      'rdd.foreachPartition(async (os) => { const c = new Client(cfg.url); await c.connect(); await run(os, c).finally(() => c.end()); });\nasync function run(os: Iterable<Order>, c: Client) { for (const o of os) await c.query("q", [o.id]); }',
      "rdd.foreachPartition(async (os) => { let c: Client | undefined; try { c = new Client(cfg.url); await c.connect(); } finally { await c?.end(); } });",
      'rdd.foreachPartition(async (os) => { const pool = new Pool(); const c = await pool.connect(); try { for (const o of os) await c.query("q", [o.id]); } finally { c.release(); await pool.end(); } });',
      'rdd.foreachPartition(async (os) => { const { db, close } = await openAll(); try { for (const o of os) db.exec(o.id); } finally { close(); } });\nasync function openAll() { const db = new Database("a.db"); return { db, close: () => db.close() }; }',
      'rdd.foreachPartition((os) => { const db = new Database("a.db"); process.on("exit", () => db.close()); for (const o of os) db.exec(o.id); });',
      'rdd.foreachPartition(async (os) => { const m = new MongoClient(cfg.url); try { await m.connect(); for (const o of os) await m.db("d").collection("c").insertOne(o); } finally { await m.close(); } });',
      'rdd.foreachPartition((os) => { const fd = fs.openSync("/mnt/a", "r"); try { fs.readSync(fd, Buffer.alloc(4)); } finally { fs.closeSync(fd); } });',
      'rdd.foreachPartition(async (os) => { const fh = await open("/mnt/a", "w"); try { await fh.write("x"); } finally { await fh.close(); } });',
      'rdd.foreachPartition(async (os) => { const [a, b] = [new Client("a"), new Client("b")]; try { await a.query("q"); } finally { await a.end(); await b.end(); } });',
      'rdd.foreachPartition((os) => { const s = net.connect(9000, "x"); s.end("done"); });',
      'rdd.foreachPartition((os) => { const db = new Database("a.db"); for (const o of os) { try { db.exec(o.id); } catch { audit(o); } } db.close(); });',
      'rdd.foreachPartition((os) => { const db = new Database("a.db"); try { for (const o of os) db.exec(o.id); } finally { if (db.open) db.close(); } });',
      'rdd.mapPartitions(async function* (os) { const c = new Client(cfg.url); await c.connect(); try { for (const o of os) yield await c.query("q", [o.id]); } finally { await c.end(); } });',
      'rdd.map((o) => { const fd = fs.openSync(o.path, "r"); try { return fs.readSync(fd, Buffer.alloc(3)); } finally { fs.closeSync(fd); } });',
    ],
  },
]);
