import { describe, expect, test } from "vitest";
import { projectOf } from "../support/project.ts";

/** Another file that is edited between two lints of a job that stays as it is. */
interface Edit {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly job: string;
  readonly edited: readonly [file: string, from: string, to: string];
  readonly opened: string;
}

const edits: readonly Edit[] = [
  {
    name: "what a container is told",
    files: {
      "c.ts": `import { container } from "tsyringe";\nimport { Pool } from "pg";\ncontainer.register("db", { useValue: { query: String } });\nexport { container };`,
    },
    job: `import { container } from "./c";\nconst db = container.resolve("db");\nrdd.map((x) => db.query(x));`,
    edited: ["c.ts", "{ query: String }", "new Pool()"],
    opened: "opened at module level (c.ts:3:38)",
  },
  {
    name: "whether a wrapper ships, two files away",
    files: {
      "a.ts": `import { SparkContext } from "some-spark";\nconst sc = new SparkContext();\nexport const run = (task: any) => [1].map((x) => task(x));`,
      "index.ts": `export * from "./a";`,
    },
    job: `import { Pool } from "pg";\nimport { run } from "./index";\nconst db = new Pool();\nrun((x) => db.query(x));`,
    edited: ["a.ts", "[1].map", "sc.parallelize([1]).map"],
    opened: "opened at module level (job.ts:4:12)",
  },
  {
    name: "what an interface says",
    files: { "deps.ts": `import type { Pool } from "pg";\nexport interface Deps { db: { query(text: string): unknown }; other: Pool }` },
    job: `import type { Deps } from "./deps";\nexport const f = ({ db }: Deps) => rdd.map((x) => db.query(x));`,
    edited: ["deps.ts", "{ query(text: string): unknown }", "Pool"],
    opened: "by its type",
  },
];

describe("a change in another file shows at the next lint, and goes with it", () => {
  test.each(edits)("$name", ({ files, job, edited: [file, from, to], opened }) => {
    const project = projectOf(files);
    const text = `declare const rdd: RDD<string>;\n${job}`;
    expect(project.reports("job.ts", text)).toEqual([]);
    project.write(file, files[file]?.replace(from, to) ?? "");
    expect(project.reports("job.ts", text)).toEqual([expect.stringContaining(opened)]);
    project.write(file, files[file] ?? "");
    expect(project.reports("job.ts", text)).toEqual([]);
  });
});

/** What makes an import lead somewhere else, or nowhere, between two lints. */
interface Move {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly source: string;
  readonly edited: Readonly<Record<string, string>>;
  readonly opened: string;
}

const plain = "export const db = { query: String };";
const live = `import { Pool } from "pg";\nexport const db = new Pool();`;
const paths = (file: string): string => JSON.stringify({ compilerOptions: { paths: { "@db": [`./${file}`] } } });

const moves: readonly Move[] = [
  {
    name: "the paths of a tsconfig",
    files: { "tsconfig.json": paths("one.ts"), "one.ts": plain, "two.ts": live },
    source: "@db",
    edited: { "tsconfig.json": paths("two.ts") },
    opened: "two.ts:2:19",
  },
  {
    name: "those of the one that it extends",
    files: { "tsconfig.json": '{ "extends": "./base.json" }', "base.json": paths("one.ts"), "one.ts": plain, "two.ts": live },
    source: "@db",
    edited: { "base.json": paths("two.ts") },
    opened: "two.ts:2:19",
  },
  {
    name: "the imports of a package.json",
    files: { "package.json": '{ "imports": { "#db": "./one.js" } }', "one.js": plain, "two.js": live },
    source: "#db",
    edited: { "package.json": '{ "imports": { "#db": "./two.js" } }' },
    opened: "two.js:2:19",
  },
  {
    name: "a file that is found before a folder",
    files: { "db/index.ts": plain },
    source: "./db",
    edited: { "db.ts": live },
    opened: "db.ts:2:19",
  },
  {
    name: "a file that is created behind a barrel",
    files: { "index.ts": 'export * from "./db";' },
    source: "./index",
    edited: { "db.ts": live },
    opened: "db.ts:2:19",
  },
];

describe("a change of where an import leads shows at the next lint", () => {
  test.each(moves)("$name", ({ files, source, edited, opened }) => {
    const project = projectOf(files);
    const text = `declare const rdd: RDD<string>;\nimport { db } from "${source}";\nrdd.map((x) => db.query(x));`;
    expect(project.reports("job.ts", text)).toEqual([]);
    for (const [file, content] of Object.entries(edited)) project.write(file, content);
    expect(project.reports("job.ts", text)).toEqual([expect.stringContaining(`(${opened})`)]);
    for (const file of Object.keys(edited)) project.write(file, files[file] ?? plain);
    expect(project.reports("job.ts", text)).toEqual([]);
  });
});
