import { describe, expect, it } from "vitest";
import { payloadIn, shipmentsIn, tasksIn } from "../../support/shipments.ts";

describe("messages between threads", () => {
  it.each([
    [
      `import { Worker } from "node:worker_threads"; const w = new Worker("./w.js", { workerData: data }); w.postMessage(message, []);`,
      ["data", "message"],
    ],
    [`import { parentPort } from "worker_threads"; parentPort.postMessage(message);`, ["message"]],
    [`import { parentPort } from "node:worker_threads"; parentPort?.postMessage(message);`, ["message"]],
    [
      `import { MessageChannel } from "node:worker_threads"; const { port1 } = new MessageChannel(); port1.postMessage(message);`,
      ["message"],
    ],
    [`import { BroadcastChannel } from "node:worker_threads"; new BroadcastChannel("c").postMessage(message);`, ["message"]],
    [`import type { Worker } from "node:worker_threads"; export function f(w: Worker) { w.postMessage(message); }`, ["message"]],
    [`import v8 from "node:v8"; v8.serialize(message);`, ["message"]],
    [`import { serialize } from "v8"; serialize(message);`, ["message"]],
    [`import "node:worker_threads"; structuredClone(message, { transfer: [] });`, ["message"]],
    [`const worker = new Worker(new URL("./w.js", import.meta.url)); worker.postMessage(message);`, ["message"]],
    [`export class Pool { constructor(worker) { this.worker = worker; } send(x) { this.worker.postMessage(x); } }`, ["x"]],
  ])("%s", (text, payload) => {
    expect(payloadIn(text, "structured-clone")).toEqual(payload);
  });
  it("ship no function", () => {
    expect(tasksIn(`import { parentPort } from "node:worker_threads"; parentPort.postMessage(() => 1);`, "structured-clone")).toEqual([]);
  });
  it.each([
    ["a chat's message", `import "node:worker_threads"; chat.postMessage({ text: "x" });`],
    [
      "a queue's worker",
      `import { Worker } from "bullmq"; import "node:worker_threads"; new Worker("q", async () => 1, { workerData: 1 });`,
    ],
    ["a worker of the project", `class Own { postMessage(x) {} } const worker = new Own(); worker.postMessage(1);`],
  ])("are not met by %s", (_, text) => {
    expect(shipmentsIn(text)).toEqual([]);
  });
});

describe("messages between processes", () => {
  it.each([
    [`import { fork } from "node:child_process"; const child = fork("./c.js"); child.send(message);`],
    [`import type { ChildProcess } from "child_process"; export function f(c: ChildProcess) { c.send(message); }`],
    [`import cluster from "node:cluster"; const w = cluster.fork(); w.send(message);`],
    [`import { fork } from "node:child_process"; process.send(message);`],
    [`import process from "node:process"; process.send(message);`],
  ])("%s", (text) => {
    expect(payloadIn(text, "process-messages")).toEqual(["message"]);
  });
  it("are not met by a response", () => {
    expect(shipmentsIn(`import { fork } from "node:child_process"; export function f(res) { res.send(1); socket.send(2); }`)).toEqual([]);
  });
});

