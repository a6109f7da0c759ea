/** A handle that a module exports by its name: the module exports a function in its place, and all that import it call that. */
import path from "node:path";
import { describe, expect, it } from "vitest";
import { presetSetup } from "../../src/cli/config/setup.ts";
import { findFiles } from "../../src/cli/files/find-files.ts";
import { repairAll } from "../../src/cli/fix/repair-all.ts";
import type { Repaired } from "../../src/cli/fix/repairing.ts";
import { folderWith } from "./support/folder.ts";
import { sharedPrograms } from "./support/shared-programs.ts";

const typeRoots = path.resolve(import.meta.dirname, "../../node_modules/@types");
const engine = 'declare module "@pulumi/pulumi" { export const runtime: { serializeFunction(task: unknown): Promise<string> } }';

/** Repairs a folder of files in memory. */
async function repaired(files: Readonly<Record<string, string>>): Promise<Repaired & { folder: string }> {
  const config = files["tsconfig.json"]?.replace('"types"', `"typeRoots":[${JSON.stringify(typeRoots)}],"types"`);
  const folder = folderWith({ ...files, "engine.d.ts": engine, ...(config === undefined ? {} : { "tsconfig.json": config }) });
  const all = await findFiles(["."], folder);
  const work = all.map((file) => ({ file, setup: presetSetup("recommended") }));
  return { ...(await repairAll({ work, root: folder, files: all, suggestions: false }, () => undefined)), folder };
}

const changed = ({ changes, folder }: Repaired & { folder: string }): string[] =>
  changes.map(({ file }) => path.relative(folder, file)).sort();
const reasons = ({ left }: Repaired): string[] => left.map(({ because }) => because);

describe("a handle that other files import", () => {
  it.each(sharedPrograms.map((program) => [program.name, program] as const))("%s", async (_name, program) => {
    const result = await repaired(program.files);
    expect(reasons(result)).toEqual([]);
    expect(changed(result)).toEqual(program.changed);
  });

  it("becomes a function that gives it, and its imports name the function", async () => {
    const { changes } = await repaired({
      ...plain,
      "job.ts": plain["job.ts"].replaceAll("log", "out").replace("{ out }", "{ log as out }"),
    });
    expect(changes.map(({ after }) => after).sort()).toEqual([
      expect.stringContaining("export function getLog(): fs.WriteStream {\n  if (lazyLog.value === undefined)"),
      expect.stringContaining('import { getLog as getOut } from "./sink";'),
    ]);
  });
});

const [named] = sharedPrograms;
const plain = { "sink.ts": "", "job.ts": "", "tsconfig.json": "", ...named?.files };

it("a file that other packages import may use it in a task, as long as it does not hand it on", async () => {
  const entry = { "package.json": '{"type":"commonjs","main":"job.js"}' };
  const result = await repaired({ ...plain, ...entry, "job.ts": `${plain["job.ts"]}const url = "/";\nexport { url };\n` });
  expect([changed(result), reasons(result)]).toEqual([["job.ts", "sink.ts"], []]);
  const handingOn = await repaired({ ...plain, ...entry, "job.ts": `${plain["job.ts"]}export { log };\n` });
  expect([changed(handingOn), reasons(handingOn)]).toEqual([[], [expect.stringMatching(/exported from .*job\.ts/u)]]);
  const wholly = await repaired({ ...plain, ...entry, "job.ts": `${plain["job.ts"]}import * as all from "./sink";\nexport { all };\n` });
  expect([changed(wholly), reasons(wholly)]).toEqual([[], [expect.stringMatching(/exported from .*job\.ts/u)]]);
});

const required = {
  "sink.ts": "",
  "job.ts": "",
  "out.js": 'const fs = require("node:fs");\nconst out = fs.createWriteStream("dummy.log");\nmodule.exports = { out };\n',
  "task.js":
    'const pulumi = require("@pulumi/pulumi");\nconst { out } = require("./out.js");\nexports.shipped = pulumi.runtime.serializeFunction((x) => out.write(x));\n',
};

describe("a handle that other files import is left alone, and the reason is said, where", () => {
  it.each<[what: string, files: Readonly<Record<string, string>>, because: RegExp]>([
    [
      "the driver uses it in another file",
      { "driver.ts": 'import { log } from "./sink";\nlog.write("begun");\n' },
      /driver may use it as well \(.*driver\.ts:2\)/u,
    ],
    [
      "an object holds it on the driver",
      { "driver.ts": 'import { log } from "./sink";\nexport const all = { log };\n' },
      /driver may use it as well \(.*driver\.ts:2\)/u,
    ],
    [
      "other packages can import it",
      { "package.json": '{"type":"commonjs","main":"dist/sink.js"}' },
      /`log` is exported from .*sink\.ts, which is what other packages import/u,
    ],
    [
      "other packages can import what hands it on",
      { "package.json": '{"type":"commonjs","exports":{".":{"types":"./lib/index.d.ts"}}}', "src/index.ts": 'export * from "../sink";\n' },
      /exported from .*src\/index\.ts, which is what other packages import/u,
    ],
    [
      "a type takes it apart",
      { "type.ts": 'import { log } from "./sink";\nexport type Write = typeof log.write;\n' },
      /its type is taken apart \(.*type\.ts:2\)/u,
    ],
    [
      "a file has the function's name already",
      { "job.ts": `${plain["job.ts"]}\nexport function getLog(): void {}\n` },
      /job\.ts already has something of the name `getLog`/u,
    ],
    [
      "a test puts something else in its place",
      { "job.test.ts": 'declare const vi: { mock(name: string): void };\nvi.mock("./sink");\n' },
      /job\.test\.ts puts something else in the place of .*sink\.ts/u,
    ],
    [
      "something that is no code imports it",
      { "App.vue": '<script setup>\nimport { log } from "./sink";\n</script>\n' },
      /App\.vue imports from there, and is no TypeScript or JavaScript/u,
    ],
    [
      "a file that imports it cannot be read",
      { "broken.ts": 'import { log } from "./sink";\nlog.write("begun"\n' },
      /broken\.ts imports from there, and cannot be read/u,
    ],
    [
      "it is assigned again",
      { "sink.ts": `${plain["sink.ts"].replace("export const", "export let")}log = fs.createWriteStream("b.log");\n` },
      /`log` is assigned in several places/u,
    ],
    [
      "it is opened asynchronously",
      { "sink.ts": plain["sink.ts"].replace("= fs.", "= await fs.") },
      /all that import `log` would have to wait for it/u,
    ],
    [
      "a class is derived from it",
      { "job.ts": `${plain["job.ts"]}\nexport class Loud extends (log as unknown as ObjectConstructor) {}\n` },
      /driver may use it as well/u,
    ],
    [
      "CommonJS hands its module on as a whole",
      { ...required, "all.js": 'module.exports = { ...require("./out.js") };\n' },
      /it is handed on as part of its module \(.*all\.js:1\)/u,
    ],
    [
      "the driver takes it out of what it requires",
      { ...required, "driver.js": 'const { out } = require("./out.js");\nout.write("begun");\n' },
      /the driver may use it as well \(.*driver\.js:2\)/u,
    ],
  ])("%s", async (_what, files, because) => {
    const result = await repaired({ ...plain, ...files });
    expect([changed(result), reasons(result)]).toEqual([[], [expect.stringMatching(because)]]);
  });
});
