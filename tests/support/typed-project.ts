import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import * as parser from "@typescript-eslint/parser";
import { parseForESLint } from "@typescript-eslint/parser";
import { Linter } from "eslint";
import ts from "typescript";
import { afterAll } from "vitest";
import { analyze } from "../../src/analyze.ts";
import distributed from "../../src/index.ts";
import { Project } from "../../src/project.ts";
import { wordCapturedHandle } from "../../src/report/captured-handle.ts";
import { relativeTo } from "../../src/report/relative.ts";
import type { RuleName } from "../../src/rules/index.ts";
import type { Settings } from "../../src/settings.ts";
import { noTypes } from "../../src/types/oracle.ts";
import { lowerText } from "./report.ts";

/** What tells the types: nothing, or typescript-eslint's parser services, of the text itself or of what is on the disk. */
export type Backend = "none" | "parser services" | "parser services of the saved file";

/** A project on the disk, with packages of its own and the types of Node. */
export interface TypedProject {
  /** `certainty: way, handle` of every captured handle in a file. */
  reports(file: string, backend: Backend, settings?: Settings): string[];
  /** The same of a text that stands in an editor for the file. */
  reportsOf(file: string, text: string, backend: Backend, settings?: Settings): string[];
  /** The rules that report something in a file, in ESLint: of those that are asked, one for each report. */
  lint(file: string, withTypes: boolean, ...rules: readonly RuleName[]): (string | null)[];
}

const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowJs: true,
  checkJs: true,
  experimentalDecorators: true,
  types: ["node"],
};

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Writes the files of a project, and those of its packages below node_modules. All of them are one program, which is built once. */
export function typedProject(files: Readonly<Record<string, string>>, packages: Readonly<Record<string, string>>): TypedProject {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), "distributed-")));
  folders.push(root);
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  };
  write("package.json", JSON.stringify({ name: "shop", type: "module" }));
  for (const [file, text] of Object.entries(files)) write(file, text);
  for (const [name, declarations] of Object.entries(packages)) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: "1.0.0", types: "index.d.ts" }));
    write(`node_modules/${name}/index.d.ts`, declarations);
  }
  mkdirSync(path.join(root, "node_modules/@types"), { recursive: true });
  symlinkSync(path.resolve("node_modules/@types/node"), path.join(root, "node_modules/@types/node"), "dir");
  const names = Object.keys(files)
    .filter((file) => /\.[jt]sx?$/u.test(file))
    .map((file) => path.join(root, file));
  const program = ts.createProgram(names, { ...options, typeRoots: [path.join(root, "node_modules/@types")] });
  const project = new Project();

  function servicesOf(name: string, text: string): unknown {
    return parseForESLint(text, { filePath: name, programs: [program], loc: true, range: true }).services;
  }

  function textOf(file: string): string {
    const text = files[file];
    if (text === undefined) throw new Error(`There is no ${file}.`);
    return text;
  }

  function reportsOf(file: string, text: string, backend: Backend, settings: Settings = {}): string[] {
    const name = path.join(root, file);
    const parsed = backend === "parser services" ? text : textOf(file);
    const types = backend === "none" ? noTypes : project.typesFrom(servicesOf(name, parsed), name, text);
    const surroundings = project.around(name, text, settings.followPackages ?? [], types);
    const analysis = analyze(text, settings, () => lowerText(text, name), surroundings);
    return (analysis?.capturedHandles ?? []).map((finding) => {
      const { way, handle } = wordCapturedHandle(finding, (other) => relativeTo(name, other));
      return `${finding.certainty}: ${way}, ${handle}`;
    });
  }

  return {
    reports: (file, backend, settings) => reportsOf(file, textOf(file), backend, settings),
    reportsOf,
    lint(file, withTypes, ...rules) {
      const asked: readonly RuleName[] = rules.length > 0 ? rules : ["no-captured-handle"];
      const config: Linter.Config[] = [
        {
          files: ["**/*.ts"],
          plugins: { distributed },
          languageOptions: { parser, parserOptions: withTypes ? { programs: [program] } : {} },
          rules: Object.fromEntries(asked.map((rule) => [`distributed/${rule}`, "error"])),
        },
      ];
      const linter = new Linter({ cwd: root });
      return linter.verify(textOf(file), config, { filename: path.join(root, file) }).map(({ ruleId }) => ruleId);
    },
  };
}
