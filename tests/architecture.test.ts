import { existsSync, readdirSync, readFileSync } from "node:fs";
import { ESLint } from "eslint";
import tseslint from "typescript-eslint";
import { describe, expect, it } from "vitest";
import { rooms } from "../eslint.laws.js";

const laws = new Set([
  "@typescript-eslint/consistent-type-imports",
  "@typescript-eslint/no-restricted-imports",
  "import-x/no-restricted-paths",
  "no-restricted-globals",
  "no-restricted-syntax",
]);

/** The project's own configuration. The laws need no types, and without them a text need not be a file of the project. */
const eslint = new ESLint({ overrideConfig: [tseslint.configs.disableTypeChecked], ruleFilter: ({ ruleId }) => laws.has(ruleId) });

/** The laws that a text breaks, were it to stand in a file. */
async function broken(file: string, text: string): Promise<string[]> {
  const results = await eslint.lintText(`${text}\n`, { filePath: file });
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => ruleId ?? message));
}

const path = "import-x/no-restricted-paths";
const packages = "@typescript-eslint/no-restricted-imports";

const offences: readonly (readonly [law: string, file: string, text: string, rule: string])[] = [
  ["syntax trees stay in src/syntax", "src/evaluate/x.ts", 'import type { TSESTree } from "@typescript-eslint/utils";', packages],
  ["syntax trees stay in src/syntax", "src/travel/x.ts", 'import type { Node } from "estree";', packages],
  ["syntax trees stay in src/syntax", "src/rules/x.ts", 'import type { TSESTree } from "@typescript-eslint/types";', packages],
  ["syntax trees stay in src/syntax", "src/modules/x.ts", 'import { parseSync } from "oxc-parser";', packages],
  ["syntax trees stay in src/syntax", "src/cli/x.ts", 'import { parse } from "@typescript-eslint/parser";', packages],
  [
    "no way around by a type's import",
    "src/evaluate/x.ts",
    'export type Node = import("estree").Node;',
    "@typescript-eslint/consistent-type-imports",
  ],

  ["program knows no other room", "src/program/x.ts", 'import type { Catalog } from "../catalog/index.ts";', path],
  ["program knows no other room", "src/program/x.ts", 'import { readSettings } from "../settings.ts";', path],
  ["the catalogue knows no evaluation", "src/catalog/x.ts", 'import type { Fact } from "../evaluate/facts.ts";', path],
  ["evaluate knows program and catalog", "src/evaluate/x.ts", 'import { travelOf } from "../travel/travel.ts";', path],
  ["evaluate knows program and catalog", "src/evaluate/x.ts", 'import { lower } from "../syntax/ecmascript/lower.ts";', path],
  ["types know nothing of what they are asked for", "src/types/x.ts", 'import type { Fact } from "../evaluate/facts.ts";', path],
  ["types load no compiler", "src/types/x.ts", 'import type { Program } from "typescript";', packages],
  ["shipments do not know what travels", "src/shipments/x.ts", 'import type { Travel } from "../travel/tree.ts";', path],
  [
    "travel does not know what is reported",
    "src/travel/x.ts",
    'import type { CapturedHandleFinding } from "../findings/finding.ts";',
    path,
  ],
  ["findings do not know their words", "src/findings/x.ts", 'import { wordCapturedHandle } from "../report/captured-handle.ts";', path],
  ["findings do not know their repair", "src/findings/x.ts", 'import type { RepairPlan } from "../repair/plan.ts";', path],
  ["reports do not know rules", "src/report/x.ts", 'import { rules } from "../rules/index.ts";', path],
  ["repairs are planned without syntax", "src/repair/x.ts", 'import { lower } from "../syntax/ecmascript/lower.ts";', path],
  ["syntax knows nothing of the analysis", "src/syntax/ecmascript/x.ts", 'import type { Fact } from "../../evaluate/facts.ts";', path],
  ["syntax knows nothing of the analysis", "src/syntax/ecmascript/x.ts", 'import type { RepairPlan } from "../../repair/plan.ts";', path],
  ["edits know the plan alone", "src/syntax/ecmascript/edits/x.ts", 'import type { Fact } from "../../../evaluate/facts.ts";', path],
  ["the analysis is given what lowers", "src/analyze.ts", 'import { lower } from "./syntax/ecmascript/lower.ts";', path],
  ["re-exports are imports too", "src/program/x.ts", 'export { readSettings } from "../settings.ts";', path],

  ["engines are data", "src/catalog/engines/x.ts", 'import { packagePath } from "../paths.ts";', path],
  ["engines do not know each other", "src/catalog/engines/x.ts", 'import { spark } from "./spark.ts";', path],
  ["handles are data", "src/catalog/handles/x.ts", 'import { packagePath } from "../paths.ts";', path],
  ["handles do not know each other", "src/catalog/handles/x.ts", 'import { files } from "./files.ts";', path],

  ["TypeScript is never loaded", "src/evaluate/x.ts", 'import ts from "typescript";', packages],
  ["TypeScript is never loaded", "src/rules/x.ts", 'import type ts from "typescript";', packages],
  ["TypeScript is never loaded", "src/cli/x.ts", 'import ts from "typescript";', packages],
  ["no root of utils at run time", "src/syntax/ecmascript/x.ts", 'import { AST_NODE_TYPES } from "@typescript-eslint/utils";', packages],
  ["ESLint is known to adapters only", "src/findings/x.ts", 'import type { Rule } from "eslint";', packages],
  ["ESLint is known by its types only", "src/rules/x.ts", 'import { Linter } from "eslint";', packages],
  ["no files", "src/modules/x.ts", 'import { readFileSync } from "node:fs";', packages],
  ["no files", "src/syntax/ecmascript/x.ts", 'import path from "path";', packages],
  ["no process", "src/report/x.ts", "export const cwd = process.cwd();", "no-restricted-globals"],
  ["nothing is loaded on the way", "src/modules/x.ts", 'export const loaded = import("../settings.ts");', "no-restricted-syntax"],
  ["ts-morph belongs to the command line", "src/repair/x.ts", 'import { Project } from "ts-morph";', packages],
  ["ts-morph belongs to the command line", "src/rules/x.ts", 'import type { Project } from "ts-morph";', packages],
];

