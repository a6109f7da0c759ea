import { Linter, RuleTester } from "eslint";
import tseslint from "typescript-eslint";
import { describe, expect, it } from "vitest";
import { noCapturedHandle } from "../../src/rules/no-captured-handle.ts";
import type { Settings } from "../../src/settings.ts";
import { lintText } from "../support/repair.ts";

RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

const tester = new RuleTester();
const typescript = { parser: tseslint.parser };

/** A program whose class opens a stream; the task ships its instance. */
const open = `import fs from "node:fs";
class Sink {
  log = fs.createWriteStream("a.log");
  write(x) {
    this.log.write(x);
  }
}
const sink = new Sink();
`;
const lazy = open.replace(
  'log = fs.createWriteStream("a.log");',
  `get log() {
    if (this._log === undefined) this._log = fs.createWriteStream("a.log");
    return this._log;
  }`,
);
const byName = "rdd.map((x) => sink.write(x));\n";
const imported = `import { submit } from "acme-jobs";\n`;
const bySetting = "submit((x) => sink.write(x));\n";
const acme = { engines: [{ name: "acme", kind: "environment" }], boundaries: [{ path: "acme-jobs#submit", engine: "acme" }] };
const settingsOf = (distributed: object): { distributed: object } => ({ distributed });

const message =
  "`rdd.map` ships this function to the workers, and with it `sink` → `sink.log`, a file stream opened by a field initialiser (sink.js:3:9). " +
  "The job fails before the first record: a file stream cannot be serialised. Open it on first use, or once per partition.";
const acmeMessage =
  "`submit` ships this function to the workers, and with it `sink` → `sink.log`, a file stream opened by a field initialiser (sink.js:4:9). " +
  "The job fails: a file stream cannot be shipped. Open it on first use, or once per partition.";
const suggested = { desc: "Open `log` on first use, in an accessor. But the finding itself is only likely.", output: `${lazy}${byName}` };

tester.run("no-captured-handle", noCapturedHandle, {
  valid: [
    {
      filename: "sink.js",
      code: `${open}[1].map((x) => sink.write(x));\n`,
      name: "is silent about an array",
    },
    {
      filename: "sink.js",
      code: `${lazy}${byName}`,
      name: "is silent about a handle that is opened on first use",
    },
    {
      filename: "sink.js",
      code: `${open}rdd.map((x) => { if (false) sink.write(x); return x; });\n`,
      options: [{ ignoreUnreachable: true }],
      name: "is silent about code that never runs, if told so",
    },
    {
      filename: "sink.js",
      code: `${open}${byName}`,
      options: [{ allow: ["node:fs#WriteStream"] }],
      name: "is silent about what `allow` names",
    },
    {
      filename: "sink.js",
      code: `${open}${byName}`,
      options: [{ minConfidence: "certain" }],
      name: "is silent about what is only likely, by option",
    },
    {
      filename: "sink.js",
      code: `${open}${byName}`,
      name: "is silent about what is only likely, by setting",
      settings: settingsOf({ minConfidence: "certain" }),
    },
    {
      filename: "sink.js",
      code: `${imported}${open}${bySetting}`,
      name: "is silent about a call that nothing names a boundary",
    },
  ],
  invalid: [
    {
      filename: "sink.js",
      code: `${open}${byName}`,
      output: null,
      errors: [{ message, line: 9, column: 16, endLine: 9, endColumn: 20, suggestions: [suggested] }],
      name: "suggests a repair where the boundary is a name",
    },
    {
      filename: "sink.js",
      code: `${open}${byName}`,
      output: null,
      options: [{ minConfidence: "likely" }],
      errors: [{ message, line: 9, column: 16, endLine: 9, endColumn: 20, suggestions: [suggested] }],
      name: "takes the option before the setting",
      settings: settingsOf({ minConfidence: "certain" }),
    },
    {
      filename: "sink.js",
      code: `${open}${byName}`,
      output: null,
      errors: [{ message, line: 9, column: 16, endLine: 9, endColumn: 20 }],
      name: "offers nothing where repairs are off",
      settings: settingsOf({ fix: "off" }),
    },
    {
      filename: "sink.js",
      code: 'import fs from "node:fs";\nlet log = fs.createWriteStream("a.log");\nlog = fs.createWriteStream("b.log");\nrdd.map((x) => log.write(x));\n',
      output: null,
      options: [{ explainMissingFix: true }],
      errors: [
        {
          message:
            "`rdd.map` ships this function to the workers, and with it `log`, a file stream opened at module level (sink.js:3:7). " +
            "The job fails before the first record: a file stream cannot be serialised. Open it on first use, or once per partition. " +
            "No quick fix: its variable is assigned in several places.",
          line: 4,
          column: 16,
          endLine: 4,
          endColumn: 19,
        },
      ],
      name: "says why there is no quick fix",
    },
    {
      filename: "sink.js",
      code: `${imported}${open}${bySetting}`,
      output: `${imported}${lazy}${bySetting}`,
      errors: [{ message: acmeMessage, line: 10, column: 15, endLine: 10, endColumn: 19 }],
      name: "repairs what an engine and a boundary of the project ship",
      settings: settingsOf(acme),
    },
    {
      filename: "sink.js",
      code: `${imported}${open}${bySetting}`,
      output: null,
      errors: [
        {
          message: acmeMessage,
          line: 10,
          column: 15,
          endLine: 10,
          endColumn: 19,
          suggestions: [{ desc: "Open `log` on first use, in an accessor.", output: `${imported}${lazy}${bySetting}` }],
        },
      ],
      name: "only suggests where the project wants it so",
      settings: settingsOf({ ...acme, fix: "suggest" }),
    },
    {
      filename: "sink.js",
      code: `${open}ordersTable.map((x) => sink.write(x));\n`,
      output: null,
      errors: [{ message: message.replace("rdd.map", "ordersTable.map"), line: 9, column: 24, endLine: 9, endColumn: 28 }],
      name: "knows a dataset by the name that the project gives it",
      settings: settingsOf({ receivers: [{ name: "Table$", engine: "spark" }], fix: "off" }),
    },
    {
      filename: "sink.ts",
      code: `import type { Table } from "acme-tables";\nimport { Pool } from "pg";\nconst db = new Pool();\ndeclare const orders: Table;\norders.map((x) => db.query(x));\n`,
      output: null,
      languageOptions: typescript,
      errors: [
        {
          message:
            "`orders.map` ships this function to the workers, and with it `db`, a PostgreSQL pool opened at module level (sink.ts:3:12). " +
            "The job fails before the first record: a PostgreSQL pool cannot be serialised. Open it on first use, or once per partition.",
          line: 5,
          column: 19,
          endLine: 5,
          endColumn: 21,
        },
      ],
      name: "knows a dataset by the type that the project gives it",
      settings: settingsOf({ receivers: [{ type: "acme-tables#Table", engine: "spark" }], fix: "off" }),
    },
    {
      filename: "sink.js",
      code: 'import { connect } from "acme-db";\nconst db = connect("orders");\nrdd.map((x) => db.price(x));\n',
      output: null,
      errors: [
        {
          message:
            "`rdd.map` ships this function to the workers, and with it `db`, an Acme connection opened at module level (sink.js:2:12). " +
            "The job fails before the first record: an Acme connection cannot be serialised. Open it on first use, or once per partition.",
          line: 3,
          column: 16,
          endLine: 3,
          endColumn: 18,
        },
      ],
      name: "knows a handle of the project's own",
      settings: settingsOf({ handles: [{ path: "acme-db#connect", form: "call", what: "an Acme connection" }], fix: "off" }),
    },
    ...[
      { distributed: { fix: "always" }, sentence: 'settings.distributed.fix: expected ("safe" | "suggest" | "off"), but got "always".' },
      { distributed: { fixes: "off" }, sentence: "settings.distributed.fixes: there is no such setting." },
      {
        distributed: { receivers: [{ name: "(", engine: "spark" }] },
        sentence: "settings.distributed.receivers.0.name: must be a regular expression.",
      },
      {
        distributed: { boundaries: [{ path: "acme-jobs#submit", engine: "acmee" }] },
        sentence:
          'settings.distributed.boundaries.0.engine: there is no engine "acmee". Name one of the catalogue, or describe it in settings.distributed.engines.',
      },
    ].map(({ distributed, sentence }) => ({
      filename: "sink.js",
      code: `${open}${byName}`,
      output: null,
      errors: [{ message: sentence, line: 1, column: 1, endLine: 1, endColumn: 1 }],
      name: `says only that a setting is wrong: ${sentence}`,
      settings: settingsOf(distributed),
    })),
  ],
});

