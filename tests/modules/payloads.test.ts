import path from "node:path";
import * as parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import { describe, expect, test } from "vitest";
import distributed from "../../src/index.ts";
import { projectOf } from "../support/project.ts";

/** Functions of the team's own that send what they are given. */
const { root } = projectOf({
  "workers.ts": `import { Piscina } from "piscina";
import { Worker } from "node:worker_threads";
const pool = new Piscina({ filename: "worker.js" });
export const send = (message: unknown) => pool.run(message);
export const run = (job: { name: string; data: unknown }) => pool.run({ ...job, at: 1 }, { name: job.name });
export const sendId = (job: { id: number; db: unknown }) => pool.run({ id: job.id });
export const relay = async (message: unknown) => { await 0; send(message); };
export const total = (db: any) => pool.run({ total: db.totalCount });
export const keep = (message: unknown) => [message];
export class Client {
  private readonly worker = new Worker("./w.js");
  tell(message: unknown, transfer: any[] = []) { this.worker.postMessage(message, transfer); }
}`,
  "db.ts": `import { Pool } from "pg";\nexport const db = new Pool();\nexport const plain = { query: String };`,
});

function messagesOf(code: string): string[] {
  const text = `import { send, run, relay, total, sendId, keep, Client } from "./workers";\nimport { db, plain } from "./db";\nimport { MessageChannel } from "node:worker_threads";\n${code}`;
  const config: Linter.Config[] = [
    { files: ["**/*.ts"], plugins: { distributed }, languageOptions: { parser }, rules: { "distributed/no-handle-in-payload": "error" } },
  ];
  return new Linter({ cwd: root })
    .verify(text, config, { filename: path.join(root, "job.ts") })
    .map(({ message, line, column, endColumn = 0 }) => `${text.split("\n")[line - 1]?.slice(column - 1, endColumn - 1) ?? ""}: ${message}`);
}

describe("what a wrapper of another file sends on", () => {
  test.each([
    ["a list", "send([db]);", "db"],
    ["nothing but a handle", "send(db);", "db"],
    ["nothing but a handle, over two functions", "relay(db);", "db"],
    ["a part of an object", "send({ id: 1, db });", "db"],
    ["what is spread", 'run({ name: "a", data: { db } });', "db"],
    ["a variable", 'const job = { name: "a", data: db };\nrun(job);', "job"],
    ["by a method", "new Client().tell([db]);", "db"],
    ["a port without a transfer", "const { port1 } = new MessageChannel();\nnew Client().tell({ port1 });", "port1"],
  ])("%s", (_what, code, at) => {
    expect(messagesOf(code)).toEqual([expect.stringMatching(new RegExp(`^${at}: \`[\\w. ()]+\` sends `, "u"))]);
  });
  test("the message tells the call, and where the handle was opened", () => {
    expect(messagesOf("send({ db });")[0]).toContain("`send` sends `db`, a PostgreSQL pool opened at module level (db.ts:2:19).");
  });
  test.each([
    ["an argument without a handle", "send(plain.query(1));"],
    ["a part that stays here", "sendId({ id: 1, db });"],
    ["a function that sends nothing", "keep(db);"],
    ["what is read from it", "send(db.totalCount);"],
    ["what a function reads from it", "total(db);"],
    ["an object like one", "send(plain.query);"],
    ["a port that is handed over", "const { port1 } = new MessageChannel();\nnew Client().tell({ port1 }, [port1]);"],
  ])("silent: %s", (_what, code) => {
    expect(messagesOf(code)).toEqual([]);
  });
});
