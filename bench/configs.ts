import type { ESLint, Linter } from "eslint";
import { createNodeResolver, importX } from "eslint-plugin-import-x";
import playwright from "eslint-plugin-playwright";
import tseslint from "typescript-eslint";
import distributed from "../src/index.ts";
import { aloneRule } from "./alone.ts";
import { typedConfig } from "./tree.ts";

/** One way to lint a tree: a parser, and at most one plugin. */
export interface Mode {
  readonly name: string;
  readonly config: (root: string) => Linter.Config[];
}

const typescript = ["**/*.{ts,tsx,mts,cts}"];
const everything = ["**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts}"];

function untyped(): Linter.Config[] {
  return [
    {
      files: everything,
      linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "off" },
      languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
    },
    { files: typescript, languageOptions: { parser: tseslint.parser } },
  ];
}

function typed(root: string): Linter.Config[] {
  const parserOptions = { project: [typedConfig], tsconfigRootDir: root };
  return [...untyped(), { files: everything, languageOptions: { parser: tseslint.parser, parserOptions } }];
}

/** No rule at all: what parsing and ESLint itself cost. */
export const bare: Mode = { name: "no rule", config: untyped };

/** The same once more: how far two measurements of one thing lie apart. */
export const bareAgain: Mode = { name: "no rule, once more", config: untyped };

const alonePlugin: ESLint.Plugin = { rules: { alone: aloneRule } };

/** The analysis of each file by itself: no import is followed. */
export const isolated: Mode = {
  name: "this plugin, one file's scope",
  config: () => [...untyped(), { files: everything, plugins: { bench: alonePlugin }, rules: { "bench/alone": "error" } }],
};

/** The recommended preset, as published. */
export const recommended: Mode = {
  name: "this plugin, across files",
  config: () => [...untyped(), { ...distributed.configs.recommended, files: everything }],
};

/** Follows imports as well, for another purpose. */
export const noCycle: Mode = {
  name: "import-x/no-cycle",
  config: () => [
    ...untyped(),
    {
      files: everything,
      plugins: { "import-x": importX },
      settings: {
        "import-x/extensions": [".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs"],
        "import-x/parsers": { "@typescript-eslint/parser": [".ts", ".tsx", ".mts", ".cts"] },
        "import-x/resolver-next": [
          createNodeResolver({
            extensions: [".ts", ".tsx", ".js", ".jsx", ".mjs", ".cjs"],
            extensionAlias: { ".js": [".ts", ".tsx", ".js"] },
          }),
        ],
      },
      rules: { "import-x/no-cycle": "error" },
    },
  ],
};

/** One rule for one kind of shipment, in one file's scope. */
export const unsafeReferences: Mode = {
  name: "playwright/no-unsafe-references",
  config: () => [...untyped(), { files: everything, plugins: { playwright }, rules: { "playwright/no-unsafe-references": "error" } }],
};

/** Types, and no rule. */
export const typedBare: Mode = { name: "types, no rule", config: typed };

/** The preset on trees with types. */
export const typedRecommended: Mode = {
  name: "types, this plugin",
  config: (root) => [...typed(root), { ...distributed.configs.recommended, files: everything }],
};

/** A rule that asks the compiler. */
export const floatingPromises: Mode = {
  name: "@typescript-eslint/no-floating-promises",
  config: (root) => [
    ...typed(root),
    {
      files: everything,
      plugins: { "@typescript-eslint": tseslint.plugin },
      rules: { "@typescript-eslint/no-floating-promises": "error" },
    },
  ],
};