describe("tasks of a pool", () => {
  it.each([
    [`import Piscina from "piscina"; const pool = new Piscina({ filename: "w.js", workerData: data }); pool.run(task);`, ["data", "task"]],
    [`import { Piscina } from "piscina"; const pool = new Piscina({ filename: "w.js" }); pool.run(task, { name: "f" });`, ["task"]],
    [`import Tinypool from "tinypool"; const pool = new Tinypool({ filename: "w.js" }); await pool.run(task);`, ["task"]],
    [`import { createSyncFn } from "synckit"; const f = createSyncFn("./w.js"); f(a, b);`, ["a", "b"]],
    [`import { Worker } from "jest-worker"; const pool = new Worker("./w.js"); await pool.parse(a, b);`, ["a", "b"]],
    [`import { Worker } from "jest-worker"; const pool = new Worker("./w.js", { setupArgs: data }); await pool.end();`, ["data"]],
    [`import * as Comlink from "comlink"; const api = Comlink.wrap(port); await api.parse(a); await api.count;`, ["a"]],
    [`import { spawn, Thread, Worker } from "threads"; const t = await spawn(new Worker("./w")); await t.parse(a);`, ["a"]],
    [`import { Pool, spawn } from "threads"; const pool = Pool(() => spawn(worker)); pool.queue(async (t) => t.parse(a));`, ["a"]],
  ])("%s", (text, payload) => {
    expect(payloadIn(text, "task-pools")).toEqual(payload);
  });
  it("are no calls of something else in the same file", () => {
    const text = `import { Worker } from "jest-worker"; const pool = new Worker("./w.js"); list.push(a); console.log(b); pool.end(); Worker.mockImplementation(c);`;
    expect(shipmentsIn(text).flatMap(({ payload }) => payload)).toEqual([]);
  });
  it("are sent to poolifier's workers as well", () => {
    const text = `import { FixedThreadPool } from "poolifier"; const pool = new FixedThreadPool(1, "./w.js"); pool.execute(data, "f");`;
    expect(payloadIn(text, "poolifier")).toEqual(["data"]);
  });
});

describe("Electron's messages", () => {
  it.each([
    [`import { ipcRenderer } from "electron"; ipcRenderer.invoke("c", a, b);`, ["a", "b"]],
    [`const { ipcRenderer } = require("electron/renderer"); ipcRenderer.postMessage("c", a, [port]);`, ["a"]],
    [`import { BrowserWindow } from "electron"; const win = new BrowserWindow({}); win.webContents.send("c", a);`, ["a"]],
    [`import { ipcMain } from "electron"; ipcMain.on("c", (event) => { event.sender.send("d", a); });`, ["a"]],
    [`import type { WebContents } from "electron"; export function f(w: WebContents) { w.send("c", a); }`, ["a"]],
  ])("%s", (text, payload) => {
    expect(payloadIn(text, "electron")).toEqual(payload);
  });
  it("are not met by handlers, which run where they stand", () => {
    expect(shipmentsIn(`import { ipcMain } from "electron"; ipcMain.handle("c", async () => 1);`)).toEqual([]);
  });
});

describe("inputs of workflows", () => {
  it.each([
    [
      `const df = require("durable-functions"); df.app.orchestration("o", function* (context) { yield context.df.callActivity("a", input); });`,
      ["input"],
    ],
    [
      `import * as df from "durable-functions"; const client = df.getClient(context); await client.startNew("o", { input: data });`,
      ["data"],
    ],
    [`import { executeChild } from "@temporalio/workflow"; await executeChild(child, { args: [a] });`, ["[a]"]],
    [
      `import { Client } from "@temporalio/client"; const client = new Client(); await client.workflow.start(order, { args: [a] });`,
      ["[a]"],
    ],
    [`import { tasks } from "@trigger.dev/sdk"; await tasks.trigger("t", data);`, ["data"]],
    [`import { tasks } from "@trigger.dev/sdk"; await tasks.batchTrigger("t", [{ payload }]);`, ["[{ payload }]"]],
    [
      `import type { Task } from "@trigger.dev/sdk"; export async function f(t: Task) { await t.batchTriggerAndWait([{ payload }]); }`,
      ["[{ payload }]"],
    ],
    [
      `import { proxyActivities } from "@temporalio/workflow"; const { pay } = proxyActivities<typeof acts>({}); export async function order(id) { await pay(id); }`,
      ["id"],
    ],
    [
      `import { proxyLocalActivities } from "@temporalio/workflow"; const acts = proxyLocalActivities({}); export async function order(id) { await acts.pay(id); }`,
      ["id"],
    ],
  ])("%s", (text, payload) => {
    expect(payloadIn(text, "workflow-payloads")).toEqual(payload);
  });
  it("are not met by other functions of a workflow", () => {
    expect(
      shipmentsIn(`import { proxyActivities, sleep } from "@temporalio/workflow"; import { total } from "./total";
const { pay } = proxyActivities({}); export async function order(list) { await sleep(1); list.push(total(list)); }`),
    ).toEqual([]);
  });
});
