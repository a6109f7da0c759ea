import { describe, expect, it } from "vitest";
import { lint } from "../support/lint.ts";

const rule = "no-handle-in-payload";

const imports = `import { BroadcastChannel, MessageChannel, Worker, parentPort } from "node:worker_threads";
import { fork } from "node:child_process";
import fs, { promises as fsp } from "node:fs";
import net from "node:net";
import v8 from "node:v8";
import { Pool } from "pg";
import { createClient } from "redis";
`;

function reports(code: string, ...at: readonly string[]): void {
  expect(lint(rule, imports + code).map((report) => report.at)).toEqual(at);
}

/** A message to a thread. */
function posted(message: string, before = ""): string {
  return `${before}\nconst thread = new Worker("./w.js");\nthread.postMessage(${message});`;
}

function message(code: string): string | undefined {
  return lint(rule, imports + code)[0]?.message;
}

describe("to a thread", () => {
  it("reports what is sent", () => {
    reports(posted("new Pool()"), "new Pool()");
    reports(posted("{ socket }", "const socket = net.connect(1);"), "socket");
    reports(posted("{ file: fs.createWriteStream('a') }"), "fs.createWriteStream('a')");
  });
  it("reports what a new thread is given, written out or in options of its own", () => {
    reports('const pool = new Pool(); new Worker("./w.js", { workerData: { pool, n: 1 } });', "pool");
    reports('new Worker("./w.js", { workerData: new Pool() });', "new Pool()");
    reports('const pool = new Pool(); const options = { workerData: { pool } }; new Worker("./w.js", options);', "options");
    reports('const pool = new Pool(); const options = { env: {}, name: "a" }; new Worker("./w.js", options); pool.end();');
  });
  it("reports every sender of messages", () => {
    reports("parentPort?.postMessage({ pool: new Pool() });", "new Pool()");
    reports("parentPort!.postMessage(new Pool());", "new Pool()");
    reports("const { port1 } = new MessageChannel(); port1.postMessage(new Pool());", "new Pool()");
    reports('new BroadcastChannel("a").postMessage({ pool: new Pool() });', "new Pool()");
    reports("self.postMessage({ pool: new Pool() });", "new Pool()");
    reports("structuredClone({ pool: new Pool() });", "new Pool()");
    reports("v8.serialize([new Pool()]);", "new Pool()");
    reports("function send(worker) { worker.postMessage(new Pool()); }", "new Pool()");
  });
  it("reports what the only function of a worker of `threads` is called with", () => {
    const spawned = 'import { Thread, Worker as File, spawn } from "threads"; const hash = await spawn(new File("./hash"));';
    reports(`${spawned} await hash({ pool: new Pool() });`, "new Pool()");
    reports(`${spawned} await hash("a", 1); await Thread.terminate(hash);`);
  });
  it("reports the innermost expressions, each by itself", () => {
    reports(posted("{ a: [socket], b: { pool } }", "const socket = net.connect(1); const pool = new Pool();"), "socket", "pool");
    reports(
      posted('{ ["a"]: new Pool(), [key]: [, client] }', "const key = Symbol(); const client = createClient();"),
      "new Pool()",
      "client",
    );
    reports(posted("{ pool: pool as unknown }", "const pool = new Pool();"), "pool");
    reports(posted("made()", "function made() { return { pool: new Pool() }; }"), "made()");
    reports(posted("{ pool: x ? new Pool() : null }"), "x ? new Pool() : null");
  });
  it("reports instances and containers that hold one", () => {
    const store = "class Store { db = new Pool(); id = 1; }";
    reports(posted("new Store()", store), "new Store()");
    reports(posted("{ store }", `${store} const store = new Store();`), "store");
    reports(posted("store.db", `${store} const store = new Store();`), "store.db");
    reports(posted("pools", 'const pools = new Map([["a", new Pool()]]);'), "pools");
    reports(posted("list", "const list = []; list.push(new Pool());"), "list");
    reports('class Store { db = new Pool(); thread = new Worker("./w.js"); go() { this.thread.postMessage({ me: this }); } }', "this");
  });
  it("reports what is spread into a message, as long as nothing replaces it", () => {
    const context = "const context = { db: new Pool(), n: 1 };";
    reports(posted("{ ...context }", context), "context");
    reports(posted("{ db: null, ...context }", context), "context");
    reports(posted("{ ...context, db: null }", context));
    reports(posted("{ ...rest }", `${context} const { db, ...rest } = context;`));
  });
  it("reports a variable that is passed on, where it is sent", () => {
    reports('const thread = new Worker("./w.js"); function send(data) { thread.postMessage(data); } send({ pool: new Pool() });', "data");
  });
});

