import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { checkFile } from "../../src/cli/check/check-file.ts";
import { fingerprints } from "../../src/cli/check/fingerprint.ts";
import { withoutAccepted, writeBaseline } from "../../src/cli/check/baseline.ts";
import { filesOf, readShard } from "../../src/cli/check/shard.ts";
import { loadConfig } from "../../src/cli/config/load.ts";
import { presetSetup } from "../../src/cli/config/setup.ts";
import { findFiles } from "../../src/cli/files/find-files.ts";
import { formats, type FormatName } from "../../src/cli/formats/index.ts";
import { Problem } from "../../src/cli/problem.ts";
import { capturedStream, folderWith } from "./support/folder.ts";

const setup = presetSetup("recommended");

function printed(format: FormatName, root: string, name = "job.js"): string {
  const { reports, unreadable } = checkFile(path.join(root, name), setup);
  const page = { root, isColoured: false, version: "1.2.3", read: (file: string) => readFileSync(file, "utf8") };
  return formats[format](
    { reports, unreadable: unreadable === null ? [] : [unreadable], files: 1, shipments: { calls: 1, files: 1 }, accepted: 0 },
    page,
  );
}

describe("which files are looked at", () => {
  const tree = {
    ".gitignore": "build/\n",
    ".git/HEAD": "ref: refs/heads/main\n",
    "a.ts": "",
    "b.d.ts": "",
    "c.min.js": "",
    "notes.md": "",
    "build/out.js": "",
    "node_modules/p/index.js": "",
    "packages/one/.gitignore": "*.generated.ts\n",
    "packages/one/x.generated.ts": "",
    "packages/one/x.tsx": "",
    "packages/two/x.generated.ts": "",
  };
  const names = async (paths: readonly string[], folder: string): Promise<string[]> =>
    (await findFiles(paths, folder)).map((file) => path.relative(folder, file));

  it("all TypeScript and JavaScript that Git does not ignore, by the ignore files of every folder", async () => {
    expect(await names(["."], folderWith(tree))).toEqual(["a.ts", "packages/one/x.tsx", "packages/two/x.generated.ts"]);
  });
  it("what the ignore file of a folder above says, for a folder of the repository", async () => {
    const folder = folderWith({ ...tree, "packages/one/build/out.js": "" });
    expect(await names(["packages/one"], folder)).toEqual(["packages/one/x.tsx"]);
  });
  it("an ignored file that is named itself", async () => {
    expect(await names(["build/out.js"], folderWith(tree))).toEqual(["build/out.js"]);
  });
  it("no minified file, whatever its name; one of long lines that is short, and a long one of short lines", async () => {
    const folder = folderWith({
      "bundle.js": "f();".repeat(10_000),
      "data.js": `export const words = "${"w".repeat(5_000)}";`,
      "long.js": "f();\n".repeat(10_000),
    });
    expect(await names(["."], folder)).toEqual(["data.js", "long.js"]);
    expect(await names(["bundle.js"], folder)).toEqual(["bundle.js"]);
  });
  it("a pattern", async () => {
    expect(await names(["packages/*/x.*"], folderWith(tree))).toEqual(["packages/one/x.tsx", "packages/two/x.generated.ts"]);
  });
  it.each(["nowhere", "nowhere.ts", "*.nothing"])("%s is nothing", async (given) => {
    await expect(findFiles([given], folderWith(tree))).rejects.toThrow(Problem);
  });
});

describe("shards", () => {
  const files = Array.from({ length: 100 }, (_, index) => `/p/${String(index)}.ts`);
  it("have each file once, and none empty", () => {
    const parts = [1, 2, 3].map((index) => filesOf(files, readShard(`${String(index)}/3`), "/p"));
    expect(parts.flat().toSorted()).toEqual(files.toSorted());
    expect(parts.every((part) => part.length > 10)).toBe(true);
  });
  it("do not move a file where another one is added", () => {
    const before = filesOf(files, { index: 1, of: 3 }, "/p");
    expect(filesOf(["/p/new.ts", ...files], { index: 1, of: 3 }, "/p").filter((file) => file !== "/p/new.ts")).toEqual(before);
  });
  it.each(["0/2", "3/2", "1", "a/b", "1/0", "-1/2"])("%s is none", (text) => {
    expect(() => readShard(text)).toThrow(Problem);
  });
});

