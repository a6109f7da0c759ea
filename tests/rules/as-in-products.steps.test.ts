import { describe, expect, it } from "vitest";
import type { RuleName } from "../../src/rules/index.ts";
import { lint } from "../support/lint.ts";

/** A rule, what the program is about, the program, and where it is reported. */
type Case = readonly [rule: RuleName, about: string, code: string, ...at: readonly string[]];

const inn = (b: string, m = "") =>
  `import { Inngest } from "inngest";\n${m}\nconst inngest = new Inngest({ id: "shop" });\nexport const fn = inngest.createFunction({ id: "a" }, { event: "b" }, async ({ event, step, logger }) => { ${b} });`;
const cf = (b: string, m = "") =>
  `import { WorkflowEntrypoint, type WorkflowEvent, type WorkflowStep } from "cloudflare:workers";\n${m}\nexport class W extends WorkflowEntrypoint<Env, P> { count = 0; async run(event: WorkflowEvent<P>, step: WorkflowStep) { ${b} } }`;
const up = (b: string, m = "") =>
  `import { serve } from "@upstash/workflow/nextjs";\n${m}\nexport const { POST } = serve<{ id: string }>(async (context) => { ${b} });`;
const aws = (b: string, m = "") =>
  `import { withDurableExecution } from "@aws/durable-execution-sdk-js";\n${m}\nexport const handler = withDurableExecution(async (event, context) => { ${b} });`;
const re = (b: string, m = "") =>
  `import * as restate from "@restatedev/restate-sdk";\n${m}\nexport const s = restate.service({ name: "s", handlers: { go: async (ctx: restate.Context, x: string) => { ${b} } } });`;
const tr = (b: string, m = "") =>
  `import { task } from "@trigger.dev/sdk/v3";\n${m}\nexport const t = task({ id: "t", run: async (payload: { id: string }) => { ${b} } });`;
const db = (b: string, m = "") =>
  `import { DBOS } from "@dbos-inc/dbos-sdk";\n${m}\nexport class W { @DBOS.workflow() static async go(id: string) { ${b} } @DBOS.step() static async st(id: string) { return id; } }`;
