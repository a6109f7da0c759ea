import path from "node:path";
import { describe, expect, it } from "vitest";
import { presetSetup } from "../../src/cli/config/setup.ts";
import { checkFile } from "../../src/cli/check/check-file.ts";
import { sayBroken } from "../../src/cli/files/broken-tsconfig.ts";
import { Inspector } from "../../src/cli/inspect.ts";
import { folderWith } from "./support/folder.ts";

const job = 'import { db } from "./db.js";\nexport const job = rdd.map((row) => db.get(row));\n';
const pool = 'import { Pool } from "pg";\nexport const db = new Pool();\n';

/** The sentence about the configs of a tree, and how much is found in it. */
function said(configs: Readonly<Record<string, string>>): { readonly sentence: string | null; readonly findings: number } {
  const jobs = ["job.ts", "one/job.ts", "two/job.ts"];
  const root = folderWith({
    ...Object.fromEntries(
      jobs.flatMap((name) => [
        [name, job],
        [name.replace("job", "db"), pool],
      ]),
    ),
    ...configs,
  });
  const inspector = new Inspector();
  const findings = jobs.flatMap((name) => checkFile(path.join(root, name), presetSetup("recommended"), inspector).reports);
  return { sentence: sayBroken(inspector.brokenConfigs, root), findings: findings.length };
}

describe("a tsconfig that cannot be used", () => {
  it("hides no finding across files, and is named with its reason", () => {
    expect(said({ "one/tsconfig.json": "{" })).toEqual({
      sentence: "one/tsconfig.json cannot be used (EOF while parsing an object at line 1 column 1): imports are followed without it.",
      findings: 3,
    });
  });
  it("is the one that extends something which is not there", () => {
    expect(said({ "tsconfig.json": "{}", "two/tsconfig.json": '{ "extends": "../base.json" }' })).toEqual({
      sentence: "two/tsconfig.json cannot be used (Tsconfig not found base.json): imports are followed without it.",
      findings: 3,
    });
  });
  it("is said once, however many there are", () => {
    const broken = '{ "extends": "@not/installed" }';
    expect(said({ "tsconfig.json": broken, "one/tsconfig.json": broken, "two/tsconfig.json": broken }).sentence).toBe(
      "one/tsconfig.json cannot be used (Tsconfig not found @not/installed), nor can 2 others: imports are followed without them.",
    );
  });
  it("is not spoken of where all is well", () => {
    expect(said({ "tsconfig.json": "{}" })).toEqual({ sentence: null, findings: 3 });
  });
});
