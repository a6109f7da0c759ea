import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { Memory } from "../../src/cli/cache/memory.ts";
import { readEntries, usualPlace, writeEntries } from "../../src/cli/cache/store.ts";
import type { FileResult } from "../../src/cli/check/report.ts";
import { run, type Work } from "../../src/cli/check/run.ts";
import { presetSetup, type Setup } from "../../src/cli/config/setup.ts";
import { findFiles } from "../../src/cli/files/find-files.ts";
import { Inspector } from "../../src/cli/inspect.ts";
import { Problem } from "../../src/cli/problem.ts";
import { folderWith } from "./support/folder.ts";

const pool = 'import { Pool } from "pg";\nexport const db = new Pool();\n';
const plain = "export const db = new Map();\n";
const job = (source: string): string => `import { db } from "${source}";\nexport const job = rdd.map((row) => db.get(row));\n`;

/** A job that imports a pool over a barrel, one that imports by the paths of a tsconfig, and files that ship nothing. */
const tree = {
  "tsconfig.json": '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }',
  "package.json": '{ "type": "module", "imports": { "#db": "./src/db.ts" } }',
  "src/db.ts": pool,
  "src/store/index.ts": 'export * from "../db.js";\n',
  "src/other.ts": "export const x = 1;\n",
  "direct.ts": job("./src/db.js"),
  "barrel.ts": job("./src/store"),
  "alias.ts": job("@/store"),
  "own.ts": job("#db"),
  "missing.ts": job("./src/later"),
};
const place = (root: string): string => path.join(root, ".cache", "check.json");

interface Options {
  readonly setup?: Setup;
  readonly version?: string;
  readonly withRepairs?: boolean;
}

/** One run, as a process of its own would make it. Gives what is found in each file, and which of those that ship were not analysed again. */
async function check(root: string, { setup = presetSetup("recommended"), version = "1.0.0", withRepairs = false }: Options = {}) {
  const work = (await findFiles(["."], root)).map((file): Work => ({ file, setup, withRepairs }));
  const asked = new Memory(readEntries(place(root), version, root), new Inspector());
  const recalled = work.filter((one) => (asked.recall(one)?.basis ?? null) !== null).map(({ file }) => path.relative(root, file));
  const inspector = new Inspector();
  const memory = new Memory(readEntries(place(root), version, root), inspector);
  const { files } = await run(work, () => undefined, memory, inspector);
  writeEntries(memory.all(), place(root), version, root);
  const fresh = await run(work, () => undefined, null, new Inspector());
  expect(reportsOf(files)).toEqual(reportsOf(fresh.files));
  return { recalled, found: reportsOf(files).map(({ spot }) => path.relative(root, spot.file)) };
}

function reportsOf(files: readonly FileResult[]) {
  return files.flatMap(({ reports }) => reports);
}

const ships = ["alias.ts", "barrel.ts", "direct.ts", "missing.ts", "own.ts"];
const without = (...names: string[]): string[] => ships.filter((name) => !names.includes(name));