/** The nearest innocent relatives. */
const allowed: readonly (readonly [what: string, file: string, text: string])[] = [
  ["syntax takes tree types", "src/syntax/ecmascript/x.ts", 'import type { TSESTree } from "@typescript-eslint/utils";'],
  ["syntax takes the names of node types", "src/syntax/ecmascript/x.ts", 'import { AST_NODE_TYPES } from "@typescript-eslint/types";'],
  ["syntax takes a subpath of utils", "src/syntax/ecmascript/x.ts", 'import { findVariable } from "@typescript-eslint/utils/ast-utils";'],
  ["edits take the plan", "src/syntax/ecmascript/edits/x.ts", 'import type { RepairPlan } from "../../../repair/plan.ts";'],
  ["evaluate reads the program", "src/evaluate/x.ts", 'import type { Value } from "../program/model.ts";'],
  ["a room imports from itself", "src/evaluate/x.ts", 'import type { Fact } from "./facts.ts";'],
  [
    "an engine takes the schema and rows",
    "src/catalog/engines/x.ts",
    'import type { Engine } from "../schema.ts";\nimport { args } from "./rows.ts";',
  ],
  ["an engine index takes all engines", "src/catalog/engines/index.ts", 'import { spark } from "./spark.ts";'],
  ["a rule takes ESLint's types", "src/rules/x.ts", 'import type { Rule } from "eslint";'],
  ["a check takes a finding and its words", "src/checks/x.ts", 'import { wordCapturedHandle } from "../report/captured-handle.ts";'],
  ["the command line takes Node", "src/cli/x.ts", 'import { readFileSync } from "node:fs";'],
  ["the command line takes ts-morph on demand", "src/cli/x.ts", 'export const loaded = import("ts-morph");'],
];

describe("who may import what", () => {
  it.each(offences)("%s: %s must not say %s", { timeout: 60_000 }, async (_law, file, text, rule) => {
    expect(await broken(file, text)).toContain(rule);
  });

  it.each(allowed)("%s: %s may say %s", { timeout: 60_000 }, async (_what, file, text) => {
    expect(await broken(file, text)).toEqual([]);
  });
});

describe("the table of rooms", () => {
  it("lists every room, so that a new one comes with its law", () => {
    const standing = readdirSync("src").filter((name) => name.endsWith(".ts") || readdirSync(`src/${name}`).length > 0);
    expect(standing.filter((name) => !(name in rooms))).toEqual([]);
  });

  it("has no cycle, so that there is none between rooms", () => {
    const built = new Set<string>();
    const build = (room: string, above: readonly string[]): void => {
      expect(above, `${room} is above itself`).not.toContain(room);
      if (built.has(room)) return;
      for (const below of rooms[room] ?? []) build(below, [...above, room]);
      built.add(room);
    };
    for (const room of Object.keys(rooms)) build(room, []);
    expect(built.size).toBe(Object.keys(rooms).length);
  });

  it("names only rooms that it lists", () => {
    expect(
      Object.values(rooms)
        .flat()
        .filter((room) => !(room in rooms)),
    ).toEqual([]);
  });

  it("is the one that docs/architecture.md shows", () => {
    const page = readFileSync("docs/architecture.md", "utf8");
    const shown = [...page.matchAll(/^\| `(?<room>[^`]+)` +\|[^|]*\| (?<below>[^|]+?) +\|$/gmu)].map(({ groups }) => [
      groups?.["room"],
      [...(groups?.["below"] ?? "").matchAll(/`(?<name>[^`]+)`/gu)].map((match) => match.groups?.["name"]),
    ]);
    const standing = Object.entries(rooms).filter(([room]) => existsSync(`src/${room}`));
    expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(standing.map(([room, below]) => [room, [...below]])));
  });
});
