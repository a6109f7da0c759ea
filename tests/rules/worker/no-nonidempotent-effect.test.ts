import { describeTwins } from "../../support/twins.ts";

const imports =
  'import { Client, Pool } from "pg"; import mysql from "mysql2/promise"; import Database from "better-sqlite3"; import postgres from "postgres"; import knex from "knex"; import { PrismaClient } from "@prisma/client"; import { Kafka } from "kafkajs"; import amqp from "amqplib"; import { MongoClient } from "mongodb"; import Redis from "ioredis"; import { createClient } from "redis"; import nodemailer from "nodemailer"; import axios from "axios"; import got from "got"; import ky from "ky"; import fs, { appendFile } from "node:fs"; import { appendFile as appendAsync, writeFile, open } from "node:fs/promises"; import { SQSClient, SendMessageCommand } from "@aws-sdk/client-sqs"; import { SNSClient, PublishCommand } from "@aws-sdk/client-sns"; import { DynamoDBClient, UpdateItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb"; import { Queue } from "bullmq"; import Stripe from "stripe"; import sgMail from "@sendgrid/mail"; import { Resend } from "resend";';

describeTwins("no-nonidempotent-effect", imports, [
  {
    name: "const statement",
    reported: [
      'const INSERT = "INSERT INTO orders (id) VALUES ($1)";\nrdd.foreachPartition(async (os) => { const pool = new Pool(); for (const o of os) await pool.query(INSERT, [o.id]); });',
    ],
    silent: [
      'const INSERT = "INSERT INTO orders (id) VALUES ($1) ON CONFLICT (id) DO UPDATE SET n = excluded.n";\nrdd.foreachPartition(async (os) => { const pool = new Pool(); for (const o of os) await pool.query(INSERT, [o.id]); });',
    ],
  },
  {
    name: "multi-line template",
    reported: [
      "rdd.foreachPartition(async (os) => { const pool = new Pool(); for (const o of os) await pool.query(`\n   INSERT INTO orders (id, n)\n   VALUES ($1, $2)\n`, [o.id, o.n]); });",
    ],
    silent: [
      "rdd.foreachPartition(async (os) => { const pool = new Pool(); for (const o of os) await pool.query(`\n   INSERT INTO orders (id, n)\n   VALUES ($1, $2)\n   ON\n     CONFLICT (id) DO NOTHING\n`, [o.id, o.n]); });",
    ],
  },
  {
    name: "tagged template postgres",
    reported: ["const sql = postgres(cfg.url);\nrdd.foreach(async (o) => { await sql`insert into orders (id) values (${o.id})`; });"],
    silent: [
      "const sql = postgres(cfg.url);\nrdd.foreach(async (o) => { await sql`insert into orders (id) values (${o.id}) on conflict do nothing`; });",
    ],
  },
  {
    name: "prisma $executeRaw tagged",
    reported: [
      'const prisma = new PrismaClient();\nnew Inngest({ id: "a" }).createFunction({ id: "f" }, { event: "e" }, async ({ step, event }) => { await step.run("s", async () => { await prisma.$executeRaw`INSERT INTO orders (id) VALUES (${event.data.id})`; }); });',
    ],
    silent: [
      'const prisma = new PrismaClient();\nnew Inngest({ id: "a" }).createFunction({ id: "f" }, { event: "e" }, async ({ step, event }) => { await step.run("s", async () => { await prisma.$executeRaw`INSERT INTO orders (id) VALUES (${event.data.id}) ON CONFLICT DO NOTHING`; }); });',
      'rdd.foreachPartition(async (os) => { const pool = new Pool(); for (const o of os) await pool.query("MERGE INTO orders t USING (VALUES ($1)) s(id) ON t.id = s.id WHEN NOT MATCHED THEN INSERT (id) VALUES (s.id)", [o.id]); });',
      'rdd.foreachPartition(async (os) => { const pool = new Pool(); for (const o of os) await pool.query("UPSERT INTO orders (id) VALUES ($1)", [o.id]); });',
      'rdd.foreachPartition(async (os) => { const c = await mysql.createConnection("u"); for (const o of os) await c.execute("REPLACE INTO orders (id) VALUES (?)", [o.id]); });',
      'rdd.foreachPartition((os) => { const db = new Database("a.db"); const st = db.prepare("INSERT OR IGNORE INTO orders (id) VALUES (?)"); for (const o of os) st.run(o.id); db.exec("INSERT OR REPLACE INTO t VALUES (1)"); });',
    ],
  },
  {
    name: "prepared sqlite",
    reported: [
      'rdd.foreachPartition((os) => { const db = new Database("a.db"); const st = db.prepare("INSERT INTO orders (id) VALUES (?)"); for (const o of os) st.run(o.id); });',
      'rdd.foreachPartition(async (os) => { const c = await mysql.createConnection("u"); for (const o of os) await c.execute("INSERT INTO orders SET ?", [o]); });',
    ],
    silent: [
      'rdd.foreachPartition(async (os) => { const c = await mysql.createConnection("u"); for (const o of os) await c.execute("INSERT INTO orders (id) VALUES (?) ON DUPLICATE KEY UPDATE n = VALUES(n)", [o.id]); });',
    ],
  },
  {
    name: "concat",
    reported: [
      'rdd.foreach(async (o) => { const c = new Client("u"); await c.query("INSERT INTO " + "orders" + " VALUES ($1)", [o.id]); });',
      'rdd.foreach(async (o) => { const c = new Client("u"); await c.query(["INSERT INTO orders", "(id) VALUES ($1)"].join(" "), [o.id]); });',
    ],
    silent: [
      'rdd.foreach(async (o) => { const c = new Client("u"); await c.query(["INSERT INTO orders", "(id) VALUES ($1)", "ON CONFLICT DO NOTHING"].join(" "), [o.id]); });',
    ],
  },
  {
    name: "statement from an object of statements",
    reported: [
      'const SQL = { add: "INSERT INTO orders VALUES ($1)", get: "SELECT 1" } as const;\nrdd.foreach(async (o) => { const c = new Client("u"); await c.query(SQL.add, [o.id]); });',
    ],
    silent: [
      'const SQL = { add: "INSERT INTO orders VALUES ($1) ON CONFLICT DO NOTHING", get: "SELECT 1" } as const;\nrdd.foreach(async (o) => { const c = new Client("u"); await c.query(SQL.add, [o.id]); await c.query(SQL.get); });',
    ],
  },
  {
    name: "helper",
    reported: [
      'async function run(c: Client, sql: string, args: unknown[]) { return c.query(sql, args); }\nrdd.foreach(async (o) => { const c = new Client("u"); await run(c, "INSERT INTO orders VALUES ($1)", [o.id]); });',
    ],
    silent: [
      'async function run(c: Client, sql: string, args: unknown[]) { return c.query(sql, args); }\nrdd.foreach(async (o) => { const c = new Client("u"); await run(c, "INSERT INTO orders VALUES ($1) ON CONFLICT DO NOTHING", [o.id]); });',
    ],
  },
  {
    name: "CTE insert",
    reported: [
      'rdd.foreach(async (o) => { const c = new Client("u"); await c.query("WITH x AS (SELECT 1) INSERT INTO orders SELECT * FROM x"); });',
      'rdd.foreach(async (o) => { const c = new Client("u"); await c.query("-- add\\nINSERT INTO orders VALUES ($1)", [o.id]); });',
      'rdd.foreach(async (o) => { const c = new Client("u"); await c.query("UPDATE totals SET n = totals.n + $1 WHERE id = $2", [o.n, o.id]); });',
      'rdd.foreach(async (o) => { const c = new Client("u"); await c.query("UPDATE totals SET n = COALESCE(n, 0) + $1 WHERE id = $2", [o.n, o.id]); });',
    ],
    silent: [
      'rdd.foreach(async (o) => { const c = new Client("u"); await c.query("UPDATE totals SET n = $1 WHERE id = $2", [o.n, o.id]); });',
    ],
  },
  {
    name: "on conflict but increments",
    reported: [
      'rdd.foreach(async (o) => { const c = new Client("u"); await c.query("INSERT INTO totals VALUES ($1, 1) ON CONFLICT (id) DO UPDATE SET n = totals.n + 1", [o.id]); });',
      'const db = knex({ client: "pg" });\nrdd.foreach(async (o) => { await db("orders").insert({ n: o.n }); });',
    ],
    silent: [
      'const db = knex({ client: "pg" });\nrdd.foreach(async (o) => { await db("orders").insert({ n: o.n }).onConflict("id").merge(); });',
    ],
  },
  {
    name: "knex increment",
    reported: [
      'const db = knex({ client: "pg" });\nrdd.foreach(async (o) => { await db("orders").where({ id: o.id }).increment("n", 1); });',
      'const prisma = new PrismaClient();\nnew Inngest({ id: "a" }).createFunction({ id: "f" }, { event: "e" }, async ({ step, event }) => { await step.run("s", async () => { await prisma.order.create({ data: { total: event.data.total } }); }); });',
    ],
    silent: [
      'const prisma = new PrismaClient();\nnew Inngest({ id: "a" }).createFunction({ id: "f" }, { event: "e" }, async ({ step, event }) => { await step.run("s", async () => { await prisma.order.upsert({ where: { id: event.data.id }, create: { id: event.data.id }, update: {} }); }); });',
      'const prisma = new PrismaClient();\nnew Inngest({ id: "a" }).createFunction({ id: "f" }, { event: "e" }, async ({ step, event }) => { await step.run("s", async () => { await prisma.order.create({ data: { id: event.data.id, total: 3 } }); }); });',
    ],
  },
  {
    name: "sqs",
    reported: [
      'const sqs = new SQSClient({});\nrdd.foreach(async (o) => { await sqs.send(new SendMessageCommand({ QueueUrl: "q", MessageBody: o.id })); });',
    ],
    silent: [
      'const sqs = new SQSClient({});\nrdd.foreach(async (o) => { await sqs.send(new SendMessageCommand({ QueueUrl: "q.fifo", MessageBody: o.id, MessageGroupId: "g", MessageDeduplicationId: o.id })); });',
    ],
  },
  {
    name: "sns",
    reported: [
      'rdd.foreachPartition(async (os) => { const sns = new SNSClient({}); for (const o of os) await sns.send(new PublishCommand({ TopicArn: "t", Message: o.id })); });',
    ],
    silent: [
      'rdd.foreachPartition(async (os) => { const d = new DynamoDBClient({}); for (const o of os) await d.send(new PutItemCommand({ TableName: "t", Item: { id: { S: o.id } } })); });',
    ],
  },
  {
    name: "dynamo add",
    reported: [
      'rdd.foreachPartition(async (os) => { const d = new DynamoDBClient({}); for (const o of os) await d.send(new UpdateItemCommand({ TableName: "t", Key: { id: { S: o.id } }, UpdateExpression: "ADD n :one", ExpressionAttributeValues: { ":one": { N: "1" } } })); });',
    ],
    silent: [
      'rdd.foreachPartition(async (os) => { const d = new DynamoDBClient({}); for (const o of os) await d.send(new UpdateItemCommand({ TableName: "t", Key: { id: { S: o.id } }, UpdateExpression: "SET n = :one", ExpressionAttributeValues: { ":one": { N: "1" } } })); });',
    ],
  },
  {
    name: "bullmq add",
    reported: [
      'rdd.foreachPartition(async (os) => { const q = new Queue("jobs"); for (const o of os) await q.add("job", { id: o.id }); });',
    ],
    silent: [
      'rdd.foreachPartition(async (os) => { const q = new Queue("jobs"); for (const o of os) await q.add("job", { id: o.id }, { jobId: o.id }); });',
    ],
  },
  {
    name: "stripe charge in step",
    reported: [
      'const stripe = new Stripe("k");\nnew Inngest({ id: "a" }).createFunction({ id: "f" }, { event: "e" }, async ({ step, event }) => { await step.run("pay", async () => { return stripe.charges.create({ amount: event.data.total, currency: "eur" }); }); });',
    ],
    silent: [
      'const stripe = new Stripe("k");\nnew Inngest({ id: "a" }).createFunction({ id: "f" }, { event: "e" }, async ({ step, event }) => { await step.run("pay", async () => { return stripe.charges.create({ amount: event.data.total, currency: "eur" }, { idempotencyKey: event.data.id }); }); });',
    ],
  },
  {
    name: "sendgrid",
    reported: [
      'rdd.foreach(async (o) => { await sgMail.send({ to: o.id, from: "a", subject: "b", text: "c" }); });',
      'const resend = new Resend("k");\nclass S { @DBOS.step() static async notify(to: string) { await resend.emails.send({ from: "a", to, subject: "b", html: "c" }); } }',
      "skale.context().parallelize([1]).map(async (n: number) => { const p = new Kafka({ brokers: [] }).producer(); await p.sendBatch({ topicMessages: [] }); });",
      'rdd.foreachPartition(async (os) => { const conn = await amqp.connect("u"); const ch = await conn.createChannel(); for (const o of os) ch.publish("ex", "rk", Buffer.from(o.id)); });',
    ],
    silent: [
      'rdd.foreachPartition(async (os) => { const conn = await amqp.connect("u"); const ch = await conn.createChannel(); for (const o of os) ch.publish("ex", "rk", Buffer.from(o.id), { messageId: o.id }); });',
    ],
  },
  {
    name: "append by alias",
    reported: [
      'rdd.foreach((o) => { appendFile("/mnt/log", o.id, () => {}); });',
      'rdd.foreach(async (o) => { await appendAsync("/mnt/log", o.id + "\\n"); });',
      'rdd.foreach(async (o) => { await writeFile("/mnt/log", o.id, { flag: "a" }); });',
      'rdd.foreach((o) => { const fd = fs.openSync("/mnt/log", "a"); fs.writeSync(fd, o.id); fs.closeSync(fd); });',
    ],
    silent: ['rdd.foreach((o) => { const fd = fs.openSync("/mnt/" + o.id, "w"); fs.writeSync(fd, o.id); fs.closeSync(fd); });'],
  },
  {
    name: "open promises a+",
    reported: [
      'rdd.foreach(async (o) => { const h = await open("/mnt/log", "a+"); await h.write(o.id); await h.close(); });',
      'const opts = { flags: "a" };\nrdd.foreachPartition((os) => { const out = fs.createWriteStream("/mnt/log", opts); for (const o of os) out.write(o.id); out.end(); });',
      'rdd.foreach(async (o) => { await fetch(`https://api/orders`, { method: "post", body: JSON.stringify(o) }); });',
      'rdd.foreach(async (o) => { const res = await fetch("https://api/orders", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(o) }); if (!res.ok) throw new Error(await res.text()); });',
    ],
    silent: [
      'rdd.foreach(async (o) => { const headers = new Headers(); headers.set("Idempotency-Key", o.id); await fetch("https://api/orders", { method: "POST", headers, body: JSON.stringify(o) }); });',
      'rdd.foreach(async (o) => { const init = { method: "POST", headers: { "X-Idempotency-Key": o.id }, body: JSON.stringify(o) }; await fetch("https://api/orders", init); });',
    ],
  },
  {
    name: "fetch options const",
    reported: [
      'rdd.foreach(async (o) => { const init = { method: "POST", body: JSON.stringify(o) }; await fetch("https://api/orders", init); });',
      'rdd.foreach(async (o) => { await axios({ method: "post", url: "https://api/orders", data: o }); });',
      'rdd.foreach(async (o) => { await axios.request({ method: "POST", url: "https://api/orders", data: o }); });',
    ],
    silent: ['rdd.foreach(async (o) => { await axios.put("https://api/orders/" + o.id, o); });'],
  },
  {
    name: "got.post",
    reported: [
      'rdd.foreach(async (o) => { await got.post("https://api/orders", { json: o }); });',
      'rdd.foreach(async (o) => { await ky.post("https://api/orders", { json: o }); });',
      'const api = axios.create({ baseURL: "https://api" });\nrdd.foreach(async (o) => { await api.post("/orders", o); });',
    ],
    silent: [
      'const api = axios.create({ baseURL: "https://api" });\nrdd.foreach(async (o) => { await api.post("/orders", o, { headers: { "idempotency-key": o.id } }); });',
      'rdd.map(async (o) => { const res = await fetch("https://api/search", { method: "POST", body: o.id }); return res.json(); });',
      'rdd.map(async (o) => (await axios.post("https://api/graphql", { query: "query { a }" })).data);',
    ],
  },
  {
    name: "redis lpush, hincrby, zincrby",
    reported: [
      'const r = new Redis();\nrdd.foreach(async (o) => { await r.zincrby("board", o.n, o.id); });',
      "const r = new Redis();\nrdd.foreachPartition(async (os) => { const p = r.pipeline(); for (const o of os) p.incr(o.id); await p.exec(); });",
      'rdd.foreachPartition(async (os) => { const c = await createClient().connect(); for (const o of os) await c.hIncrBy("h", o.id, 1); });',
      'rdd.foreachPartition(async (os) => { const c = createClient(); await c.connect(); for (const o of os) await c.lPush("h", o.id); });',
    ],
    silent: [
      'rdd.foreachPartition(async (os) => { const c = createClient(); await c.connect(); for (const o of os) { await c.sAdd("h", o.id); await c.hSet("x", o.id, 1); await c.set(o.id, "1"); } });',
    ],
  },
  {
    name: "mongo $inc",
    reported: [
      'const m = new MongoClient("u");\nrdd.foreach(async (o) => { await m.db("d").collection("c").updateOne({ id: o.id }, { $inc: { n: 1 } }); });',
    ],
    silent: [
      'const m = new MongoClient("u");\nrdd.foreach(async (o) => { await m.db("d").collection("c").updateOne({ id: o.id }, { $set: { n: 1 } }, { upsert: true }); });',
    ],
  },
  {
    name: "mongo $push",
    reported: [
      'const m = new MongoClient("u");\nrdd.foreach(async (o) => { await m.db("d").collection("c").updateOne({ id: o.id }, { $push: { log: o.n } as any }); });',
      'const m = new MongoClient("u");\nrdd.foreachPartition(async (os) => { await m.db("d").collection("c").insertMany([{ a: 1 }, { a: 2 }]); });',
      'const pool = new Pool();\nrestate.service({ name: "s", handlers: { h: async (ctx: restate.Context, id: string) => { await ctx.run(() => pool.query("INSERT INTO t VALUES ($1)", [id])); } } });',
      'export class W extends WorkflowEntrypoint { async run(e: any, step: any) { await step.do("x", async () => { await fetch("https://api/x", { method: "POST", body: "1" }); }); } }',
      "const mailer = nodemailer.createTransport({});\nclass S { @DBOS.step() static async notify(to: string) { await mailer.sendMail({ to }); } }",
      'export function f(pc: beam.PCollection<Order>) { return pc.map((o) => { fs.appendFileSync("/mnt/log", o.id); return o; }); }',
    ],
    silent: [
      'const m = new MongoClient("u");\nrdd.foreach(async (o) => { await m.db("d").collection("c").updateOne({ id: o.id }, { $addToSet: { log: o.n } as any }); });',
    ],
  },
  {
    name: "an answer that nobody reads",
    reported: ["rdd.foreach((o) => axios.post(o.url, o));", "rdd.foreach(async (o) => { return await axios.post(o.url, o); });"],
    silent: [
      'rdd.foreach((o) => axios.post(o.url, o, { headers: { "Idempotency-Key": o.id } }));',
      "rdd.map((o) => axios.post(o.url, o));",
    ],
  },
]);