describe("a transfer list", () => {
  const ports = "const { port1, port2 } = new MessageChannel(); port2.unref();";

  it("carries what can be handed over", () => {
    reports(posted("{ port: port1 }, [port1]", ports));
    reports(posted("{ port: port1 }, { transfer: [port1] }", ports));
    reports(posted("{ file }, [file]", 'const file = await fsp.open("a");'));
    reports(posted("{ stream }, { transfer: [stream] }", "const stream = new ReadableStream();"));
    reports(`${ports} new Worker("./w.js", { workerData: { port: port1 }, transferList: [port1] });`);
    reports(`${ports} structuredClone({ port: port1 }, { transfer: [port1] });`);
  });
  it("has to name it", () => {
    reports(posted("{ port: port1 }", ports), "port1");
    reports(posted("{ port: channel.port1 }, [channel.port2]", "const channel = new MessageChannel();"), "channel.port1");
    reports(posted("{ file }", 'const file = await fsp.open("a");'), "file");
  });
  it("does not carry anything else", () => {
    reports(posted("{ socket }, [socket]", "const socket = net.connect(1);"), "socket");
  });
});

describe("to a process", () => {
  it("reports what is sent", () => {
    reports('const child = fork("./w.js"); child.send({ pool: new Pool() });', "new Pool()");
    reports("process.send?.({ pool: new Pool() });", "new Pool()");
    reports('import cluster from "node:cluster"; cluster.fork().send(new Pool());', "new Pool()");
  });
  it("reports the number of an open file, which is good for a thread", () => {
    const opened = 'const fd = fs.openSync("a", "r");';
    reports(`${opened} fork("./w.js").send({ fd });`, "fd");
    reports(posted("{ fd }", opened));
    reports(posted("{ fd: file.fd }", 'const file = await fsp.open("a");'));
  });
  it("knows where the message stands in a call through `call`", () => {
    const child = 'const child = fork("./w.js"); const send = child.send;';
    reports(`${child} child.send = function (message) { return send.call(child, message); };`);
    reports(`${child} send.call(child, { pool: new Pool() });`, "new Pool()");
  });
  it("is silent about a server or a socket that is handed over beside the message", () => {
    reports('const server = net.createServer(); fork("./w.js").send("server", server);');
  });
});

describe("beside a task", () => {
  it("reports arguments of pools", () => {
    reports('import { Piscina } from "piscina"; new Piscina({ filename: "a" }).run({ pool: new Pool() });', "new Pool()");
    reports('import { Piscina } from "piscina"; new Piscina({ filename: "a", workerData: new Pool() });', "new Pool()");
    reports('import Tinypool from "tinypool"; new Tinypool({ filename: "a" }).run(new Pool());', "new Pool()");
    reports('import workerpool from "workerpool"; workerpool.pool("./w.js").exec("query", [new Pool(), 1]);', "new Pool()");
    reports('import workerpool from "workerpool"; workerpool.pool().exec((pool, n) => n, [new Pool(), 1]);', "new Pool()");
  });
  it("reports arguments of page functions, and no elements", () => {
    const page = 'import { chromium } from "playwright"; const page = await (await chromium.launch()).newPage();';
    reports(`${page} await page.evaluate((pool) => 1, new Pool());`, "new Pool()");
    reports(`${page} await page.evaluate(({ pool }) => 1, { pool: new Pool() });`, "new Pool()");
    reports(`${page} const link = await page.$("a"); await page.evaluate((a) => a.textContent, link);`);
    reports(`${page} const body = await page.evaluateHandle(() => document.body); await page.evaluate(([a]) => a.id, [body]);`);
  });
  it("reports every argument where a page function gets several", () => {
    const page = 'import puppeteer from "puppeteer"; const page = await (await puppeteer.launch()).newPage();';
    reports(`${page} await page.evaluate((n, pool) => n, 1, new Pool());`, "new Pool()");
    reports(`${page} await page.waitForFunction((n, { pool }) => n, {}, 1, { pool: new Pool() });`, "new Pool()");
    reports(`${page} await page.evaluate((n, host) => n, 1, { host: "harbour" });`);
  });
  it("reports contexts and arguments of datasets", () => {
    reports(
      'import * as beam from "apache-beam"; function f(p: beam.PCollection<number>) { return p.map((x, { db }) => x, { db: new Pool() }); }',
      "new Pool()",
    );
    reports('import skale from "skale"; skale.context().range(3).map((x, { db }) => x, { db: new Pool() });', "new Pool()");
  });
  it("reports messages between the processes of Electron", () => {
    reports(
      'import { ipcRenderer } from "electron"; await ipcRenderer.invoke("log", fs.createWriteStream("a"));',
      'fs.createWriteStream("a")',
    );
    reports('import { BrowserWindow } from "electron"; new BrowserWindow().webContents.send("db", { pool: new Pool() });', "new Pool()");
  });
  it("reports inputs of workflows", () => {
    reports('import { tasks } from "@trigger.dev/sdk"; await tasks.trigger("a", { pool: new Pool() });', "new Pool()");
    reports('import { executeChild } from "@temporalio/workflow"; await executeChild("a", { args: [new Pool()] });', "new Pool()");
  });
  it("tells options that hold both a task and its arguments once", () => {
    const code = `${imports} const pool = new Pool(); cy.origin("https://a", { args: { pool } }, ({ pool }) => { cy.log("a"); });`;
    expect(lint(rule, code).map(({ at }) => at)).toEqual(["pool"]);
    expect(lint("no-captured-handle", code)).toEqual([]);
  });
});

