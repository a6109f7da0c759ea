import { describe, expect, it } from "vitest";
import { lint } from "../support/lint.ts";

const rule = "no-returned-handle";

function reports(code: string, ...at: readonly string[]): void {
  expect(lint(rule, code).map((report) => report.at)).toEqual(at);
}

function durable(body: string, before = ""): string {
  return `import { Inngest } from "inngest";
import { Client, Pool } from "pg";
import mongoose from "mongoose";
const inngest = new Inngest({ id: "shop" });
${before}
export const fn = inngest.createFunction({ id: "fn" }, { event: "go" }, async ({ step }) => {
  ${body}
});`;
}

describe("in a durable step", () => {
  it("reports a handle, a promise of one, and what holds one", () => {
    reports(durable('await step.run("a", () => new Pool());'), "new Pool()");
    reports(durable('await step.run("a", async () => { const p = new Pool(); return p; });'), "p");
    reports(durable('await step.run("a", async () => ({ n: 1, pool: new Pool() }));'), "{ n: 1, pool: new Pool() }");
    reports(durable('await step.run("a", async () => [new Pool()]);'), "[new Pool()]");
    reports(durable('await step.run("a", async () => await open());', "const open = async () => new Pool();"), "await open()");
    reports(durable('await step.run("a", () => pool);', "const pool = new Pool();"), "pool");
    reports(durable('await step.run("a", () => new Store());', "class Store { db = new Pool(); }"), "new Store()");
  });
  it("reports each returned expression that holds one", () => {
    reports(durable('await step.run("a", () => { if (x) return new Pool(); return null; });'), "new Pool()");
    reports(durable('await step.run("a", () => { if (x) return new Pool(); return new Client(); });'), "new Pool()", "new Client()");
    reports(durable('await step.run("a", () => x ? new Pool() : null);'), "x ? new Pool() : null");
  });
  it("reports a step that is a named function, and one of another form", () => {
    reports(durable('await step.run("a", open);', "async function open() { return new Pool(); }"), "new Pool()");
    reports(durable('await step.run("a", open.bind(null, 1));', "function open() { return new Pool(); }"), "new Pool()");
  });
  it("reports it on every engine that keeps results", () => {
    const pg = 'import { Pool } from "pg";\n';
    reports(
      `${pg}import { serve } from "@upstash/workflow/nextjs"; serve(async (context) => { await context.run("a", () => new Pool()); });`,
      "new Pool()",
    );
    reports(
      `${pg}import { withDurableExecution } from "@aws/durable-execution-sdk-js";
export const handler = withDurableExecution(async (event, context) => { await context.step("a", async () => new Pool()); });`,
      "new Pool()",
    );
    reports(
      `${pg}import { WorkflowEntrypoint } from "cloudflare:workers";
export class W extends WorkflowEntrypoint { async run(event, step) { await step.do("a", async () => new Pool()); } }`,
      "new Pool()",
    );
  });
  it("is silent about rows, about handles that stay inside, and about names", () => {
    reports(
      durable('await step.run("a", async () => { const p = new Pool(); const r = await p.query("x"); await p.end(); return r.rows; });'),
    );
    reports(durable('const client = await step.run("get-client", () => db.query("select"));', "const db = new Pool();"));
    reports(durable('await step.run("a", () => { new Pool(); });'));
    reports(durable('await step.run("a", () => new Row());', "class Row { n = 1; }"));
    reports(durable('await step.run("a", () => () => new Pool());'));
    reports(durable('await step.run("a", () => Pool);'));
  });
  it("is silent about what no engine calls", () => {
    reports('import { Pool } from "pg"; step.run("a", () => new Pool()); [1].map(() => new Pool());');
  });
  it("is silent about a stream where the engine keeps it", () => {
    const returning = (made: string): string => `import { WorkflowEntrypoint } from "cloudflare:workers";
export class W extends WorkflowEntrypoint { async run(event, step) { await step.do("a", async () => ${made}); } }`;
    reports(returning("new ReadableStream()"));
    reports(returning("new WebSocket('wss://a')"), "new WebSocket('wss://a')");
  });
  it("leaves a step that only connects to another rule", () => {
    reports(durable('await step.run("a", () => mongoose.connect("x")); await step.run("b", load);'));
  });
});

describe("the message", () => {
  it("says what is returned, where it was opened, and what comes back", () => {
    expect(lint(rule, durable('await step.run("a", () => pool);', "const pool = new Pool();")).map(({ message }) => message)).toEqual([
      "`step.run` serialises what this function returns, and that holds a PostgreSQL pool opened at module level (task.ts:5:14). The next step gets plain data: Inngest keeps a step's result as JSON, and a PostgreSQL pool does not survive it. Return plain data, and open it where it is used.",
    ]);
  });
});

describe("a record of a dataset", () => {
  const rdd = (body: string): string => `import fs from "node:fs"; declare const rdd: RDD<string>; ${body}`;
  it("is no handle, wherever records are sent", () => {
    expect(lint(rule, rdd("rdd.map((file) => fs.createWriteStream(file)).collect();")).map(({ at }) => at)).toEqual([
      "fs.createWriteStream(file)",
    ]);
    expect(lint(rule, rdd("export const open = rdd.mapValues((file) => ({ log: fs.createWriteStream(file) }));"))).toHaveLength(1);
    expect(lint(rule, rdd("const open = rdd.map((file) => fs.createWriteStream(file)); open.reduceByKey(first);"))).toHaveLength(1);
  });
  it("may be one that the next function uses up, where nothing is serialised in between", () => {
    expect(lint(rule, rdd("rdd.map((file) => fs.createWriteStream(file)).foreach((log) => { log.end(); });"))).toEqual([]);
    expect(lint(rule, rdd("const open = rdd.map((file) => fs.createWriteStream(file)); open.foreach(close);"))).toEqual([]);
    expect(lint(rule, rdd("rdd.map((file) => fs.createWriteStream(file).path).collect();"))).toEqual([]);
    expect(lint(rule, rdd("[1].map((file) => fs.createWriteStream(file));"))).toEqual([]);
  });
});