describe("a baseline", () => {
  it("accepts what it lists though lines move, and no more of it", () => {
    const root = folderWith({ "job.js": capturedStream });
    const file = path.join(root, "job.js");
    const baseline = path.join(root, "baseline.json");
    writeBaseline(checkFile(file, setup).reports, baseline, root);
    const moved = folderWith({ "job.js": `\n\n${capturedStream}` });
    const { reports } = checkFile(path.join(moved, "job.js"), setup);
    expect(withoutAccepted(reports, baseline, moved)).toEqual({ reports: [], accepted: 1 });
    const twice = withoutAccepted([...reports, ...reports], baseline, moved);
    expect([twice.reports.length, twice.accepted]).toEqual([1, 1]);
  });
  it.each([
    ["is missing", {}],
    ["is broken", { "baseline.json": "{" }],
    ["is something else", { "baseline.json": '{"a":1}' }],
  ])("that %s is said in a sentence", (_what, files) => {
    const root = folderWith(files);
    expect(() => withoutAccepted([], path.join(root, "baseline.json"), root)).toThrow(Problem);
  });
});

describe("a config", () => {
  const job = { "job.js": capturedStream, "other/job.js": capturedStream, "left-out/job.js": capturedStream };
  const broken = "export default [{ files: ['**/*.js'], rules: { 'distributed/no-captured-handle': 'loud' } }];";

  it("says rules and settings for each file, as in ESLint", async () => {
    const root = folderWith({
      ...job,
      "eslint.config.mjs": `export default [
        { ignores: ["left-out/"] },
        { rules: { "distributed/no-captured-handle": ["warn", { allow: [] }] }, plugins: {}, languageOptions: {} },
        { files: ["other/**"], settings: { distributed: { minConfidence: "certain" } } },
      ];`,
    });
    const setupFor = await loadConfig(path.join(root, "eslint.config.mjs"));
    expect(setupFor(path.join(root, "left-out/job.js"))).toBeNull();
    expect(setupFor(path.join(root, "other/job.js"))?.settings).toEqual({ minConfidence: "certain" });
    const found = setupFor(path.join(root, "job.js"));
    expect(found?.levels).toEqual({ "no-captured-handle": { severity: "warning", options: { allow: [] } } });
    const { reports } = checkFile(path.join(root, "job.js"), found ?? setup);
    expect(reports.map(({ severity }) => severity)).toEqual(["warning"]);
    expect(checkFile(path.join(root, "other/job.js"), setupFor(path.join(root, "other/job.js")) ?? setup).reports).toEqual([]);
  });
  it("may be the JSON of oxlint, with comments", async () => {
    const root = folderWith({
      ...job,
      ".oxlintrc.json": '{ // ours\n "rules": { "distributed/no-captured-handle": "error", "eqeqeq": "error" } }',
    });
    const setupFor = await loadConfig(path.join(root, ".oxlintrc.json"));
    expect(Object.keys(setupFor(path.join(root, "job.js"))?.levels ?? {})).toEqual(["no-captured-handle"]);
  });
  it.each([
    ["is missing", "nowhere.mjs", {}],
    ["is missing JSON", "nowhere.json", {}],
    ["throws", "c.mjs", { "c.mjs": "throw new Error('no');" }],
    ["is broken JSON", "c.json", { "c.json": "{" }],
    ["has a wrong severity", "c.mjs", { "c.mjs": broken }],
    ["has a rule that is none", "c.mjs", { "c.mjs": broken.replace("no-captured-handle", "no-such-thing") }],
    ["has a wrong option", "c.mjs", { "c.mjs": broken.replace("'loud'", "['error', { allow: 1 }]") }],
    ["has a wrong setting", "c.mjs", { "c.mjs": "export default [{ settings: { distributed: { fix: 'maybe' } } }];" }],
    ["is no object", "c.mjs", { "c.mjs": "export default [1];" }],
  ])("that %s is said in a sentence", async (_what, name, files) => {
    const root = folderWith(files);
    await expect(loadConfig(path.join(root, name)).then((setupFor) => setupFor(path.join(root, "job.js")))).rejects.toThrow(Problem);
  });
});

