// @ts-check
import { defineConfig, globalIgnores } from "eslint/config";
import eslintPlugin from "eslint-plugin-eslint-plugin";
import { createNodeResolver, importX } from "eslint-plugin-import-x";
import tseslint from "typescript-eslint";
import { packageLaws, zones } from "./eslint.laws.js";

export default defineConfig(
  globalIgnores([
    "**/node_modules/",
    "dist/",
    "site/dist/",
    "site/public/",
    "site/playground/programs/",
    "**/.temp/",
    "coverage/",
    "**/.cache/",
    "tests/fixtures/",
    "tests/**/fixtures/",
    "examples/",
  ]),
  {
    name: "project/base",
    files: ["**/*.{ts,js}"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: "error",
      "no-implicit-coercion": "error",
      "object-shorthand": "error",
      "prefer-template": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/consistent-type-exports": "error",
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      // Two facts in a condition are told apart by name here, and `a && a.b` says what `a?.b` only implies.
      "@typescript-eslint/prefer-optional-chain": "off",
      // `settings["distributed"]`: the compiler asks for brackets where a property comes from an index signature.
      "@typescript-eslint/dot-notation": ["error", { allowIndexSignaturePropertyAccess: true }],
    },
  },
  {
    name: "project/javascript",
    files: ["**/*.js"],
    rules: {
      "@typescript-eslint/explicit-module-boundary-types": "off",
      // A cast in a comment is none to these rules.
      "@typescript-eslint/no-unsafe-assignment": "off",
    },
  },
  {
    name: "project/core",
    files: ["src/**/*.ts"],
    rules: {
      "no-console": "error",
      "no-restricted-globals": [
        "error",
        ...["process", "Buffer", "require", "module", "global", "__dirname", "__filename", "setImmediate", "fetch"].map((name) => ({
          name,
          message: "The core also runs where there is no Node, and never reaches out.",
        })),
      ],
      "no-restricted-syntax": [
        "error",
        { selector: "ImportExpression", message: "The plugin imports what it needs at the top, and never what it lints." },
        { selector: "ExportAllDeclaration", message: "Say by name what is exported." },
        { selector: "TSEnumDeclaration", message: "A union of strings does what an enum does." },
      ],
    },
  },
  {
    name: "project/syntax",
    files: ["src/syntax/**/*.ts"],
    rules: {
      // The types of the tree are typescript-eslint's; espree and oxlint leave out what those promise.
      "@typescript-eslint/no-unnecessary-condition": "off",
      "@typescript-eslint/no-unnecessary-boolean-literal-compare": "off",
    },
  },
  {
    name: "project/command-line",
    files: ["src/cli/**/*.ts"],
    rules: { "no-console": "off", "no-restricted-globals": "off", "no-restricted-syntax": "off" },
  },
  {
    name: "project/laws/rooms",
    files: ["src/**/*.ts"],
    plugins: { "import-x": importX },
    settings: { "import-x/resolver-next": [createNodeResolver({ extensions: [".ts", ".js", ".json"] })] },
    rules: { "import-x/no-restricted-paths": ["error", { basePath: import.meta.dirname, zones }] },
  },
  packageLaws.map(({ files, rule }) => ({
    name: `project/laws/packages (${files.join(", ")})`,
    files,
    rules: { "@typescript-eslint/no-restricted-imports": rule },
  })),
  {
    name: "project/rules",
    files: ["src/rules/*.ts", "tests/rules/**/*.ts"],
    extends: [eslintPlugin.configs.all],
    rules: {
      "eslint-plugin/require-meta-docs-description": ["error", { pattern: "^(?:disallow|enforce|require)" }],
      // `createRule` makes the address from the rule's name.
      "eslint-plugin/require-meta-docs-url": "off",
      "eslint-plugin/test-case-shorthand-strings": "off",
    },
  },
  {
    name: "project/tests",
    files: ["tests/**/*.ts"],
    rules: { "@typescript-eslint/explicit-module-boundary-types": "off" },
  },
);