const cases: readonly Case[] = [
  [
    "no-captured-mutation",
    "inn accumulate",
    inn(
      `const sent: string[] = []; for (const u of event.data.users) { await step.run("mail-" + u.id, async () => { await mail(u); sent.push(u.id); }); } return { sent };`,
    ),
    "sent.push",
  ],
  [
    "no-captured-mutation",
    "inn returned and pushed outside",
    inn(
      `const sent: string[] = []; for (const u of event.data.users) { const id = await step.run("mail-" + u.id, async () => { await mail(u); return u.id; }); sent.push(id); } return { sent };`,
    ),
  ],
  [
    "no-captured-mutation",
    "inn let result",
    inn(`let order; await step.run("load", async () => { order = await load(event.data.id); }); await step.run("pay", () => pay(order));`),
    "order",
  ],
  [
    "no-captured-mutation",
    "inn let result returned",
    inn(`let order; order = await step.run("load", async () => load(event.data.id)); await step.run("pay", () => pay(order));`),
  ],
  [
    "no-captured-mutation",
    "inn Map",
    inn(
      `const byId = new Map(); await step.run("load", async () => { for (const r of await rows()) byId.set(r.id, r); }); return byId.size;`,
    ),
    "byId.set",
  ],
  [
    "no-captured-mutation",
    "inn Map local",
    inn(
      `const n = await step.run("load", async () => { const byId = new Map(); for (const r of await rows()) byId.set(r.id, r); return [...byId]; }); return n;`,
    ),
  ],
  [
    "no-captured-mutation",
    "inn event data mutated",
    inn(
      `await step.run("norm", async () => { event.data.email = event.data.email.toLowerCase(); }); await step.run("send", () => send(event.data.email));`,
    ),
    "event.data.email",
  ],
  [
    "no-captured-mutation",
    "inn counter in error path",
    inn(
      `let failures = 0; await step.run("x", async () => { try { await a(); } catch { failures += 1; } }); if (failures > 0) await step.run("warn", () => warn());`,
    ),
    "failures",
  ],
  [
    "no-captured-mutation",
    "inn destructure assign",
    inn(`let a, b; await step.run("x", async () => { ({ a, b } = await load()); }); return a + b;`),
    "a",
    "b",
  ],
  [
    "no-captured-mutation",
    "inn object assign",
    inn(
      `const ctx: any = {}; await step.run("x", async () => { Object.assign(ctx, await load()); }); await step.run("y", () => use(ctx));`,
    ),
    "Object.assign",
  ],
  [
    "no-captured-mutation",
    "inn nested helper",
    inn(`const log: string[] = []; const note = (s: string) => log.push(s); await step.run("x", async () => { note("a"); }); return log;`),
    "note",
  ],
  [
    "no-captured-mutation",
    "inn logger",
    inn(`await step.run("x", async () => { logger.info("a"); metrics.count = 1; });`, `import { metrics } from "./metrics";`),
  ],
  [
    "no-captured-mutation",
    "inn sort in place",
    inn(`const list = event.data.items; await step.run("x", async () => { list.sort(); return list; }); return list[0];`),
    "list.sort",
  ],
  [
    "no-captured-mutation",
    "inn copy sorted",
    inn(`const list = event.data.items; const sorted = await step.run("x", async () => [...list].sort()); return sorted[0];`),
  ],
  [
    "no-captured-mutation",
    "inn in parallel",
    inn(
      `const out: any[] = []; await Promise.all(event.data.ids.map((id: string) => step.run(id, async () => { out.push(await get(id)); })));  return out;`,
    ),
    "out.push",
  ],
  [
    "no-captured-mutation",
    "inn parallel returned",
    inn(`const out = await Promise.all(event.data.ids.map((id: string) => step.run(id, async () => get(id))));  return out;`),
  ],
  ["no-captured-mutation", "inn module counter", inn(`await step.run("x", () => { runs++; });`, "let runs = 0;")],
  [
    "no-captured-mutation",
    "inn delete",
    inn(`const d = { ...event.data }; await step.run("x", () => { delete d.secret; }); await step.run("y", () => save(d));`),
    "d.secret",
  ],
  [
    "no-captured-mutation",
    "inn length=0",
    inn(`const q: string[] = ["a"]; await step.run("x", () => { q.length = 0; }); return q;`),
    "q.length",
  ],
  ["no-captured-mutation", "cf this", cf(`await step.do("a", async () => { this.count = 3; }); return this.count;`), "this.count"],
  [
    "no-captured-mutation",
    "cf let",
    cf(`let url = ""; await step.do("a", async () => { url = await upload(); }); await step.do("b", async () => { await fetch(url); });`),
    "url",
  ],
  [
    "no-captured-mutation",
    "cf returned",
    cf(`const url = await step.do("a", async () => upload()); await step.do("b", async () => { await fetch(url); });`),
  ],
  [
    "no-captured-mutation",
    "cf config form",
    cf(`let n = 0; await step.do("a", { retries: { limit: 3, delay: 1 } }, async () => { n = await count(); return n; }); return n;`),
    "n",
  ],
  ["no-captured-mutation", "cf kv put", cf(`await step.do("a", async () => { await this.env.KV.put("k", "v"); });`)],
  [
    "no-captured-mutation",
    "up let",
    up(`let total = 0; await context.run("a", async () => { total = await sum(); }); await context.run("b", async () => report(total));`),
    "total",
  ],
  [
    "no-captured-mutation",
    "up returned",
    up(`const total = await context.run("a", async () => sum()); await context.run("b", async () => report(total));`),
  ],
  ["no-captured-mutation", "up local let", up(`await context.run("a", async () => { let n = 0; for (const x of xs) n += x; return n; });`)],
  [
    "no-captured-mutation",
    "aws push",
    aws(`const results: string[] = []; await context.step("a", async () => { results.push("x"); }); return results;`),
    "results.push",
  ],
  [
    "no-captured-mutation",
    "aws child ctx",
    aws(`let n = 0; await context.runInChildContext("c", async (child) => { await child.step("a", async () => { n++; }); }); return n;`),
    "n",
  ],
  ["no-captured-mutation", "aws body assign", aws(`let n = 0; const r = await context.step("a", async () => 1); n += r; return n;`)],
  ["no-captured-mutation", "re run", re(`let id = ""; await ctx.run(() => { id = crypto.randomUUID(); }); return id;`), "id"],
  ["no-captured-mutation", "re returned", re(`const id = await ctx.run(() => crypto.randomUUID()); return id;`)],
  ["no-captured-mutation", "re ctx.set", re(`await ctx.run("a", async () => { await api.set("a", 1); });`, `import { api } from "./api";`)],
  [
    "no-captured-mutation",
    "dbos runStep",
    db(`let n = 0; await DBOS.runStep(async () => { n = await count(id); }, { name: "c" }); return n;`),
    "n",
  ],
  ["no-captured-mutation", "dbos returned", db(`const n = await DBOS.runStep(async () => count(id), { name: "c" }); return n;`)],
  [
    "no-returned-handle",
    "inn returns client",
    inn(
      `const db = await step.run("connect", async () => { const c = new Client(); await c.connect(); return c; }); await step.run("q", () => db.query("select 1"));`,
      `import { Client } from "pg";`,
    ),
    "c",
  ],
  [
    "no-returned-handle",
    "inn returns rows",
    inn(
      `const rows = await step.run("q", async () => { const c = new Client(); await c.connect(); try { return (await c.query("select 1")).rows; } finally { await c.end(); } });`,
      `import { Client } from "pg";`,
    ),
  ],
  ["no-returned-handle", "cf returns stream ok", cf(`return step.do("a", async () => (await fetch("u")).body);`)],
  [
    "no-returned-handle",
    "up returns browser",
    up(
      `const b = await context.run("launch", async () => puppeteer.launch()); await context.run("p", async () => (await b.newPage()).title());`,
      `import puppeteer from "puppeteer";`,
    ),
    "puppeteer.launch()",
  ],
  [
    "no-returned-handle",
    "aws returns in object",
    aws(
      `const { redis } = await context.step("c", async () => ({ redis: new Redis(), n: 1 })); await context.step("g", async () => redis.get("a"));`,
      `import Redis from "ioredis";`,
    ),
    "{ redis: new Redis(), n: 1 }",
  ],
  [
    "no-returned-handle",
    "re returns stream",
    re(`const s = await ctx.run("o", () => fs.createReadStream("a")); return s;`, `import fs from "node:fs";`),
    `fs.createReadStream("a")`,
  ],
  [
    "no-handle-across-steps",
    "inn connect in step",
    inn(
      `await step.run("connect", () => mongoose.connect(process.env.URI!)); const u = await step.run("find", () => User.findOne({ id: event.data.id }));`,
      `import mongoose from "mongoose"; import { User } from "./user";`,
    ),
    "mongoose.connect",
  ],
  [
    "no-handle-across-steps",
    "inn connect in each",
    inn(
      `const u = await step.run("find", async () => { await mongoose.connect(process.env.URI!); return User.findOne({ id: event.data.id }).lean(); });`,
      `import mongoose from "mongoose"; import { User } from "./user";`,
    ),
  ],
  [
    "no-handle-across-steps",
    "inn kept in var",
    inn(
      `let client: Client; await step.run("c", async () => { client = new Client(); await client.connect(); }); await step.run("q", () => client.query("select 1"));`,
      `import { Client } from "pg";`,
    ),
    "client",
  ],
  [
    "no-handle-across-steps",
    "inn module client",
    inn(`await step.run("q", () => pool.query("select 1"));`, `import { Pool } from "pg"; const pool = new Pool();`),
  ],
  [
    "no-floating-promise-in-task",
    "inn floating",
    inn(
      `await step.run("a", async () => { notify(event.data.id); return 1; });`,
      `async function notify(id: string) { await fetch("/" + id); }`,
    ),
    "notify",
  ],
  [
    "no-floating-promise-in-task",
    "inn awaited",
    inn(
      `await step.run("a", async () => { await notify(event.data.id); return 1; });`,
      `async function notify(id: string) { await fetch("/" + id); }`,
    ),
  ],
  [
    "no-floating-promise-in-task",
    "inn void",
    inn(
      `await step.run("a", async () => { void notify(event.data.id); return 1; });`,
      `async function notify(id: string) { await fetch("/" + id); }`,
    ),
  ],
  [
    "no-floating-promise-in-task",
    "inn forEach",
    inn(`await step.run("a", async () => { event.data.ids.forEach(async (id: string) => { await fetch("/" + id); }); });`),
    "event.data.ids.forEach",
  ],
  [
    "no-floating-promise-in-task",
    "inn returned promise",
    inn(`await step.run("a", () => notify(1));`, `async function notify(id: number) { await fetch("/" + id); }`),
  ],
  [
    "no-floating-promise-in-task",
    "tr floating",
    tr(`notify(payload.id);`, `async function notify(id: string) { await fetch("/" + id); }`),
    "notify",
  ],
  [
    "no-nonidempotent-effect",
    "inn insert",
    inn(
      `await step.run("a", async () => { await pool.query("INSERT INTO log (id) VALUES ($1)", [event.data.id]); });`,
      `import { Pool } from "pg"; const pool = new Pool();`,
    ),
    "pool.query",
  ],
  [
    "no-nonidempotent-effect",
    "inn upsert",
    inn(
      `await step.run("a", async () => { await pool.query("INSERT INTO log (id) VALUES ($1) ON CONFLICT DO NOTHING", [event.data.id]); });`,
      `import { Pool } from "pg"; const pool = new Pool();`,
    ),
  ],
  [
    "no-nonidempotent-effect",
    "inn stripe keyed",
    inn(
      `await step.run("a", async () => { await fetch("https://api/pay", { method: "POST", headers: { "Idempotency-Key": event.id } }); });`,
    ),
  ],
];

describe("Durable steps, as products have them", () => {
  it.each(cases.map(([rule, about, code, ...at]) => ({ rule, about, code, at })))("$rule: $about", ({ rule, code, at }) => {
    expect(lint(rule, code).map((report) => report.at)).toEqual(at);
  });
});
