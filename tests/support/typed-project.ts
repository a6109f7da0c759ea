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
import { noTypes, type TypeOracle } from "../../src/types/oracle.ts";
import { lowerText } from "./report.ts";

/**
 * What tells the types: nothing, typescript-eslint's parser services, of the text itself or of what is on the disk, or the compiler of
 * TypeScript 7, which reads the disk.
 */
export type Backend = "none" | "parser services" | "parser services of the saved file" | "TypeScript 7";

/** A project on the disk, with packages of its own and the types of Node. */
export interface TypedProject {
  /** `certainty: way, handle` of every captured handle in a file. */
  reports(file: string, backend: Backend, settings?: Settings): string[];
  /** The same of a text that stands in an editor for the file. */
  reportsOf(file: string, text: string, backend: Backend, settings?: Settings): string[];
  /** The rules that report something in a file, in ESLint: of those that are asked, one for each report. */
  lint(file: string, backend: "none" | "parser services" | "TypeScript 7", ...rules: readonly RuleName[]): (string | null)[];
  /** The folder in which it stands. */
  readonly root: string;
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

/** The same options for a compiler that reads them from a file. */
const tsconfig = {
  compilerOptions: {
    ...{ strict: true, noEmit: true, target: "es2023", module: "esnext", moduleResolution: "bundler" },
    ...{ allowJs: true, checkJs: true, experimentalDecorators: true, types: ["node"] },
  },
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
  symlinkSync(path.resolve("node_modules/typescript-native"), path.join(root, "node_modules/typescript"), "dir");
  write("tsconfig.json", JSON.stringify(tsconfig));
  const names = Object.keys(files)
    .filter((file) => /\.[jt]sx?$/u.test(file))
    .map((file) => path.join(root, file));
  const program = ts.createProgram(names, { ...options, typeRoots: [path.join(root, "node_modules/@types")] });
  const project = new Project();

  // Where there are parser services, no other compiler is asked: one without tools shows that.
  const withoutTools = new Project(undefined, undefined, { find: () => null, load: () => null });

  function servicesOf(name: string, text: string): unknown {
    return parseForESLint(text, { filePath: name, programs: [program], loc: true, range: true }).services;
  }

  function textOf(file: string): string {
    const text = files[file];
    if (text === undefined) throw new Error(`There is no ${file}.`);
    return text;
  }

  function typesOf(file: string, text: string, backend: Backend): TypeOracle {
    const name = path.join(root, file);
    switch (backend) {
      case "none":
        return noTypes;
      case "parser services":
        return withoutTools.typesFrom(servicesOf(name, text), name, text);
      case "parser services of the saved file":
        return withoutTools.typesFrom(servicesOf(name, textOf(file)), name, text);
      case "TypeScript 7":
        return project.typesFrom({}, name, text);
    }
  }

  function reportsOf(file: string, text: string, backend: Backend, settings: Settings = {}): string[] {
    const name = path.join(root, file);
    const types = typesOf(file, text, backend);
    const surroundings = project.around(name, text, settings.followPackages ?? [], () => types);
    const analysis = analyze(text, settings, () => lowerText(text, name), surroundings);
    return (analysis?.capturedHandles ?? []).map((finding) => {
      const { way, handle } = wordCapturedHandle(finding, (other) => relativeTo(name, other));
      return `${finding.certainty}: ${way}, ${handle}`;
    });
  }

  return {
    reports: (file, backend, settings) => reportsOf(file, textOf(file), backend, settings),
    reportsOf,
    root,
    lint(file, backend, ...rules) {
      const asked: readonly RuleName[] = rules.length > 0 ? rules : ["no-captured-handle"];
      const config: Linter.Config[] = [
        {
          files: ["**/*.ts"],
          plugins: { distributed },
          languageOptions: { parser, parserOptions: backend === "parser services" ? { programs: [program] } : {} },
          rules: Object.fromEntries(asked.map((rule) => [`distributed/${rule}`, "error"])),
        },
      ];
      const linter = new Linter({ cwd: root });
      // A text that stands in no file belongs to no project that has a compiler.
      const filename = backend === "none" ? "unsaved.ts" : path.join(root, file);
      return linter.verify(textOf(file), config, { filename }).map(({ ruleId }) => ruleId);
    },
  };
}
