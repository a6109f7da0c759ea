import { describe, expect, it } from "vitest";
import { changesFor, missingPackages } from "../../src/cli/init/command.ts";
import { extendConfig } from "../../src/cli/init/eslint.ts";
import { extendOxlint } from "../../src/cli/init/oxlint.ts";
import { Problem } from "../../src/cli/problem.ts";
import { folderWith } from "./support/folder.ts";

const line = 'import distributed from "eslint-plugin-distributed";';

describe("an ESLint config", () => {
  it.each([
    [
      "a call",
      'import a from "a";\n\n// ours\nexport default defineConfig(a.x, { rules: {} });\n',
      "a.x, { rules: {} }, distributed.configs.recommended",
    ],
    [
      "a list in a call",
      'import a from "a";\nexport default defineConfig([a.x]);\n',
      "defineConfig([a.x, distributed.configs.recommended])",
    ],
    [
      "a list with an entry a line",
      'import a from "a";\nexport default [\n  a.x,\n  { rules: {} }, // these\n];\n',
      "a.x, { rules: {} }, distributed.configs.recommended, // these]",
    ],
    ["a list", "export default [{ rules: {} }];\n", "[{ rules: {} }, distributed.configs.recommended]"],
  ])("that exports %s gets the preset at its end, and keeps the rest", (_what, text, expected) => {
    const after = extendConfig(text, "eslint.config.js");
    expect(after.replaceAll(/\s+/gu, " ").replaceAll("[ ", "[").replaceAll(" ]", "]")).toContain(expected);
    expect(after).toContain(line);
    expect(after.includes("// ours")).toBe(text.includes("// ours"));
  });
  it("that has the plugin stays as it is", () => {
    const text = `${line}\nexport default [distributed.configs.strict];\n`;
    expect(extendConfig(text, "eslint.config.js")).toBe(text);
  });
  const preset = "distributed.configs.recommended";
  it.each([
    ["an empty list", "export default [];\n", `${line}\n\nexport default [${preset}];\n`],
    ["a call without anything", "export default defineConfig();\n", `${line}\n\nexport default defineConfig(${preset});\n`],
    [
      "typescript-eslint's call, in single quotes",
      "import tseslint from 'typescript-eslint';\nexport default tseslint.config(tseslint.configs.strict);\n",
      `import tseslint from 'typescript-eslint';\n${line.replaceAll('"', "'")}\nexport default tseslint.config(tseslint.configs.strict, ${preset});\n`,
    ],
    [
      "a variable, without semicolons",
      'import a from "a"\nconst config = [\n  a.x,\n]\nconfig.push(a.y)\nexport default config\n',
      `import a from "a"\n${line.slice(0, -1)}\nconst config = [\n  a.x,\n  ${preset},\n]\nconfig.push(a.y)\nexport default config\n`,
    ],
    [
      "a variable of TypeScript, checked against a type",
      'import type { Linter } from "eslint";\nconst config: Linter.Config[] = [{}] satisfies Linter.Config[];\nexport default config as Linter.Config[];\n',
      `import type { Linter } from "eslint";\n${line}\nconst config: Linter.Config[] = [{}, ${preset}] satisfies Linter.Config[];\nexport default config as Linter.Config[];\n`,
    ],
    [
      "a list as CommonJS",
      '"use strict";\nmodule.exports = [{}];\n',
      `"use strict";\nconst distributed = require("eslint-plugin-distributed").default;\n\nmodule.exports = [{}, ${preset}];\n`,
    ],
    [
      "a call as CommonJS",
      "// @ts-check\nconst { defineConfig } = require('eslint/config');\nmodule.exports = defineConfig([{}]);\n",
      `// @ts-check\nconst { defineConfig } = require('eslint/config');\nconst distributed = require('eslint-plugin-distributed').default;\nmodule.exports = defineConfig([{}, ${preset}]);\n`,
    ],
    [
      "a list with a comment to the compiler above it",
      '// @ts-check\n/** @type {import("eslint").Linter.Config[]} */\nexport default [{}];\n',
      `// @ts-check\n${line}\n\n/** @type {import("eslint").Linter.Config[]} */\nexport default [{}, ${preset}];\n`,
    ],
    [
      "lines that begin with tabs",
      'import a from "a";\n\nexport default [\n\ta.x,\n\t{\n\t\trules: {},\n\t},\n];\n',
      `import a from "a";\n${line}\n\nexport default [\n\ta.x,\n\t{\n\t\trules: {},\n\t},\n\t${preset},\n];\n`,
    ],
    [
      "lines that end as on Windows",
      'import a from "a";\r\nexport default [\r\n  a.x,\r\n];\r\n',
      `import a from "a";\r\n${line}\r\nexport default [\r\n  a.x,\r\n  ${preset},\r\n];\r\n`,
    ],
  ])("of %s is extended and stays as it is otherwise", (_what, text, expected) => {
    expect(extendConfig(text, text.includes("satisfies") ? "eslint.config.ts" : "eslint.config.js")).toBe(expected);
  });
  it.each([
    "export default config;",
    "export default {",
    "export const a = 1;",
    "const a = b;\nconst b = a;\nexport default a;",
    'export default compat.extends("airbnb");',
    "export default compat.config({});",
    "export default await make({});",
    "const distributed = [];\nexport default [...distributed];",
    "module.exports = (async () => [])();",
  ])("%s is left to people", (text) => {
    expect(() => extendConfig(text, "eslint.config.js")).toThrow(Problem);
  });
});

