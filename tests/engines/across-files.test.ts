import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";
import { presetSetup } from "../../src/cli/config/setup.ts";
import { repairAll } from "../../src/cli/fix/repair-all.ts";
import { writeAll } from "../../src/cli/files/write.ts";
import { sharedPrograms } from "../cli/support/shared-programs.ts";
import { call } from "./harness/call.ts";
import { installEngines } from "./harness/install.ts";
import { child, inFolder, makeFolder } from "./harness/process.ts";
import type { EngineProgram, Outcome } from "./harness/program.ts";

beforeAll(installEngines);

/** A program of several files, by their names; `job` is the one that ships. */
type Files = Readonly<Record<string, string>>;

const expected: EngineProgram = {
  name: "across files",
  shape: "repair",
  text: "",
  inputs: [21, 4],
  values: [42, 8],
  effects: { files: { "dummy.log": "21;4;" } },
};

const typescript: Files = {
  "package.json": '{"type":"commonjs"}',
  "tsconfig.json": '{"compilerOptions":{"strict":true,"module":"NodeNext","target":"ES2022","types":["node"],"skipLibCheck":true}}',
  "processor.ts": `import * as fs from "node:fs";

export class Processor {
  private readonly logger: fs.WriteStream;

  constructor(path: string) {
    this.logger = fs.createWriteStream(path);
  }

  multiply(x: number): number {
    this.logger.write(\`\${String(x)};\`);
    return x * 2;
  }
}
`,
  "job.ts": `import * as pulumi from "@pulumi/pulumi";
import { Processor } from "./processor";

const processor = new Processor("dummy.log");

export default pulumi.runtime.serializeFunction((x: number) => processor.multiply(x));
`,
};
const javascript: Files = {
  "package.json": '{"type":"module"}',
  "sink.js": `import fs from "node:fs";
const stream = fs.createWriteStream("dummy.log");

export function log(text) {
  stream.write(text);
}
`,
  "job.js": `import * as pulumi from "@pulumi/pulumi";
import { log } from "./sink.js";

export default pulumi.runtime.serializeFunction((x) => {
  log(x + ";");
  return x * 2;
});
`,
};

/** Compiles what is TypeScript, ships the function of `job`, and calls it in another process. */
async function ship(folder: string, files: readonly string[]): Promise<Outcome> {
  for (const file of files.filter((name) => name.endsWith(".ts"))) {
    const options = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS, esModuleInterop: true };
    const { outputText } = ts.transpileModule(readFileSync(path.join(folder, file), "utf8"), { compilerOptions: options });
    writeFileSync(path.join(folder, file.replace(/\.ts$/u, ".js")), outputText);
  }
  const run = makeFolder(path.dirname(folder), "run");
  const payload = path.join(run, "payload.cjs");
  const report = await child("ship.mjs", [path.join(folder, "job.js"), payload], { cwd: folder, result: path.join(run, "shipped.json") });
  if (report === undefined) return { kind: "hangs", message: "" };
  if (report.stage !== "shipped") return { kind: "fails while serialising", message: report.message ?? "" };
  return call(expected, { file: payload, exportName: report.exportName }, run);
}

const shared = sharedPrograms.map(({ name, files, changed }) => [name, files, changed] as const);

describe.each<readonly [what: string, files: Files, changed: readonly string[]]>([
  ["a class in another file, in TypeScript", typescript, ["processor.ts"]],
  ["a helper in another file, in JavaScript", javascript, ["sink.js"]],
  ...shared,
])("The repair of %s", (_what, files, changed) => {
  it("runs on Pulumi, which refused the program before, and opens nothing where it is shipped", async () => {
    await inFolder(async (around) => {
      const folder = path.join(around, "program");
      mkdirSync(folder);
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
        writeFileSync(path.join(folder, name), text);
      }
      const code = Object.keys(files).filter((name) => /\.[jt]s$/u.test(name));
      const all = code.map((name) => path.join(folder, name));
      const work = all.map((file) => ({ file, setup: presetSetup("recommended") }));
      const { changes, left } = await repairAll({ work, root: folder, files: all, suggestions: false }, () => undefined);
      expect((await ship(folder, code)).kind).toBe("fails while serialising");
      const names = changes.map(({ file }) => path.relative(folder, file)).sort();
      expect([names, left.map(({ because }) => because)]).toEqual([changed, []]);
      writeAll(changes);
      rmSync(path.join(folder, "dummy.log"), { force: true });
      await expect(ship(folder, code)).resolves.toEqual({ kind: "ok", message: "" });
      expect(existsSync(path.join(folder, "dummy.log"))).toBe(false);
    });
  });
});
