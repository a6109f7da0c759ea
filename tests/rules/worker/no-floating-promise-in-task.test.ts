import { describeTwins } from "../../support/twins.ts";

const imports = 'import { Client, Pool } from "pg"; import fs from "node:fs/promises"; declare const pool: Pool;';

describeTwins("no-floating-promise-in-task", imports, [
  {
    name: "foreachPartition forEach async",
    reported: ['rdd.foreachPartition((os) => { const c = new Client("u"); os.forEach(async (o) => { await c.query("q", [o.id]); }); });'],
    silent: ['rdd.foreachPartition(async (os) => { const c = new Client("u"); for (const o of os) { await c.query("q", [o.id]); } });'],
  },
  {
    name: "named async visitor",
    reported: [
      'async function write(o: Order) { await fs.writeFile("/mnt/" + o.id, "x"); }\nrdd.foreachPartition((os) => { os.forEach(write); });',
      'async function write(o: Order) { await fs.writeFile("/mnt/" + o.id, "x"); }\nrdd.foreachPartition((os) => { for (const o of os) write(o); });',
    ],
    silent: [
      'async function write(o: Order) { await fs.writeFile("/mnt/" + o.id, "x"); }\nrdd.foreachPartition(async (os) => { for (const o of os) await write(o); });',
      'async function write(o: Order) { await fs.writeFile("/mnt/" + o.id, "x"); }\nrdd.foreachPartition(async (os) => { const jobs = []; for (const o of os) jobs.push(write(o)); await Promise.all(jobs); });',
    ],
  },
  {
    name: "fs/promises not awaited",
    reported: ['rdd.foreach((o) => { fs.writeFile("/mnt/" + o.id, "x"); });'],
    silent: ['rdd.foreach((o) => fs.writeFile("/mnt/" + o.id, "x"));'],
  },
  {
    name: "fetch not awaited",
    reported: ['rdd.foreach((o) => { fetch("https://a/" + o.id, { method: "PUT" }); });'],
    silent: ['rdd.foreach(async (o) => { await fetch("https://a/" + o.id, { method: "PUT" }); });'],
  },
  {
    name: "then chain floating",
    reported: [
      'rdd.foreachPartition(async (os) => { const c = new Client("u"); for (const o of os) { c.query("q", [o.id]).then((r) => r.rows); } });',
      'rdd.foreachPartition(async (os) => { const c = new Client("u"); Promise.all([...os].map((o) => c.query("q", [o.id]))); });',
    ],
    silent: [
      'rdd.foreachPartition(async (os) => { const c = new Client("u"); await Promise.all([...os].map((o) => c.query("q", [o.id]))); });',
    ],
  },
  {
    name: "step floating",
    reported: [
      'new Inngest({ id: "a" }).createFunction({ id: "f" }, { event: "e" }, async ({ step }) => { await step.run("s", async () => { const c = new Client("u"); c.query("x"); }); });',
    ],
    silent: [
      'new Inngest({ id: "a" }).createFunction({ id: "f" }, { event: "e" }, async ({ step }) => { await step.run("s", async () => { const c = new Client("u"); await c.query("x"); }); });',
    ],
  },
  {
    name: "dbos",
    reported: ["class S { @DBOS.step() static async go(ids: string[]) { ids.forEach(async (id) => { await fs.rm(id); }); } }"],
    silent: ["class S { @DBOS.step() static async go(ids: string[]) { await Promise.all(ids.map(async (id) => { await fs.rm(id); })); } }"],
  },
  {
    name: "restate",
    reported: [
      'restate.service({ name: "s", handlers: { h: async (ctx: restate.Context) => { await ctx.run(() => { notify("x"); }); } } });\nasync function notify(x: string) { await fetch(x); }',
    ],
    silent: [
      'restate.service({ name: "s", handlers: { h: async (ctx: restate.Context) => { await ctx.run(() => notify("x")); } } });\nasync function notify(x: string) { await fetch(x); }',
    ],
  },
  {
    name: "cloudflare",
    reported: [
      'export class W extends WorkflowEntrypoint { async run(e: any, step: any) { await step.do("x", async () => { e.payload.ids.map(async (id: string) => { await fetch(id); }); }); } }',
    ],
    silent: [
      'rdd.foreach((o) => { void fetch("https://a/" + o.id); });',
      'rdd.foreach((o) => { fetch("https://a/" + o.id).catch(() => {}); });',
    ],
  },
  {
    name: "beam async map",
    reported: [
      "export function f(pc: beam.PCollection<Order>) { return pc.map(async (o) => { const r = await fetch(o.id); return r.json(); }); }",
    ],
    silent: ["export function f(pc: beam.PCollection<Order>) { return pc.map((o) => o.id); }"],
  },
  {
    name: "skale async mapper",
    reported: [
      'skale.context().parallelize([1]).map(async (n: number) => { const r = await fetch("u" + n); return r.status; });',
      "const load = async (o: Order) => (await fetch(o.id)).json();\nexport function f(pc: beam.PCollection<Order>) { return pc.map(load); }",
      "export function f(pc: beam.PCollection<Order>) { return pc.flatMap(async (o) => [await fetch(o.id)]); }",
    ],
    silent: ['[1].forEach(async (n) => { await fetch("u" + n); });'],
  },
  {
    name: "workerpool floating",
    reported: ['workerpool.pool().exec(function (ids: string[]) { ids.forEach(async (id) => { await fetch(id); }); }, [["a"]]);'],
    silent: ['import oldFs from "node:fs";\nrdd.foreach((o) => { oldFs.writeFile("/mnt/" + o.id, "x", (e) => { if (e) throw e; }); });'],
  },
  {
    name: "async method on class",
    reported: ["class W { async put(o: Order) { await fetch(o.id); } }\nconst w = new W();\nrdd.foreach((o) => { w.put(o); });"],
    silent: ["class W { async put(o: Order) { await fetch(o.id); } }\nconst w = new W();\nrdd.foreach((o) => w.put(o));"],
  },
  {
    name: "IIFE",
    reported: ["rdd.foreachPartition((os) => { (async () => { for (const o of os) await fetch(o.id); })(); });"],
    silent: ["rdd.foreachPartition((os) => (async () => { for (const o of os) await fetch(o.id); })());"],
  },
  {
    name: "a promise that a variable gets and nobody reads",
    reported: ['rdd.foreach((o) => { const done = fs.writeFile("/mnt/" + o.id, "x"); });'],
    silent: [
      'rdd.foreach(async (o) => { const done = fs.writeFile("/mnt/" + o.id, "x"); await done; });',
      'rdd.map((o) => { const done = fs.writeFile("/mnt/" + o.id, "x"); return done; });',
    ],
  },
]);
