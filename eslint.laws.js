// @ts-check
/**
 * The laws of the house as data: who may import what. `eslint.config.js` turns them into lint rules, and
 * `tests/architecture.test.ts` shows that each of them is enforced. `docs/architecture.md` says why they stand.
 */

/**
 * The rooms of `src/`, each with the rooms below it that it may import from. A room may always import from itself.
 * What is not listed is refused, and the table has no cycle: so there is none between rooms.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const rooms = {
  "settings.ts": [],
  program: [],
  catalog: ["settings.ts"],
  syntax: ["program"],
  types: ["program"],
  evaluate: ["program", "catalog", "types"],
  shipments: ["program", "catalog", "types", "evaluate"],
  travel: ["program", "catalog", "evaluate", "shipments"],
  findings: ["program", "catalog", "evaluate", "shipments", "travel"],
  // What lowers a file is handed to it as a function.
  "analyze.ts": ["settings.ts", "program", "catalog", "types", "evaluate", "shipments", "travel", "findings"],
  modules: ["program", "evaluate"],
  "project.ts": ["program", "syntax", "types", "evaluate", "modules", "analyze.ts"],
  repair: ["program", "catalog", "evaluate", "shipments", "travel", "findings", "modules", "analyze.ts"],
  report: ["program", "catalog", "evaluate", "shipments", "travel", "findings", "repair"],
  // A plan comes in from repair; what goes out is ranges of text with their replacement.
  "syntax/ecmascript/edits": ["program", "syntax", "repair"],
  checks: ["catalog", "evaluate", "findings", "report", "analyze.ts"],
  "pages.ts": [],
  "create-rule.ts": ["pages.ts"],
  adapter: [
    "create-rule.ts",
    "settings.ts",
    "program",
    "catalog",
    "syntax",
    "types",
    "evaluate",
    "shipments",
    "travel",
    "findings",
    "report",
    "checks",
    "analyze.ts",
    "modules",
    "project.ts",
    "repair",
    "syntax/ecmascript/edits",
  ],
  rules: ["create-rule.ts", "adapter", "evaluate", "findings", "checks", "repair"],
  "configs.ts": ["checks"],
  cli: [
    "settings.ts",
    "pages.ts",
    "program",
    "catalog",
    "syntax",
    "types",
    "evaluate",
    "shipments",
    "travel",
    "findings",
    "report",
    "checks",
    "analyze.ts",
    "modules",
    "project.ts",
    "repair",
    "syntax/ecmascript/edits",
  ],
  "index.ts": ["configs.ts", "rules"],
};

/**
 * The files of a room, where part of its folder is a room of its own.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const filesOf = { syntax: ["src/syntax/*/*.ts", "src/syntax/*/!(edits)/**/*.ts"] };

/** Rows of the catalogue are data: they know the form they satisfy, and nothing else. */
const rows = [
  { target: "src/catalog/engines/!(index|rows|spark).ts", except: ["catalog/schema.ts", "catalog/engines/rows.ts"] },
  // The default engine is too long for one file.
  { target: "src/catalog/engines/spark.ts", except: ["catalog/schema.ts", "catalog/engines/rows.ts", "catalog/engines/spark-sql.ts"] },
  { target: "src/catalog/engines/rows.ts", except: ["catalog/schema.ts"] },
  { target: "src/catalog/handles/!(index).ts", except: ["catalog/schema.ts"] },
];

/** The zones of `import-x/no-restricted-paths`. */
export const zones = [
  ...Object.entries(rooms).map(([room, below]) => ({
    target: filesOf[room] ?? `./src/${room}`,
    from: "./src",
    except: [room, ...below],
    message: `src/${room} may import ${below.length === 0 ? "nothing from the other rooms" : `only from ${below.join(", ")}`}.`,
  })),
  ...rows.map(({ target, except }) => ({
    target,
    from: "./src",
    except,
    message: "A row of the catalogue imports only the schema, and engines their rows.ts.",
  })),
];

/**
 * The packages that a part of `src/` must not import, as groups of `@typescript-eslint/no-restricted-imports`.
 * `allowTypeImports` keeps a group to what is there at run time.
 */
const trees = {
  regex: "^(?:@typescript-eslint(?:/|$)|estree$|@types/estree$|espree$|acorn$|eslint-scope$|eslint-visitor-keys$|oxc-parser$)",
  message: "Only src/syntax knows syntax trees: take what is needed from the program.",
};
const compiler = {
  regex: "^typescript(?:/|$)",
  message: "The plugin imports no TypeScript: what a project has installed is described by its shape.",
};
const utilsRoot = {
  regex: "^@typescript-eslint/utils$",
  allowTypeImports: true,
  message: "The root of @typescript-eslint/utils loads all of ESLint: import its types, or one of its subpaths.",
};
const eslintTypes = {
  regex: "^eslint(?:/|$)",
  allowTypeImports: true,
  message: "The plugin runs without ESLint too: import its types only.",
};
const eslintAtAll = { regex: "^eslint(?:/|$)", message: "Only the adapters (adapter, rules, configs, create-rule, index) know ESLint." };
const node = {
  regex:
    "^(?:node:|(?:assert|buffer|child_process|crypto|events|fs|http|https|module|net|os|path|process|stream|url|util|v8|vm|worker_threads)(?:/|$))",
  message: "The core also runs where there is no Node: files are read through a ModuleHost.",
};
const rewriting = { regex: "^ts-morph$", message: "Only the command line may load ts-morph." };

/** @param {object[]} patterns */
const restricted = (...patterns) => /** @type {["error", { patterns: object[] }]} */ (["error", { patterns }]);

/** Which packages which files may import: the last entry that matches a file holds. */
export const packageLaws = [
  { files: ["src/**/*.ts"], rule: restricted(trees, compiler, eslintAtAll, node, rewriting) },
  {
    files: ["src/adapter/**/*.ts", "src/rules/**/*.ts", "src/configs.ts", "src/create-rule.ts", "src/index.ts"],
    rule: restricted(trees, compiler, eslintTypes, node, rewriting),
  },
  { files: ["src/syntax/**/*.ts"], rule: restricted(utilsRoot, compiler, eslintAtAll, node, rewriting) },
  { files: ["src/cli/**/*.ts"], rule: restricted(trees, compiler, eslintAtAll) },
];
