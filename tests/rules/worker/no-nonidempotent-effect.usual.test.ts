import { describeTwins } from "../../support/twins.ts";

const imports =
  'import { Client } from "pg"; import fs from "node:fs"; import Redis from "ioredis"; import { MongoClient } from "mongodb"; import { SQSClient, SendMessageCommand } from "@aws-sdk/client-sqs"; import axios from "axios"; declare const db: any;';

describeTwins("no-nonidempotent-effect", imports, [
  {
    name: "as people write it",
    reported: [
      'rdd.foreachPartition(async (os) => { const c = new Client(cfg.url); for (const o of os) await c.query("INSERT INTO t VALUES ($1)", [o.id]); });',
      'rdd.foreachPartition((os) => { for (const o of os) fs.appendFileSync("/mnt/log", o.id); });',
      'rdd.foreach(async (o) => { await axios.post("https://a/x", { id: o.id }); });',
      'rdd.foreach(async (o) => { await new SQSClient({}).send(new SendMessageCommand({ QueueUrl: "q", MessageBody: o.id })); });',
      'rdd.foreachPartition(async (os) => { const c = new Client(cfg.url); for (const o of os) await c.query("UPDATE t SET n = n + 1 WHERE id = $1", [o.id]); });',
      "rdd.foreachPartition(async (os) => { const r = new Redis(cfg.url); for (const o of os) await r.incr(o.k); });",
    ],
    silent: [
      'rdd.foreachPartition(async (os) => { const c = new Client(cfg.url); for (const o of os) await c.query("INSERT INTO t VALUES ($1) ON CONFLICT DO NOTHING", [o.id]); });',
      'rdd.foreach(async (o) => { await axios.put("https://a/" + o.id, { id: o.id }); });',
      'rdd.foreach(async (o) => { await axios.post("https://a/x", { id: o.id }, { headers: { "Idempotency-Key": o.id } }); });',
      'rdd.foreach(async (o) => { await new SQSClient({}).send(new SendMessageCommand({ QueueUrl: "q.fifo", MessageBody: o.id, MessageDeduplicationId: o.id })); });',
      'const c = new Client(cfg.url); await c.query("INSERT INTO t VALUES (1)");',
      'rdd.foreachPartition(async (os) => { const c = new Client(cfg.url); for (const o of os) await c.query("UPDATE t SET n = $1 WHERE id = $2", [o.n, o.id]); });',
      "rdd.foreachPartition(async (os) => { const r = new Redis(cfg.url); for (const o of os) await r.set(o.k, o.n); });",
      'rdd.foreachPartition(async (os) => { const c = new Client(cfg.url); await c.query("DELETE FROM t WHERE day = $1", ["d"]); for (const o of os) await c.query("INSERT INTO t VALUES ($1)", [o.id]); });',
      'rdd.foreachPartition(async (os) => { const c = new Client(cfg.url); for (const o of os) await c.query("INSERT INTO t SELECT $1 WHERE NOT EXISTS (SELECT 1 FROM t WHERE id = $1)", [o.id]); });',
    ],
  },
]);
