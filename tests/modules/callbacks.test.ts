import path from "node:path";
import * as parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import { describe, expect, test } from "vitest";
import distributed from "../../src/index.ts";
import { projectOf } from "../support/project.ts";

/** A callback of the linted file, and the file that says what it gets; `innocent` is what that says in the twin. */
interface Case {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly job: string;
  readonly innocent: readonly [file: string, from: string, to: string];
}

const pool = `import type { Pool } from "pg";\n`;
const plain = "{ query(text: string): unknown }";
const ship = "rdd.map((x) => db.query(x))";

const typed: readonly Case[] = [
  {
    name: "a parameter of the function that is called",
    files: { "with-db.ts": `${pool}declare const runtime: any;\nexport const withDb = (use: (db: Pool) => unknown) => runtime.run(use);` },
    job: `import { withDb } from "./with-db";\nwithDb((db) => ${ship});`,
    innocent: ["with-db.ts", "db: Pool", `db: ${plain}`],
  },
  {
    name: "an alias of a third file, taken apart",
    files: {
      "types.ts": `${pool}export interface Context { db: Pool; at: Date }\nexport type Handler = (context: Context) => unknown;`,
      "register.ts": `import type { Handler } from "./types";\nconst all: Handler[] = [];\nexport const register = (name: string, handler: Handler) => all.push(handler);`,
    },
    job: `import { register } from "./register";\nregister("save", ({ db }) => ${ship});`,
    innocent: ["types.ts", "db: Pool", `db: ${plain}`],
  },
  {
    name: "the variable that keeps it",
    files: { "types.ts": `${pool}export interface Context { db: Pool }\nexport type Handler = (context: Context) => unknown;` },
    job: `import type { Handler } from "./types";\nexport const handler: Handler = ({ db }) => ${ship};`,
    innocent: ["types.ts", "db: Pool", `db: ${plain}`],
  },
  {
    name: "a method among the options",
    files: {
      "types.ts": `${pool}export interface Context { db: Pool }\nexport interface Definition { name: string; run(context: Context): unknown }`,
      "define.ts": `import type { Definition } from "./types";\nconst all: Definition[] = [];\nexport const define = (definition: Definition) => all.push(definition);`,
    },
    job: `import { define } from "./define";\ndefine({ name: "save", run: ({ db }) => ${ship} });`,
    innocent: ["types.ts", "db: Pool", `db: ${plain}`],
  },
  {
    name: "the constructor of a class",
    files: { "later.ts": `${pool}export class Later { constructor(private readonly use: (db: Pool) => unknown) {} }` },
    job: `import { Later } from "./later";\nnew Later((db) => ${ship});`,
    innocent: ["later.ts", "db: Pool", `db: ${plain}`],
  },
];

describe("the type of a callback's parameter, by what another file says it gets", () => {
  test.each(typed)("$name", ({ files, job, innocent: [file, from, to] }) => {
    const text = `declare const rdd: RDD<string>;\n${job}`;
    expect(projectOf(files).reports("job.ts", text)).toEqual([expect.stringContaining("by its type")]);
    const twin = files[file]?.replace(from, to) ?? "";
    expect(twin).not.toBe(files[file]);
    expect(projectOf({ ...files, [file]: twin }).reports("job.ts", text)).toEqual([]);
  });

  test("a list by its type is no dataset, whatever it is called", () => {
    const files = { "types.ts": "export type Stage = (rdd: number[]) => unknown;" };
    const text = (type: string): string =>
      `import { Pool } from "pg";\nimport type { Stage } from "./types";\nconst db = new Pool();\nexport const stage${type} = (rdd) => rdd.map((x) => db.query(x));`;
    expect(projectOf(files).reports("job.ts", text(""))).toHaveLength(1);
    expect(projectOf(files).reports("job.ts", text(": Stage"))).toEqual([]);
  });
});

const inngest = `import { Inngest } from "inngest";\nconst inngest = new Inngest({ id: "shop" });\n`;
const definitions: readonly (readonly [name: string, define: string, job: (handler: string) => string])[] = [
  [
    "its parameter",
    "export const define = (id: string, handler: any) => inngest.createFunction({ id }, { event: id }, handler);",
    (handler) => `define("sync", ${handler});`,
  ],
  [
    "what it takes out of its options",
    "export const define = ({ id, handler }: any) => inngest.createFunction({ id }, { event: id }, handler);",
    (handler) => `define({ id: "sync", handler: ${handler} });`,
  ],
  [
    "an option, in a call of its own",
    "export const define = (options: any) => inngest.createFunction({ id: options.id }, { event: 1 }, async ({ step }) => options.run({ step }));",
    (handler) => `define({ id: "sync", run: ${handler} });`,
  ],
  [
    "its parameter over two functions",
    "const make = (id: string, run: any) => inngest.createFunction({ id }, { event: id }, run);\nexport const define = (run: any) => make('a', run);",
    (handler) => `define(${handler});`,
  ],
];

describe("what an engine passes to a callback that a function of the team's own hands on", () => {
  function lint(define: string, job: string): number {
    const files = {
      "db.ts": `import { Client } from "pg";\nexport async function connect() { const client = new Client(); await client.connect(); return client; }`,
      "define.ts": inngest + define,
    };
    const { root } = projectOf(files);
    const text = `import { define } from "./define";\nimport { connect } from "./db";\n${job}`;
    const rules = { "distributed/no-returned-handle": "error" } satisfies Linter.RulesRecord;
    const config: Linter.Config[] = [{ files: ["**/*.ts"], plugins: { distributed }, languageOptions: { parser }, rules }];
    return new Linter({ cwd: root }).verify(text, config, { filename: path.join(root, "job.ts") }).length;
  }

  test.each(definitions)("%s", (_name, define, job) => {
    expect(lint(define, job('async ({ step }) => { await step.run("open", () => connect()); }'))).toBe(1);
    expect(lint(define, job('async ({ step }) => { await step.run("open", async () => (await connect()).host); }'))).toBe(0);
    expect(lint(define, job('async ({ other }) => { await other.run("open", () => connect()); }'))).toBe(0);
  });
});