describe("a boundary of the settings", () => {
  const settings: Settings = { boundaries: [{ path: "acme-jobs#Job", engine: "spark", task: "argument[1].run" }] };
  const clients = 'import { Client } from "pg";\nimport { Job } from "acme-jobs";\nconst db = new Client();\n';
  const reported = (code: string): number => lintText(clients + code, { file: "job.js", settings }).length;
  it("counts where its path is called, constructed, or extended", () => {
    expect(reported('Job("a", { run: (x) => db.query(x) });')).toBe(1);
    expect(reported('new Job("a", { run: (x) => db.query(x) });')).toBe(1);
    expect(reported('class Nightly extends Job { constructor() { super("a", { run: (x) => db.query(x) }); } }')).toBe(1);
  });
  it("leaves alone what is beside the task, and a class of the same name from elsewhere", () => {
    expect(reported('new Job("a", { done: (x) => db.query(x), run: (x) => x });')).toBe(0);
    expect(
      lintText(`${clients.replace("acme-jobs", "other-jobs")}new Job("a", { run: (x) => db.query(x) });`, { file: "job.js", settings }),
    ).toEqual([]);
  });
});

describe("a wrong option", () => {
  it.each([
    { options: [{ allowed: [] }], named: 'Unexpected property "allowed"' },
    { options: [{ minConfidence: "sure" }], named: 'Value "sure" should be equal to one of the allowed values' },
    { options: [{ explainMissingFix: "yes" }], named: 'Value "yes" should be boolean' },
  ])("is an error of ESLint's: $named", ({ options, named }) => {
    const linter = new Linter();
    const plugins = { distributed: { rules: { "no-captured-handle": noCapturedHandle } } };
    expect(() => {
      linter.verify("", [{ plugins, rules: { "distributed/no-captured-handle": ["error", ...options] } }]);
    }).toThrow(new RegExp(`distributed/no-captured-handle[^]*${named}`, "u"));
  });
});