describe("is silent", () => {
  it("about data that came from a handle", () => {
    reports(posted("{ rows }", 'const pool = new Pool(); const { rows } = await pool.query("select");'));
    reports(posted("{ value: await client.get('a') }", "const client = createClient();"));
    reports(posted("{ path: file.path }", 'const file = fs.createWriteStream("a");'));
  });
  it("about fields that hold none", () => {
    reports(posted("{ id: store.id }", "class Store { db = new Pool(); id = 1; } const store = new Store();"));
    reports(posted("store", "class Store { #db = null; get db() { return new Pool(); } } const store = new Store();"));
  });
  it("about what is not open any more", () => {
    reports(posted("{ pool }", "let pool: Pool | null = new Pool(); await pool.end(); pool = null;"));
  });
  it("about functions, which another rule is about", () => {
    reports(posted("{ query: () => pool.query('a') }", "const pool = new Pool();"));
  });
  it("about methods that are merely called like it", () => {
    reports('import { WebClient } from "@slack/web-api"; await new WebClient("a").chat.postMessage({ channel: "c", pool: new Pool() });');
    reports("const bus = { postMessage(x) { return x; } }; bus.postMessage(new Pool());");
    reports("class Bus { postMessage(x) {} } const worker = new Bus(); worker.postMessage(new Pool());");
    reports("interface Bus { postMessage(x: unknown): void } function f(worker: Bus) { worker.postMessage(new Pool()); }");
    reports('window.postMessage({ pool: new Pool() }, "*");');
  });
  it("about a worker of another package", () => {
    expect(
      lint(
        rule,
        'import { Worker } from "bullmq"; import { Pool } from "pg"; const pool = new Pool(); const queue = new Worker("q", async () => pool.query("a"), { workerData: pool }); queue.postMessage(pool);',
      ),
    ).toEqual([]);
  });
  it("about calls that send nothing, or an unknown list", () => {
    reports('const thread = new Worker("./w.js"); thread.postMessage(); new Worker();');
    reports('const thread = new Worker("./w.js"); const list = [new Pool()]; thread.postMessage(...list);');
  });
});

describe("the message", () => {
  it("says what is sent, where it was opened, what happens, and what to do", () => {
    expect(message(posted("{ pool }", "const pool = new Pool();"))).toBe(
      "`thread.postMessage` sends `pool`, a PostgreSQL pool opened at module level (task.ts:8:14). The call throws a DataCloneError: a PostgreSQL pool cannot be cloned. Send what it was opened with, and open it over there.",
    );
  });
  it("shows the way to what an object holds", () => {
    expect(message(posted("new Store()", "class Store { db = new Pool(); }"))).toMatch(
      /^`thread\.postMessage` sends an object → `db`, a PostgreSQL pool opened by a field initialiser \(task\.ts:8:20\)\./u,
    );
    expect(message(posted("store", "const store = { db: new Pool() };"))).toMatch(
      / sends `store` → `store\.db`, a PostgreSQL pool opened /u,
    );
  });
  it("tells a number and an argument from other things", () => {
    expect(message('fork("./w.js").send({ fd: fs.openSync("a", "r") });')).toContain(
      "The number arrives, and means nothing in another process.",
    );
    expect(message('import workerpool from "workerpool"; workerpool.pool().exec((pool) => 1, [new Pool()]);')).toContain(
      "The call fails, or what arrives only looks like a PostgreSQL pool: arguments are copied as plain data.",
    );
  });
  it("knows what arrives as a dead object, and what only has to be handed over", () => {
    expect(message(posted("createClient()"))).toContain("Nothing throws: what arrives is a plain object without the methods of");
    expect(message(posted("port1", "const { port1 } = new MessageChannel();"))).toMatch(/Put it in the transfer list\.$/u);
  });
});
