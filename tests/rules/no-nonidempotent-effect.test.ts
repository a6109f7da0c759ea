import { expect, it } from "vitest";
import { lint } from "../support/lint.ts";

const rule = "no-nonidempotent-effect";

function reports(code: string, ...at: readonly string[]): void {
  expect(lint(rule, code).map((report) => report.at)).toEqual(at);
}

const prelude = `import { Client } from "pg";
import { Kafka } from "kafkajs";
import { MongoClient } from "mongodb";
import Redis from "ioredis";
import nodemailer from "nodemailer";
import axios from "axios";
import fs from "node:fs";
declare const rdd: RDD<any>;
`;

function inPartition(open: string, use: string, ...at: readonly string[]): void {
  reports(`${prelude}rdd.foreachPartition(async (xs) => { ${open}; for (const x of xs) { ${use}; } });`, ...at);
}

it("reports rows without a key, and is silent where the table keeps one", () => {
  const open = 'const db = new Client("u")';
  inPartition(open, 'await db.query("INSERT INTO t VALUES ($1)", [x])', "db.query");
  inPartition(open, 'await db.query("INSERT INTO t VALUES ($1) ON CONFLICT DO NOTHING", [x])');
  inPartition(open, "await db.query(`insert into ${x.table} values ($1)`, [x])", "db.query");
  inPartition(open, "await db.query(`insert into ${x.table} values ($1) on duplicate key update a = 1`, [x])");
  inPartition(open, 'await db.query("INSERT IGNORE INTO t VALUES ($1)", [x])');
  inPartition(open, 'await db.query({ text: "INSERT INTO t VALUES ($1)", values: [x] })', "db.query");
  inPartition(open, 'await db.query("UPDATE t SET n = n + 1 WHERE id = $1", [x])', "db.query");
  inPartition(open, 'await db.query("UPDATE t SET n = $2 WHERE id = $1", [x])');
  inPartition(
    open,
    'await db.query("SELECT 1"); await db.query("DELETE FROM t WHERE p = $1", [x]); await db.query("INSERT INTO t VALUES ($1)", [x])',
  );
  inPartition(open, 'await db.query("INSERT INTO staging_t VALUES ($1)", [x])');
});

it("reports appended lines, and is silent about files that are written anew", () => {
  inPartition("", 'fs.appendFileSync("/mnt/log", x)', "fs.appendFileSync");
  inPartition("", "fs.writeFileSync(`/mnt/${x}`, x)");
  inPartition('const out = fs.createWriteStream("/mnt/log", { flags: "a" })', "out.write(x)", "fs.createWriteStream");
});

it("reports messages, mails, counts and documents, and is silent where they have a key", () => {
  const kafka = "const producer = new Kafka({ brokers: [] }).producer()";
  inPartition(kafka, 'await producer.send({ topic: "t", messages: [{ value: x }] })', "producer.send");
  inPartition(
    'const producer = new Kafka({ brokers: [] }).producer({ idempotent: true, transactionalId: "a" })',
    'await producer.send({ topic: "t", messages: [{ value: x }] })',
  );
  inPartition("const mail = nodemailer.createTransport({})", "await mail.sendMail({ to: x })", "mail.sendMail");
  inPartition("const redis = new Redis()", 'await redis.incr("n")', "redis.incr");
  inPartition("const redis = new Redis()", 'await redis.set("n", x)');
  inPartition('const c = new MongoClient("u"); const t = c.db("d").collection("t")', "await t.insertOne({ name: x })", "t.insertOne");
  inPartition('const c = new MongoClient("u"); const t = c.db("d").collection("t")', "await t.insertOne({ _id: x.id, name: x })");
  inPartition('const c = new MongoClient("u"); const t = c.db("d").collection("t")', "await t.insertOne(x)");
});

