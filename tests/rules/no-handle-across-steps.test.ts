import { describe, expect, it } from "vitest";
import { lint } from "../support/lint.ts";

const rule = "no-handle-across-steps";

function reports(code: string, ...at: readonly string[]): void {
  expect(lint(rule, code).map((report) => report.at)).toEqual(at);
}

function durable(body: string, before = ""): string {
  return `import { Inngest } from "inngest";
import { Client, Pool } from "pg";
import { createClient } from "redis";
import mongoose from "mongoose";
import { DataSource } from "typeorm";
const inngest = new Inngest({ id: "shop" });
${before}
export const fn = inngest.createFunction({ id: "fn" }, { event: "go" }, async ({ step }) => {
  ${body}
});`;
}

describe("a handle that a step keeps for others", () => {
  it("is reported where it is kept", () => {
    reports(durable('let db; await step.run("a", () => { db = new Pool(); }); await step.run("b", () => db.query("x"));'), "db");
    reports(durable('let db; await step.run("a", async () => { db = new Client(); await db.connect(); }); return db.query("x");'), "db");
    reports(durable('await step.run("a", () => { db = new Pool(); }); await step.run("b", () => db.query("x"));', "let db;"), "db");
    reports(
      durable('const ctx = {}; await step.run("a", () => { ctx.db = new Pool(); }); await step.run("b", () => ctx.db.query("x"));'),
      "ctx.db",
    );
    reports(
      durable(
        'await step.run("a", () => open()); await step.run("b", () => db.query("x"));',
        "let db; function open() { db = new Pool(); }",
      ),
      "open",
    );
  });
  it("is reported in a field of the workflow", () => {
    reports(
      `import { WorkflowEntrypoint } from "cloudflare:workers"; import { Pool } from "pg";
export class W extends WorkflowEntrypoint { async run(event, step) {
  await step.do("a", async () => { this.db = new Pool(); }); await step.do("b", async () => this.db.query("x")); } }`,
      "this.db",
    );
  });
  it("is fine where each step opens what is not open, or nobody else reads it", () => {
    reports(
      durable(
        'let db; await step.run("a", () => { db ??= new Pool(); return db.query("x"); }); await step.run("b", () => { db ??= new Pool(); return db.query("x"); });',
      ),
    );
    reports(
      durable(
        'let db; await step.run("a", async () => { db = new Pool(); const r = await db.query("x"); await db.end(); return r.rows; });',
      ),
    );
  });
});

describe("a step that only connects", () => {
  it("is reported at the connection, or at the helper that makes it", () => {
    reports(durable('await step.run("a", () => mongoose.connect("x")); await step.run("b", load);'), "mongoose.connect");
    reports(
      durable(
        'await step.run("a", () => connect()); await step.run("b", load);',
        'async function connect() { await mongoose.connect("x"); }',
      ),
      "connect",
    );
    reports(
      durable(
        'await step.run("a", async () => { console.log("…"); await client.connect(); }); await step.run("b", () => client.query("x"));',
        "const client = new Client();",
      ),
      "client.connect",
    );
    reports(
      durable(
        'await step.run("a", async () => { await redis.connect(); }); await step.run("b", () => redis.get("x"));',
        "const redis = createClient();",
      ),
      "redis.connect",
    );
    reports(
      durable('await step.run("a", async () => { await source.initialize(); }); await load();', "const source = new DataSource({});"),
      "source.initialize",
    );
  });
  it("is fine where it also uses the connection, or nothing comes after it", () => {
    reports(
      durable(
        'await step.run("a", async () => { await client.connect(); return client.query("x"); }); await step.run("b", load);',
        "const client = new Client();",
      ),
    );
    reports(
      durable(
        'await step.run("a", async () => { const c = new Client(); await c.connect(); const r = await c.query("x"); await c.end(); return r.rows; }); await step.run("b", load);',
      ),
    );
    reports(durable('await step.run("a", () => mongoose.connect("x"));'));
  });
  it("is fine where every later step connects for itself", () => {
    const connect = 'async function connect() { await mongoose.connect("x"); }';
    const steps = (second: string): string =>
      durable(
        `await step.run("a", () => connect()); await step.run("b", async () => { ${second} await User.find(); }); await step.run("c", async () => { await connect(); return User.find(); });`,
        connect,
      );
    reports(steps("await connect();"));
    reports(steps('await mongoose.connect("x");'));
    reports(steps(""), "connect");
  });
  it("is fine where a helper connects first and then uses the connection", () => {
    const publisher = `import { Kafka } from "kafkajs";
class Publisher {
  producer = new Kafka({ brokers: [] }).producer();
  connected = false;
  async send(message) { if (!this.connected) await this.producer.connect(); await this.producer.send(message); }
}
const publisher = new Publisher();`;
    reports(durable('await step.run("a", () => publisher.send({})); await step.run("b", load);', publisher));
    reports(
      durable(
        'await step.run("a", () => find()); await step.run("b", load);',
        'async function find() { await mongoose.connect("x"); return User.find(); }',
      ),
    );
  });
  it("is reported also where a helper sets it up, and talks about it", () => {
    const helper = `async function connect() {
  mongoose.set("strictQuery", true);
  try { await mongoose.connect("x"); } catch (error) { console.error(error); process.exit(1); }
}`;
    reports(durable('await step.run("a", () => connect()); await step.run("b", load);', helper), "connect");
    const failing = 'async function connect() { if (!url) throw new Error("no URL"); await mongoose.connect(url); }';
    reports(durable('await step.run("a", async () => { await connect(); }); await step.run("b", load);', failing), "connect");
  });
  it("is fine outside of steps", () => {
    reports(durable('await mongoose.connect("x"); await step.run("b", load);'));
    reports('import mongoose from "mongoose"; step.run("a", () => mongoose.connect("x")); load();');
  });
});

describe("the message", () => {
  it("says what is opened, and where it is kept", () => {
    expect(
      lint(rule, durable('let db;\nawait step.run("a", () => { db = new Pool(); });\nreturn db.query("x");')).map(({ message }) => message),
    ).toEqual([
      "`step.run` opens a PostgreSQL pool (task.ts:10:34) and keeps it in `db`, which is read outside this step. On a replay this step is skipped, and nothing is open. Open it inside each step that uses it.",
    ]);
  });
});
