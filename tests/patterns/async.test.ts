import { describe, it } from "vitest";
import { expectReports as reports, expectSilence as silent, prelude } from "../support/verdict.ts";

const asyncPrelude = `${prelude}import fsp from "node:fs/promises";
import mysql from "mysql2/promise";
declare const url: string;
`;

describe("a handle behind a promise", () => {
  it("is reported when it was awaited, at module level too", () => {
    reports(
      `${asyncPrelude}const fh = await fsp.open("a");
rdd.map(() => fh.read());`,
      [{ at: "fh", certainty: "certain", handle: "an open file opened at module level (task.ts:9:18)" }],
    );
    reports(
      `${asyncPrelude}const db = await mysql.createConnection({});
export const job = rdd.map(x => db.query(x));`,
      [{ at: "db", certainty: "certain" }],
    );
  });
  it("is no handle where what was awaited is data", () => {
    silent(`${asyncPrelude}const text = await fsp.readFile("a", "utf8");
rdd.map(() => text.length);`);
  });
  it("travels as a promise where it was not awaited", () => {
    reports(
      `${asyncPrelude}const p = fsp.open("a");
rdd.map(async () => (await p).read());`,
      [{ at: "p", way: "`p` → a promise" }],
    );
    silent(`${asyncPrelude}const p = fsp.readFile("a");
rdd.map(async () => (await p).length);`);
  });
  it("is what a `then` callback gets, inline, by name, and along a chain", () => {
    reports(`${asyncPrelude}MongoClient.connect(url).then(c => rdd.map(x => c.db()));`, [{ at: "c", certainty: "certain" }]);
    reports(
      `${asyncPrelude}function use(c) { return rdd.map(x => c.db()); }
MongoClient.connect(url).then(use);`,
      [{ at: "c" }],
    );
    reports(`${asyncPrelude}MongoClient.connect(url).then(c => c.db("x")).then(db => rdd.map(x => db.collection("a")));`, [
      { at: "db", handle: "a MongoDB database opened (task.ts:9:36)" },
    ]);
    reports(
      `${asyncPrelude}async function open() { return await MongoClient.connect(url); }
open().then(c => { rdd.map(x => c.db()); });`,
      [{ at: "c", way: "`c` → returned by `open`" }],
    );
  });
  it("is data where the chain ends in data", () => {
    silent(`${asyncPrelude}MongoClient.connect(url).then(c => c.db("x").collection("y").countDocuments()).then(n => rdd.map(x => x + n));`);
  });
  it("is likely where a variable gets it later, by a call of its own", () => {
    reports(
      `${asyncPrelude}let db; (async () => { db = await mysql.createConnection({}); })();
rdd.map(x => db.query(x));`,
      [{ at: "db", certainty: "likely" }],
    );
    reports(
      `${asyncPrelude}let db; async function init() { db = await mysql.createConnection({}); }
await init();
rdd.map(x => db.query(x));`,
      [{ at: "db" }],
    );
    reports(
      `${asyncPrelude}let client; MongoClient.connect(url).then(c => { client = c; });
rdd.map(x => client.db(x));`,
      [{ at: "client", certainty: "likely" }],
    );
  });
  it("is not there where nobody here opens it", () => {
    silent(`${asyncPrelude}let db; async function init() { db = await mysql.createConnection({}); }
rdd.map(x => db?.query(x));`);
  });
  it("fills a field of an object that was connected before", () => {
    reports(
      `${asyncPrelude}class A { db; async init() { this.db = await mysql.createConnection({}); } work(x) { return x; } }
const a = new A(); await a.init(); rdd.map(x => a.work(x));`,
      [{ at: "a", certainty: "certain", way: "`a` → `a.db`" }],
    );
    reports(
      `${asyncPrelude}class Job { constructor(private client) {} static async create() { const c = await MongoClient.connect(url); return new Job(c); } work(x) { return x; } }
const job = await Job.create(); rdd.map(x => job.work(x));`,
      [{ at: "job", certainty: "certain" }],
    );
  });
});