describe("a second run", () => {
  it("finds the same, and analyses nothing again", async () => {
    const root = folderWith(tree);
    const first = await check(root);
    const second = await check(root);
    expect(first).toEqual({ recalled: [], found: without("missing.ts") });
    expect(second).toEqual({ recalled: ships, found: first.found });
  });
  it("still does so in a folder that has moved", async () => {
    const root = folderWith(tree);
    await check(root);
    const moved = path.join(folderWith({}), "deeper/project");
    mkdirSync(path.dirname(moved), { recursive: true });
    renameSync(root, moved);
    expect((await check(moved)).recalled).toEqual(ships);
  });
  it("still does so where files got a new time and nothing else", async () => {
    const root = folderWith(tree);
    await check(root);
    for (const [name, text] of Object.entries(tree)) writeFileSync(path.join(root, name), text);
    expect((await check(root)).recalled).toEqual(ships);
  });

  const everything = ["direct.ts", "barrel.ts", "alias.ts", "own.ts"];
  it.each<[string, Readonly<Record<string, string | null>>, readonly string[]]>([
    ["a file that nobody imports", { "src/other.ts": "export const x = 2;\n" }, []],
    ["the file itself", { "direct.ts": `${job("./src/db.js")}export {};\n` }, ["direct.ts"]],
    ["the file that opens the handle", { "src/db.ts": plain }, everything],
    ["the barrel between", { "src/store/index.ts": plain }, ["barrel.ts", "alias.ts"]],
    ["a file that is added where there was none", { "src/later.ts": pool }, ["missing.ts"]],
    ["a file that is added and found first", { "src/store.ts": plain }, ["barrel.ts", "alias.ts"]],
    ["a file that is added and found second", { "src/store/index.tsx": plain }, []],
    ["a file that is gone", { "src/db.ts": null }, everything],
    ["the paths of the tsconfig", { "tsconfig.json": "{}" }, ["alias.ts"]],
    ["the tsconfig, which is broken now", { "tsconfig.json": '{ "extends": "./nowhere.json" }' }, ["alias.ts"]],
    ["the imports of package.json", { "package.json": '{ "type": "module", "imports": { "#db": "./src/other.ts" } }' }, ["own.ts"]],
  ])("after a change of %s analyses what goes by it, and only that", async (_what, changes, again) => {
    const root = folderWith(tree);
    await check(root);
    for (const [name, text] of Object.entries(changes)) {
      if (text === null) rmSync(path.join(root, name));
      else writeFileSync(path.join(root, name), text);
    }
    expect((await check(root)).recalled).toEqual(without(...again));
  });

  it("looks at what begins to ship something over the files that it imports", async () => {
    const root = folderWith({
      "use.ts": 'import { each } from "./each.js";\nexport const x = each;\n',
      "each.ts": "export const each = 1;\n",
    });
    await check(root);
    writeFileSync(
      path.join(root, "each.ts"),
      'import * as fs from "node:fs";\nconst file = fs.createWriteStream("x");\nexport const each = rdd.map((x) => file.write(x));\n',
    );
    expect((await check(root)).found).toEqual(["each.ts"]);
    writeFileSync(path.join(root, "each.ts"), "export const each = 1;\n");
    expect((await check(root)).found).toEqual([]);
  });

  it("begins anew for other rules, other settings and another version", async () => {
    const root = folderWith(tree);
    const recommended = presetSetup("recommended");
    const run = async (options: Options): Promise<readonly string[]> => (await check(root, options)).recalled;
    await check(root);
    expect(await run({ setup: presetSetup("strict") })).toEqual([]);
    expect(await run({ setup: { ...recommended, settings: { minConfidence: "certain" } } })).toEqual([]);
    expect(await run({ setup: { ...recommended, settings: { minConfidence: "certain" } } })).toEqual(ships);
    expect(await run({ setup: { ...recommended, settings: { minConfidence: "certain" } }, version: "1.0.1" })).toEqual([]);
  });
  it("has repairs where they are asked for, though the last run has not asked", async () => {
    const root = folderWith(tree);
    await check(root);
    expect((await check(root, { withRepairs: true })).recalled).toEqual([]);
    expect((await check(root, { withRepairs: true })).recalled).toEqual(ships);
    expect((await check(root)).recalled).toEqual(ships);
  });
  it("takes the format of the modules into account for repairs", async () => {
    const pulumi =
      'import * as aws from "@pulumi/aws";\nimport * as fs from "fs";\nconst log = fs.createWriteStream("x");\nnew aws.lambda.CallbackFunction("f", { callback: async () => log.write("x") });\n';
    const root = folderWith({ "index.ts": pulumi, "package.json": "{}" });
    await check(root, { withRepairs: true });
    writeFileSync(path.join(root, "package.json"), '{ "type": "module" }');
    expect((await check(root, { withRepairs: true })).recalled).toEqual([]);
  });
});

describe("the file of a cache", () => {
  it.each([
    ["is cut off", (text: string) => text.slice(0, text.length / 2)],
    ["is empty", () => ""],
    ["has something else in it than it should", (text: string) => text.replaceAll('"reports":[', '"reports":[1,')],
  ])("that %s counts as none, and is written anew", async (_what, broken) => {
    const root = folderWith(tree);
    await check(root);
    writeFileSync(place(root), broken(readFileSync(place(root), "utf8")));
    expect((await check(root)).recalled).toEqual([]);
    expect((await check(root)).recalled).toEqual(ships);
  });
  it.each([
    ["a file of somebody else", { "mine.json": '{"a":1}\n' }],
    ["a folder", { "mine.json/inside": "" }],
  ])("that is %s is said in a sentence, and stays", (_what, files) => {
    const root = folderWith(files);
    expect(() => readEntries(path.join(root, "mine.json"), "1.0.0", root)).toThrow(Problem);
  });
  it("names no folder of this machine", async () => {
    const root = folderWith(tree);
    await check(root);
    expect(readFileSync(place(root), "utf8")).not.toContain(root);
  });
  it("forgets files that are gone, and keeps those that were not looked at", async () => {
    const root = folderWith(tree);
    await check(root);
    rmSync(path.join(root, "own.ts"));
    const memory = new Memory(readEntries(place(root), "1.0.0", root), new Inspector());
    expect(memory.all().map(({ file }) => path.relative(root, file))).toEqual(without("own.ts"));
  });
  it("is with the caches of the nearest package, else in the folder itself", () => {
    const root = folderWith({ "package.json": "{}", "packages/one/a.ts": "" });
    expect(usualPlace(path.join(root, "packages/one"))).toBe(path.join(root, "node_modules/.cache/eslint-plugin-distributed.json"));
    expect(path.dirname(usualPlace("/"))).toBe("/");
  });
});