it("reports requests whose answer nobody reads, and is silent about a key and about questions", () => {
  inPartition("", 'await fetch("http://a", { method: "POST", body: x })', "fetch");
  inPartition("", 'await fetch("http://a", { method: "POST", headers: { "Idempotency-Key": x.id }, body: x })');
  inPartition("", 'await fetch("http://a", { method: "POST", headers, body: x })');
  inPartition("", 'await fetch("http://a", { method: "PUT", body: x })');
  inPartition("", 'const answer = await fetch("http://a", { method: "POST", body: x }); use(answer)');
  inPartition("", 'await axios.post("http://a", { x })', "axios.post");
  inPartition("", 'await axios.post("http://a", { x }, { headers: { "Idempotency-Key": x.id } })');
});

it("reports durable steps, unless they are to be ignored", () => {
  const step = (statement: string): string =>
    `import { Inngest } from "inngest"; import { Client } from "pg"; const db = new Client("u"); new Inngest({ id: "a" }).createFunction({ id: "f" }, { event: "e" }, async ({ step }) => { await step.run("s", async () => { await db.query("${statement}"); }); });`;
  reports(step("INSERT INTO t VALUES (1)"), "db.query");
  reports(step("INSERT INTO t VALUES (1) ON CONFLICT DO NOTHING"));
  expect(lint(rule, step("INSERT INTO t VALUES (1)"), { options: { durableSteps: "ignore" } })).toEqual([]);
  expect(
    lint(rule, `${prelude}rdd.foreach((x) => fs.appendFileSync("/mnt/log", x));`, { options: { durableSteps: "ignore" } }),
  ).toHaveLength(1);
});

it("reports what a replayed function does itself, and is silent about what it hands over, which may be a transaction", () => {
  const workflow = (body: string): string =>
    `import { DBOS } from "@dbos-inc/dbos-sdk"; import { Client } from "pg"; import { data } from "./data"; const db = new Client("u"); async function insert() { await db.query("INSERT INTO t VALUES (1)"); } export const w = DBOS.registerWorkflow(async () => { ${body} });`;
  reports(workflow('await db.query("INSERT INTO t VALUES (1)");'), "db.query");
  reports(workflow("await data.runTransaction(() => insert());"));
  reports(workflow("await data.runTransaction(insert);"));
});

it("is silent where the task looks first at what is there", () => {
  const open = 'const db = new Client("u")';
  const add = 'await db.query("INSERT INTO t VALUES ($1)", [x])';
  inPartition(open, `const { rows } = await db.query("SELECT 1 FROM t WHERE id = $1", [x]); if (rows.length === 0) ${add}`);
  inPartition(open, `const { rows } = await db.query("SELECT 1 FROM t WHERE id = $1", [x]); use(rows); ${add}`, "db.query");
  inPartition(open, `if (await wasSent(x)) return; ${add}`);
  inPartition(open, `if (x.n > 3) ${add}`, "db.query");
});

it("is silent about a change that asks for the value that it builds on", () => {
  const open = 'const db = new Client("u")';
  inPartition(open, 'await db.query("UPDATE t SET v = v + 1 WHERE id = $1 AND v = $2", [x, 1])');
  inPartition(open, 'await db.query("UPDATE t SET v = v + 1 WHERE id = $1", [x])', "db.query");
});

it("is silent on the driver, and about engines that do not retry", () => {
  reports(`${prelude}const db = new Client("u"); await db.query("INSERT INTO t VALUES (1)");`);
  reports('import workerpool from "workerpool"; workerpool.pool().exec((db) => db.query("INSERT INTO t VALUES (1)"), []);');
});

it("says what is there twice", () => {
  expect(lint(rule, `${prelude}rdd.foreach((x) => fs.appendFileSync("/mnt/log", x));`).map(({ message }) => message)).toEqual([
    "`fs.appendFileSync` is repeated when `rdd.foreach` runs this function again, after a failure or because it is slow: the line is there twice. Write a file per partition anew, or let the engine save the result.",
  ]);
});