describe("a callback that is handed a handle", () => {
  it("captures it like a variable of its own", () => {
    reports(`${asyncPrelude}net.createServer(sock => rdd.map(x => sock.write(x)));`, [
      { at: "sock", certainty: "certain", handle: "a TCP socket" },
    ]);
    reports(
      `${asyncPrelude}import http from "node:http";
http.createServer((req, res) => rdd.map(x => res.write(x)));`,
      [{ at: "res", handle: "an HTTP response" }],
    );
    reports(`${asyncPrelude}fs.open("a", "r", (err, fd) => { rdd.map(x => fs.writeSync(fd, x)); });`, [
      { at: "fd", handle: "a file descriptor" },
    ]);
    reports(
      `${asyncPrelude}const pool = new Pool();
pool.connect((err, client, done) => { rdd.map(x => client.query(x)); });`,
      [{ at: "client", handle: "a PostgreSQL client" }],
    );
  });
  it("may be a function with a name", () => {
    reports(
      `${asyncPrelude}function handle(sock) { rdd.map(x => sock.write(x)); }
net.createServer(handle);`,
      [{ at: "sock" }],
    );
  });
  it("may take data out of it", () => {
    silent(`${asyncPrelude}import http from "node:http";
http.createServer((req, res) => { const { url } = req; rdd.map(x => x + url); res.end(); });`);
    silent(`${asyncPrelude}fs.readFile("a", (err, data) => { rdd.map(x => data.length + x); });`);
  });
});

describe("a handle that lives in a scope", () => {
  it("is reported when it is declared with `using`", () => {
    reports(`${asyncPrelude}async function f(rdd: RDD<number>) { await using fh = await fsp.open("a"); return rdd.map(() => fh.fd); }`, [
      { at: "fh", certainty: "certain" },
    ]);
    reports(`${asyncPrelude}function f(rdd: RDD<number>) { using db = new Pool(); return rdd.map(x => db.query(x)); }`, [{ at: "db" }]);
  });
  it("may be declared with `using` inside the task", () => {
    silent(
      `${asyncPrelude}function f(rdd: RDD<number>) { return rdd.map(async x => { await using fh = await fsp.open(x); return (await fh.stat()).size; }); }`,
    );
  });
});

describe("a handle that was derived from another", () => {
  it("is a handle of its own kind", () => {
    reports(
      `${asyncPrelude}import Database from "better-sqlite3";
const st = new Database("a").prepare("select ?");
rdd.map(x => st.get(x));`,
      [{ at: "st", handle: "a prepared statement opened at module level (task.ts:10:12)" }],
    );
    reports(
      `${asyncPrelude}const client = await new Pool().connect();
rdd.map(x => client.query(x));`,
      [{ at: "client", handle: "a PostgreSQL client opened at module level (task.ts:9:22)" }],
    );
    reports(
      `${asyncPrelude}const fh = await fsp.open("a"); const out = fh.createWriteStream();
rdd.map(x => out.write(x));`,
      [{ at: "out", handle: "a file stream opened at module level (task.ts:9:45)" }],
    );
    reports(
      `${asyncPrelude}const users = new MongoClient(url).db("a").collection("users");
rdd.map(x => users.findOne(x));`,
      [{ at: "users" }],
    );
  });
  it("is data where it is only a result", () => {
    silent(`${asyncPrelude}import Database from "better-sqlite3";
const rows = new Database("a").prepare("select ?").all();
rdd.map(x => rows.length);`);
  });
});

describe("resources beyond files and databases", () => {
  it("are a file's number", () => {
    reports(
      `${asyncPrelude}const fd = fs.openSync("a");
rdd.map(x => fs.writeSync(fd, x));`,
      [{ at: "fd", handle: "a file descriptor opened at module level (task.ts:9:12)" }],
    );
    silent(`${asyncPrelude}const exists = fs.existsSync("a");
rdd.map(x => exists);`);
  });
  it("are timers, child processes, abort controllers, watchers, locks, servers and threads", () => {
    reports(
      `${asyncPrelude}import { spawn } from "node:child_process";
const t = setInterval(() => {}, 9); const cp = spawn("x"); const ac = new AbortController();
rdd.map(() => [t, cp.pid, ac.signal]);`,
      [{ at: "t" }, { at: "cp" }, { at: "ac" }],
    );
    reports(
      `${asyncPrelude}const w = fs.watch("a");
rdd.map(() => w);`,
      [{ at: "w" }],
    );
    reports(
      `${asyncPrelude}import { Mutex } from "async-mutex";
const m = new Mutex();
rdd.map(() => m.acquire());`,
      [{ at: "m" }],
    );
    reports(
      `${asyncPrelude}import { Worker } from "node:worker_threads";
const w = new Worker("x.js");
rdd.map(() => w.postMessage(1));`,
      [{ at: "w" }],
    );
    reports(
      `${asyncPrelude}const s = net.createServer();
rdd.map(() => s.address());`,
      [{ at: "s" }],
    );
  });
  it("leave data behind that may travel", () => {
    silent(`${asyncPrelude}import { spawn } from "node:child_process";
const { pid } = spawn("x");
rdd.map(() => pid);`);
  });
});
