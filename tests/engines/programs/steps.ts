import type { RuleName } from "../../../src/rules/index.ts";
import type { EngineProgram } from "../harness/program.ts";

/** A durable function of which a step opens what others use, written for two engines. */
export interface StepProgram extends EngineProgram {
  readonly engine: "Inngest" | "AWS";
  readonly rule: RuleName;
}

interface Written {
  readonly name: string;
  readonly rule: RuleName;
  /** With `run` for a step, `wait` for a wait, and `ships` for the number that comes in. */
  readonly body: string;
  readonly before: string;
}

const acrossSteps: RuleName = "no-handle-across-steps";
const pg = 'import { Client } from "pg";';

const written: readonly Written[] = [
  {
    name: "a client in a variable",
    rule: acrossSteps,
    before: pg,
    body: `
  let db;
  await run("connect", async () => {
    db = new Client();
    await db.connect();
  });
  wait;
  return run("count", async () => {
    const { rowCount } = await db.query("select");
    return ships * rowCount;
  });
`,
  },
  {
    name: "a client for two steps, closed in a third",
    rule: acrossSteps,
    before: pg,
    body: `
  let db = null;
  await run("connect", async () => { db = new Client(); await db.connect(); });
  wait;
  const { rowCount } = await run("count", () => db.query("select"));
  await run("clean", async () => { await db.query("delete"); });
  await run("close", () => db.end());
  return ships * rowCount;
`,
  },
  {
    name: "a client that is closed in a finally",
    rule: acrossSteps,
    before: pg,
    body: `
  let db;
  try {
    await run("connect", async () => {
      db = new Client();
      await db.connect();
    });
    wait;
    const counts = [];
    for (const berth of ["north"]) {
      counts.push(await run("count" + berth, async () => {
        const { rowCount } = await db.query("select");
        return rowCount;
      }));
    }
    return ships * counts.length * 2;
  } finally {
    await db.end();
  }
`,
  },
  {
    name: "a client of the module with a listener",
    rule: acrossSteps,
    before: 'import { createClient } from "redis";\nconst cache = createClient();',
    body: `
  await run("connect", () => cache.connect());
  wait;
  const tugs = await run("count", () => cache.get("tugs"));
  return ships * Number(tugs);
`,
  },
  {
    name: "Mongoose, connected by a helper",
    rule: acrossSteps,
    before: `
import mongoose from "mongoose";
async function connectDB() {
  await mongoose.connect("mongodb://harbour");
}
`,
    body: `
  await run("connect", () => connectDB());
  wait;
  const tugs = await run("count", async () => mongoose.model("Tug").countDocuments());
  return ships * tugs;
`,
  },
  {
    name: "a client that a step returns",
    rule: "no-returned-handle",
    before: pg,
    body: `
  const db = await run("connect", async () => {
    const client = new Client();
    await client.connect();
    return client;
  });
  wait;
  const { rowCount } = await run("count", async () => db.query("select"));
  return ships * rowCount;
`,
  },
  {
    name: "a file that a step returns",
    rule: "no-returned-handle",
    before: 'import fs from "node:fs";',
    body: `
  const log = await run("open", () => fs.promises.open("harbour.log", "a"));
  wait;
  const { bytesWritten } = await run("write", () => log.write("tu"));
  return ships * bytesWritten;
`,
  },
];

function onInngest({ name, rule, body, before }: Written): StepProgram {
  const text = `
import { Inngest } from "inngest";
${before.trim()}
const inngest = new Inngest({ id: "harbour" });
export default inngest.createFunction({ id: "tow", triggers: [{ event: "harbour/ships" }] }, async ({ event, step }) => {
  ${body.trim()}
});
`;
  const own = { run: "step.run", wait: 'await step.sleep("rest", "1s")', ships: "event.data.ships" };
  return { name, shape: "step", engine: "Inngest", rule, text: inEngine(text, own) };
}

function onAws({ name, rule, body, before }: Written): StepProgram {
  const text = `
import { withDurableExecution } from "@aws/durable-execution-sdk-js";
${before.trim()}
export default withDurableExecution(async (event, context) => {
  ${body.trim()}
});
`;
  const own = { run: "context.step", wait: "await context.wait({ seconds: 1 })", ships: "event.ships" };
  return { name, shape: "step", engine: "AWS", rule, text: inEngine(text, own), form: "typescript to commonjs" };
}

function inEngine(text: string, words: { readonly run: string; readonly wait: string; readonly ships: string }): string {
  return text
    .replaceAll(/\brun\(/gu, `${words.run}(`)
    .replaceAll(/\bwait;/gu, `${words.wait};`)
    .replaceAll(/\bships\b(?= \*)/gu, words.ships);
}

/** Each fails when it is replayed; each is right once its steps open for themselves what they use. */
export const stepPrograms: readonly StepProgram[] = [...written.map(onInngest), ...written.map(onAws)];
