import { describe, expect, it } from "vitest";
import type { RuleName } from "../../src/rules/index.ts";
import { lint } from "../support/lint.ts";

/** A rule, what the program is about, the program, and where it is reported. */
type Case = readonly [rule: RuleName, about: string, code: string, ...at: readonly string[]];

const la = (b: string, m = "") =>
  `import * as aws from "@pulumi/aws";\n${m}\nexport const fn = new aws.lambda.CallbackFunction("f", { callback: async (event: any) => { ${b} } });`;
const wf = (b: string, m = "") => `${m}\nexport async function order(id: string) { "use workflow"; ${b} }`;
const cases: readonly Case[] = [
  [
    "no-returned-handle",
    "vercel step and workflow return a client",
    wf(
      `const c = await connect(); return c;`,
      `import { Client } from "pg";\nasync function connect() { "use step"; const c = new Client(); await c.connect(); return c; }`,
    ),
    "c",
    "c",
  ],
  [
    "no-returned-handle",
    "vercel step returns rows",
    wf(
      `return rows();`,
      `import { Client } from "pg";\nasync function rows() { "use step"; const c = new Client(); await c.connect(); try { return (await c.query("x")).rows; } finally { await c.end(); } }`,
    ),
  ],
  [
    "no-handle-in-payload",
    "vercel arg handle",
    wf(
      `return 1;`,
      `import { Pool } from "pg"; const pool = new Pool();\nasync function save(db: Pool, id: string) { "use step"; await db.query("x"); }\nexport async function other(id: string) { "use workflow"; await save(pool, id); }`,
    ),
    "pool",
  ],
  [
    "no-handle-in-payload",
    "temporal activity arg",
    `import { proxyActivities } from "@temporalio/workflow"; import { Pool } from "pg"; const { save } = proxyActivities<any>({ startToCloseTimeout: "1m" }); const db = new Pool(); export async function w(id: string) { await save(db, id); }`,
    "db",
  ],
  [
    "no-handle-in-payload",
    "temporal activity ok",
    `import { proxyActivities } from "@temporalio/workflow"; const { save } = proxyActivities<any>({ startToCloseTimeout: "1m" }); export async function w(id: string) { await save({ id, at: Date.now() }); }`,
  ],
  [
    "no-captured-mutation",
    "hatchet-ish plain counter",
    `export const t = { run: async () => { let n = 0; for (const x of [1]) n += x; return n; } };`,
  ],
  [
    "no-unserializable-capture",
    "lookup table",
    la(`return RATES.get(event.currency) ?? 1;`, `const RATES = new Map([["eur", 1.1]]);`),
    "RATES.get",
  ],
  [
    "no-unserializable-capture",
    "allow list set",
    la(`if (!ALLOWED.has(event.origin)) throw new Error("no");`, `const ALLOWED = new Set(["a"]);`),
    "ALLOWED.has",
  ],
  [
    "no-unserializable-capture",
    "deploy time",
    la(`return { deployed: DEPLOYED.toISOString() };`, `const DEPLOYED = new Date();`),
    "DEPLOYED.toISOString",
  ],
  ["no-unserializable-capture", "text instead", la(`return { deployed: DEPLOYED };`, `const DEPLOYED = new Date().toISOString();`)],
  ["no-unserializable-capture", "array includes", la(`return ALLOWED.includes(event.origin);`, `const ALLOWED = ["a"];`)],
  ["no-unserializable-capture", "record", la(`return RATES[event.currency];`, `const RATES: Record<string, number> = { eur: 1 };`)],
  [
    "no-unserializable-capture",
    "map inside",
    la(`const seen = new Set(); for (const r of event.Records) seen.add(r.id); return seen.size;`),
  ],
  ["no-unserializable-capture", "date inside", la(`return new Date(event.time).getTime() - Date.now();`)],
  [
    "no-unserializable-capture",
    "event map param",
    la(`return handle(new Map(Object.entries(event)));`, `function handle(m: Map<string, unknown>) { return m.size; }`),
  ],
  [
    "no-unserializable-capture",
    "helper with outer map",
    la(`return handle(event);`, `const CACHE = new Map<string, string>();\nfunction handle(e: any) { return CACHE.get(e.id); }`),
    "handle",
  ],
  [
    "no-unserializable-capture",
    "class service",
    la(
      `return svc.find(event.id);`,
      `class Svc { private items = new Map<string, string>(); find(id: string) { return this.items.get(id); } }\nconst svc = new Svc();`,
    ),
    "svc.find",
  ],
  [
    "no-unserializable-capture",
    "class created inside",
    la(
      `return new Svc().find(event.id);`,
      `class Svc { private items = new Map<string, string>(); find(id: string) { return this.items.get(id); } }`,
    ),
  ],
  [
    "no-unserializable-capture",
    "lazy class field",
    la(
      `return svc.find(event.id);`,
      `class Svc { private items?: Map<string, string>; find(id: string) { this.items ??= new Map(); return this.items.get(id); } }\nconst svc = new Svc();`,
    ),
  ],
  [
    "no-unserializable-capture",
    "factory",
    `import * as aws from "@pulumi/aws"; const SEED = [["a", 1]] as const; export const f = new aws.lambda.CallbackFunction("f", { callbackFactory: () => { const m = new Map(SEED); return async (e: any) => m.get(e); } });`,
  ],
  [
    "no-unserializable-capture",
    "config Map used only at deploy",
    `import * as aws from "@pulumi/aws"; const tags = new Map([["a", "b"]]); export const b = new aws.s3.Bucket("b", { tags: Object.fromEntries(tags) }); b.onObjectCreated("x", async (e) => { console.log(e); });`,
  ],
  [
    "no-unserializable-capture",
    "output apply",
    `import * as pulumi from "@pulumi/pulumi"; const m = new Map([["a", 1]]); export const o = pulumi.output("a").apply((k) => m.get(k));`,
  ],
  [
    "no-unserializable-capture",
    "dynamic provider",
    `import * as pulumi from "@pulumi/pulumi"; const seen = new Set<string>(); const provider: pulumi.dynamic.ResourceProvider = { async create(inputs) { return { id: seen.has(inputs.id) ? "a" : "b", outs: {} }; } }; export class R extends pulumi.dynamic.Resource { constructor(n: string) { super(provider, n, {}); } }`,
    "seen.has",
  ],
  ["no-unserializable-capture", "URL", la(`return fetch(BASE.href + event.path);`, `const BASE = new URL("https://a.b");`), "BASE.href"],
  ["no-unserializable-capture", "headers passed to fetch", la(`return fetch("a", { headers: H });`, `const H = new Headers({ a: "b" });`)],
  ["no-unserializable-capture", "regex", la(`return RE.test(event.x);`, `const RE = /a/;`)],
  [
    "no-unshippable-function",
    "super in service",
    la(
      `return svc.go(event);`,
      `class A { go(e: any) { return e; } }\nclass B extends A { go(e: any) { return super.go(e); } }\nconst svc = new B();`,
    ),
    "svc",
  ],
  [
    "no-unshippable-function",
    "super fine via other",
    la(
      `return svc.all(event);`,
      `class A { go(e: any) { return e; } }\nclass B extends A { go(e: any) { return super.go(e); } all(e: any) { return this.go(e); } }\nconst svc = new B();`,
    ),
  ],
  [
    "no-unshippable-function",
    "async dispose",
    la(`return svc.go(event);`, `class A { n = 1; go(e: any) { return this.n; } async [Symbol.asyncDispose]() {} }\nconst svc = new A();`),
    "svc",
  ],
  [
    "no-free-variable",
    "serialize webpack",
    `import serialize from "serialize-javascript"; import path from "node:path"; const root = "/x"; export const text = serialize({ resolve: (f) => path.join(root, f) });`,
    "path",
    "root",
  ],
  [
    "no-free-variable",
    "serialize ssr state",
    "import serialize from 'serialize-javascript'; export const html = (state: object) => `<script>window.S = ${serialize(state, { isJSON: true })}</script>`;",
  ],
  [
    "no-free-variable",
    "serialize ssr state fn",
    "import serialize from 'serialize-javascript'; const limit = 3; export const html = () => `<script>window.S = ${serialize({ limit, when: new Date() })}</script>`;",
  ],
];

describe("Callbacks of Pulumi, activities and serialised functions, as products have them", () => {
  it.each(cases.map(([rule, about, code, ...at]) => ({ rule, about, code, at })))("$rule: $about", ({ rule, code, at }) => {
    expect(lint(rule, code).map((report) => report.at)).toEqual(at);
  });
});