describe("an oxlint config", () => {
  it("gets the plugin and its rules; what is set and said there stays", () => {
    const after = extendOxlint(
      '{\n  // ours\n  "rules": { "distributed/no-free-variable": "off", "eqeqeq": "error" }\n}\n',
      ".oxlintrc.json",
    );
    expect(after).toContain("// ours");
    expect(after).toContain('"distributed/no-free-variable": "off"');
    expect(after).toContain('"distributed/no-captured-handle": "error"');
    expect(after).toMatch(/"jsPlugins": \[\s*"eslint-plugin-distributed"\s*\]/u);
    expect(extendOxlint(after, ".oxlintrc.json")).toBe(after);
  });
  it("that is no JSON is left alone", () => {
    expect(() => extendOxlint("{", ".oxlintrc.json")).toThrow(Problem);
  });
});

describe("what has to change in a folder", () => {
  const names = (files: Readonly<Record<string, string>>, linter?: string): string[] =>
    changesFor(folderWith(files), linter).map(
      ({ file, after }) => `${file.split("/").at(-1) ?? ""}${after.includes("tseslint") ? " with TypeScript" : ""}`,
    );
  it.each([
    ["nothing there", {}, ["eslint.config.mjs"]],
    ["a package of modules", { "package.json": '{"type":"module"}' }, ["eslint.config.js"]],
    [
      "typescript-eslint",
      { "package.json": '{"type":"module","devDependencies":{"typescript-eslint":"8"}}' },
      ["eslint.config.js with TypeScript"],
    ],
    ["a tsconfig", { "tsconfig.json": "{}" }, ["eslint.config.mjs with TypeScript"]],
    ["oxlint alone", { ".oxlintrc.json": "{}" }, [".oxlintrc.json"]],
    ["both", { ".oxlintrc.json": "{}", "eslint.config.ts": "export default [{}];" }, [".oxlintrc.json", "eslint.config.ts"]],
  ])("%s", (_what, files, expected) => {
    expect(names(files)).toEqual(expected);
  });
  it("is nothing once it is done", () => {
    const [change] = changesFor(folderWith({}), undefined);
    expect(names({ "eslint.config.mjs": change?.after ?? "" })).toEqual([]);
  });
  it.each<[what: string, files: Readonly<Record<string, string>>, missing: readonly string[]]>([
    ["a new config", { "tsconfig.json": "{}" }, ["eslint-plugin-distributed", "eslint", "typescript-eslint"]],
    ["a config that is there", { "eslint.config.js": 'import a from "a";\nexport default [a];\n' }, ["eslint-plugin-distributed"]],
    [
      "a config whose packages are listed",
      {
        "package.json": '{"devDependencies":{"eslint":"10","eslint-plugin-distributed":"0.1.0"}}',
        "eslint.config.js": "export default [];\n",
      },
      [],
    ],
  ])("%s needs what package.json does not list", (_what, files, missing) => {
    const root = folderWith(files);
    expect(missingPackages(changesFor(root, undefined), root)).toEqual(missing);
  });
  it.each([
    [{ "package.json": "{" }, undefined],
    [{ ".eslintrc.json": "{}" }, undefined],
    [{}, "jshint"],
  ])("%j for %s is said in a sentence", (files, linter) => {
    expect(() => changesFor(folderWith(files), linter)).toThrow(Problem);
  });
});
