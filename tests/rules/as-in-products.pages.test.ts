import { describe, expect, it } from "vitest";
import type { RuleName } from "../../src/rules/index.ts";
import { lint } from "../support/lint.ts";

/** A rule, what the program is about, the program, and where it is reported. */
type Case = readonly [rule: RuleName, about: string, code: string, ...at: readonly string[]];

const pw = (b: string, m = "") =>
  `import { test, expect } from "@playwright/test";\n${m}\ntest("a", async ({ page, context, browser }) => { ${b} });`;
const pp = (b: string, m = "") =>
  `import puppeteer from "puppeteer";\n${m}\nexport async function run(url: string, opts: { limit: number }) { const browser = await puppeteer.launch(); const page = await browser.newPage(); ${b} }`;
const wd = (b: string, m = "") => `import { browser } from "@wdio/globals";\n${m}\nit("a", async () => { ${b} });`;
const cases: readonly Case[] = [
  [
    "no-free-variable",
    "selector const",
    pw(`const n = await page.evaluate(() => document.querySelectorAll(ROW).length);`, `const ROW = "tr.row";`),
    "ROW",
  ],
  [
    "no-free-variable",
    "selector passed",
    pw(`const n = await page.evaluate((row) => document.querySelectorAll(row).length, ROW);`, `const ROW = "tr.row";`),
  ],
  [
    "no-free-variable",
    "imported enum",
    pw(`await page.evaluate(() => localStorage.setItem(Keys.Token, "a"));`, `import { Keys } from "./keys";`),
    "Keys",
  ],
  [
    "no-free-variable",
    "imported type only",
    pw(`await page.evaluate(() => (window as unknown as AppWindow).app.start());`, `import type { AppWindow } from "./app";`),
  ],
  [
    "no-free-variable",
    "helper in catch",
    pp(
      `await page.evaluate(() => { try { (window as any).go(); } catch (e) { report(e); } });`,
      `function report(e: unknown) { console.error(e); }`,
    ),
    "report",
  ],
  ["no-free-variable", "outer opts", pp(`return page.$$eval("li", (els) => els.slice(0, opts.limit).map((e) => e.textContent));`), "opts"],
  [
    "no-free-variable",
    "opts passed",
    pp(`return page.$$eval("li", (els, limit) => els.slice(0, limit).map((e) => e.textContent), opts.limit);`),
  ],
  ["no-free-variable", "wait for function", pp(`await page.waitForFunction(() => document.title.includes(url));`), "url"],
  ["no-free-variable", "wait for function arg", pp(`await page.waitForFunction((u) => document.title.includes(u), {}, url);`)],
  [
    "no-free-variable",
    "expose then use",
    pp(
      `await page.exposeFunction("sha", (s: string) => sha(s)); await page.evaluate(() => (window as any).sha("a"));`,
      `import { sha } from "./sha";`,
    ),
  ],
  ["no-free-variable", "page.on handler", pp(`page.on("request", (req) => { if (req.url().includes(url)) req.abort(); });`)],
  ["no-free-variable", "route handler", pw(`await page.route("**/*", (route) => route.fulfill({ body: BODY }));`, `const BODY = "x";`)],
  [
    "no-free-variable",
    "poll closure",
    pw(`await expect.poll(() => page.evaluate(() => (window as any).n)).toBe(LIMIT);`, `const LIMIT = 3;`),
  ],
  [
    "no-free-variable",
    "nested function shadow",
    pw(`await page.evaluate(() => { function limit() { return 1; } return limit(); });`, `const limit = 3;`),
  ],
  [
    "no-free-variable",
    "type in generics",
    pw(`const r = await page.evaluate<Row[]>(() => { const rows: Row[] = []; return rows; });`, `interface Row { a: string }`),
  ],
  [
    "no-free-variable",
    "this in class page object",
    `import type { Page } from "@playwright/test"; export class Cart { constructor(private page: Page, private id: string) {} async total() { return this.page.evaluate(() => document.getElementById(this.id)!.textContent); } }`,
    "this.id",
  ],
  ["no-free-variable", "template in evaluate", pw("await page.evaluate(`window.x = ${LIMIT}`);", `const LIMIT = 3;`)],
  ["no-free-variable", "init script env", pw(`await page.addInitScript(() => { (window as any).API = process.env.API_URL; });`), "process"],
  ["no-free-variable", "init script passed", pw(`await page.addInitScript((api) => { (window as any).API = api; }, process.env.API_URL);`)],
  ["no-free-variable", "buffer decode", pp(`return page.evaluate((b64) => Buffer.from(b64, "base64").toString(), "aGk=");`), "Buffer"],
  ["no-free-variable", "atob", pp(`return page.evaluate((b64) => atob(b64), "aGk=");`)],
  ["no-free-variable", "setTimeout/promises", pp(`await page.evaluate(() => new Promise<void>((r) => setTimeout(r, 100)));`)],
  [
    "no-free-variable",
    "sleep helper",
    pp(
      `await page.evaluate(async () => { for (let i = 0; i < 3; i++) { window.scrollBy(0, 100); await sleep(100); } });`,
      `const sleep = (ms: number) => new Promise((r) => setTimeout(r, ms));`,
    ),
    "sleep",
  ],
  [
    "no-free-variable",
    "wdio execute",
    wd(`const t = await browser.execute(() => document.querySelector(SEL)!.textContent);`, `const SEL = "h1";`),
    "SEL",
  ],
  [
    "no-free-variable",
    "wdio execute passed",
    wd(`const t = await browser.execute((s) => document.querySelector(s)!.textContent, SEL);`, `const SEL = "h1";`),
  ],
  [
    "no-free-variable",
    "cypress origin",
    `const user = "a"; it("x", () => { cy.origin("https://x.y", () => { cy.get("#u").type(user); }); });`,
    "user",
  ],
  [
    "no-free-variable",
    "cypress origin args",
    `const user = "a"; it("x", () => { cy.origin("https://x.y", { args: { user } }, ({ user }) => { cy.get("#u").type(user); }); });`,
  ],
  [
    "no-free-variable",
    "extension",
    `const color = "red"; chrome.action.onClicked.addListener((tab) => { chrome.scripting.executeScript({ target: { tabId: tab.id! }, func: () => { document.body.style.background = color; } }); });`,
    "color",
  ],
  [
    "no-free-variable",
    "extension args",
    `const color = "red"; chrome.action.onClicked.addListener((tab) => { chrome.scripting.executeScript({ target: { tabId: tab.id! }, func: (c) => { document.body.style.background = c; }, args: [color] }); });`,
  ],
  [
    "no-free-variable",
    "locator evaluate",
    pw(`const ok = await page.locator("a").evaluate((a) => a.href.startsWith(BASE));`, `const BASE = "http://x";`),
    "BASE",
  ],
  [
    "no-free-variable",
    "evaluateAll name",
    pw(`const xs = await page.locator("a").evaluateAll((as) => as.map((a) => name + a.href));`, `const name = "x";`),
    "name",
  ],
  [
    "no-free-variable",
    "frame loop",
    pp(`for (const frame of page.frames()) await frame.evaluate(() => (window as any).k === url);`),
    "url",
  ],
  ["no-free-variable", "global URL import", pw(`await page.evaluate(() => new URL(location.href).host);`, `import { URL } from "url";`)],
  ["no-free-variable", "declared global", pw(`await page.evaluate(() => gtag("event"));`, `declare const gtag: (x: string) => void;`)],
  ["no-free-variable", "process as param", pw(`await page.evaluate((process) => process.pid, { pid: 1 });`)],
  ["no-free-variable", "require amd", pw(`await page.evaluate(() => new Promise((r) => (window as any).require(["vs/editor"], r)));`)],
  ["no-free-variable", "global.x", pw(`await page.evaluate(() => (globalThis as any).app);`)],
  [
    "no-unshippable-function",
    "bound",
    pp(`await page.evaluate(handler.go.bind(handler));`, `const handler = { go() { return 1; } };`),
    "handler.go.bind(handler)",
  ],
  [
    "no-handle-in-payload",
    "stream to page",
    pp(`await page.evaluate((f) => f, fs.createReadStream("a"));`, `import fs from "node:fs";`),
    `fs.createReadStream("a")`,
  ],
  ["no-handle-in-payload", "element handle ok", pp(`const h = await page.$("a"); await page.evaluate((e) => e!.textContent, h);`)],
  [
    "no-captured-handle",
    "client in page",
    pp(`await page.evaluate(() => redis.get("a"));`, `import Redis from "ioredis"; const redis = new Redis();`),
    "redis",
  ],
  // pools and messages
  [
    "no-free-variable",
    "workerpool",
    `import workerpool from "workerpool"; const pool = workerpool.pool(); const rate = 2; export const f = (x: number) => pool.exec((n) => n * rate, [x]);`,
    "rate",
  ],
  [
    "no-free-variable",
    "workerpool passed",
    `import workerpool from "workerpool"; const pool = workerpool.pool(); const rate = 2; export const f = (x: number) => pool.exec((n, r) => n * r, [x, rate]);`,
  ],
  [
    "no-free-variable",
    "workerpool method",
    `import workerpool from "workerpool"; const pool = workerpool.pool("./w.js"); const rate = 2; export const f = (x: number) => pool.exec("multiply", [x, rate]);`,
  ],
  [
    "no-free-variable",
    "workerpool require",
    `const workerpool = require("workerpool"); const pool = workerpool.pool(); pool.exec((f) => require("fs").readFileSync(f, "utf8"), ["a"]);`,
    "require",
  ],
  [
    "no-free-variable",
    "workerpool process",
    `import workerpool from "workerpool"; workerpool.pool().exec(() => process.memoryUsage().heapUsed, []);`,
  ],
  [
    "no-free-variable",
    "microjob ctx",
    `import { job } from "microjob"; const rate = 2; await job((d) => d * rate, { data: 1, ctx: { rate } });`,
  ],
  ["no-free-variable", "microjob free", `import { job } from "microjob"; const rate = 2; await job((d) => d * rate, { data: 1 });`, "rate"],
  [
    "no-free-variable",
    "terser minify",
    `import TerserPlugin from "terser-webpack-plugin"; const banner = "x"; export default { optimization: { minimizer: [new TerserPlugin({ minify: (f) => ({ code: banner + Object.values(f)[0] }) })] } };`,
    "banner",
  ],
  [
    "no-free-variable",
    "terser off",
    `import TerserPlugin from "terser-webpack-plugin"; const banner = "x"; export default { optimization: { minimizer: [new TerserPlugin({ parallel: false, minify: (f) => ({ code: banner + Object.values(f)[0] }) })] } };`,
  ],
  [
    "no-free-variable",
    "mongo $function",
    `const tax = 2; export const q = [{ $addFields: { t: { $function: { body: function (x) { return x * tax; }, args: ["$x"], lang: "js" } } } }];`,
    "tax",
  ],
  [
    "no-handle-in-payload",
    "postMessage socket",
    `import { Worker } from "node:worker_threads"; import net from "node:net"; const w = new Worker("./w.js"); const s = net.connect(1); w.postMessage({ s, n: 1 });`,
    "s",
  ],
  [
    "no-handle-in-payload",
    "fork send server",
    `import { fork } from "node:child_process"; import net from "node:net"; const c = fork("./w.js"); const srv = net.createServer(); c.send("srv", srv);`,
  ],
  [
    "no-handle-in-payload",
    "fork send in obj",
    `import { fork } from "node:child_process"; import fs from "node:fs"; const c = fork("./w.js"); const log = fs.createWriteStream("a"); c.send({ log });`,
    "log",
  ],
  [
    "no-handle-in-payload",
    "piscina run",
    `import Piscina from "piscina"; import { Pool } from "pg"; const p = new Piscina({ filename: "./w.js" }); const db = new Pool(); export const f = () => p.run({ db, id: 1 });`,
    "db",
  ],
  [
    "no-handle-in-payload",
    "piscina ok",
    `import Piscina from "piscina"; const p = new Piscina({ filename: "./w.js" }); export const f = (url: string) => p.run({ url, id: 1 });`,
  ],
  [
    "no-handle-in-payload",
    "port transferred",
    `import { MessageChannel, Worker } from "node:worker_threads"; const { port1, port2 } = new MessageChannel(); new Worker("./w.js", { workerData: { port: port2 }, transferList: [port2] });`,
  ],
  [
    "no-handle-in-payload",
    "port forgotten",
    `import { MessageChannel, Worker } from "node:worker_threads"; const { port1, port2 } = new MessageChannel(); new Worker("./w.js", { workerData: { port: port2 } });`,
    "port2",
  ],
  [
    "no-handle-in-payload",
    "filehandle",
    `import { Worker } from "node:worker_threads"; import { open } from "node:fs/promises"; const fh = await open("a"); new Worker("./w.js", { workerData: { fh } });`,
    "fh",
  ],
  [
    "no-handle-in-payload",
    "electron",
    `import { ipcRenderer } from "electron"; import fs from "node:fs"; ipcRenderer.invoke("save", { out: fs.createWriteStream("a") });`,
    `fs.createWriteStream("a")`,
  ],
  [
    "no-unshippable-function",
    "postMessage fn",
    `import { parentPort } from "node:worker_threads"; parentPort!.postMessage({ ok: true, cb: () => 1 });`,
    "() => 1",
  ],
  ["no-unshippable-function", "structuredClone fn", `export const copy = structuredClone({ a: 1, f: () => 1 });`, "() => 1"],
  [
    "no-unshippable-function",
    "jest-worker fn",
    `import { Worker } from "jest-worker"; const w = new Worker("./w.js"); await w.transform("a", (x) => x);`,
    "(x) => x",
  ],
  [
    "no-unshippable-function",
    "comlink proxy",
    `import * as Comlink from "comlink"; const api = Comlink.wrap<any>(new Worker("./w.js")); await api.go(Comlink.proxy(() => 1));`,
  ],
  [
    "no-returned-handle",
    "workerpool returns",
    `import workerpool from "workerpool"; const s = await workerpool.pool().exec(async () => (await import("node:net")).createServer(), []);`,
    `(await import("node:net")).createServer()`,
  ],
];

describe("Pages, pools and messages, as products have them", () => {
  it.each(cases.map(([rule, about, code, ...at]) => ({ rule, about, code, at })))("$rule: $about", ({ rule, code, at }) => {
    expect(lint(rule, code).map((report) => report.at)).toEqual(at);
  });
});