describe("formats", () => {
  it("pretty shows the capture, the hop and the opening, what will happen and what to do", () => {
    const text = printed("pretty", folderWith({ "job.js": capturedStream }));
    expect(text).toContain("job.js:16:39 error (likely) distributed/no-captured-handle");
    expect(text).toMatch(/> 16 \| export const doubled[\s\S]*\^{9} takes `processor` along/u);
    expect(text).toContain("job.js:14:7 kept in `processor`");
    expect(text).toMatch(/> 5 \|[\s\S]*\^{33} a file stream is opened here/u);
    expect(text).toContain("failure The job fails before the first record");
    expect(text).toContain("help    Open it on first use");
    expect(text).not.toContain("\u001B");
  });
  it("pretty names a file that does not parse in one line", () => {
    const text = printed("pretty", folderWith({ "job.js": "rdd.map((x) => ;\n" }));
    expect(text.split("\n")[0]).toMatch(/^skipped job\.js:1:\d+: .+$/u);
  });
  it("sarif has relative paths, the way as a code flow, and what is related", () => {
    const root = folderWith({ "a b/job.js": capturedStream });
    const text = printed("sarif", root, "a b/job.js");
    expect(text).not.toContain(root);
    const log: unknown = JSON.parse(text);
    expect(log).toMatchObject({
      version: "2.1.0",
      runs: [
        {
          results: [
            {
              ruleId: "distributed/no-captured-handle",
              ruleIndex: 0,
              level: "error",
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: "a%20b/job.js" },
                    region: { startLine: 16, startColumn: 39, endColumn: 48 },
                  },
                },
              ],
              codeFlows: [
                {
                  threadFlows: [
                    { locations: [16, 16, 14, 5].map((startLine) => ({ location: { physicalLocation: { region: { startLine } } } })) },
                  ],
                },
              ],
              relatedLocations: [{ id: 0 }, { id: 2 }, { id: 3, message: { text: "a file stream is opened here" } }],
            },
          ],
        },
      ],
    });
  });
  it("github escapes what a workflow command would take for its own", () => {
    const root = folderWith({ "a,b.js": capturedStream });
    expect(printed("github", root, "a,b.js")).toMatch(
      /^::error file=a%2Cb\.js,line=16,endLine=16,col=39,endColumn=48,title=distributed\/no-captured-handle::/u,
    );
  });
  it("gitlab has a fingerprint that stays where lines move", () => {
    const [first, second] = [capturedStream, `\n${capturedStream}`].map((text) => {
      const root = folderWith({ "job.js": text });
      const { reports } = checkFile(path.join(root, "job.js"), setup);
      return fingerprints([...reports, ...reports], root);
    });
    expect(first).toEqual(second);
    expect(new Set(first).size).toBe(2);
  });
  it("json has everything, and the same paths", () => {
    const root = folderWith({ "job.js": capturedStream });
    expect(JSON.parse(printed("json", root))).toMatchObject({
      files: 1,
      findings: [
        { rule: "distributed/no-captured-handle", file: "job.js", certainty: "likely", engine: "Spark", start: { line: 16, column: 39 } },
      ],
    });
  });
});

describe("what it leaves alone", () => {
  it("never runs what it looks at", () => {
    const root = folderWith({});
    const file = path.join(
      folderWith({ "job.js": `require("node:fs").writeFileSync(${JSON.stringify(path.join(root, "ran"))}, "");\n${capturedStream}` }),
      "job.js",
    );
    expect(checkFile(file, setup).reports).toHaveLength(1);
    expect(existsSync(path.join(root, "ran"))).toBe(false);
  });
});
