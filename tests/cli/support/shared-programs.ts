/** A program of several files in which a module opens a handle and exports it, and others use it by its name. */
export interface SharedProgram {
  readonly name: string;
  /** By their names; `job` is the one that ships. */
  readonly files: Readonly<Record<string, string>>;
  /** The files that its repair changes. */
  readonly changed: readonly string[];
}

/** Writes `21;` for 21 and gives 42, whatever the stream is called. */
const task = (stream: string, parameter = "x: number"): string =>
  `(${parameter}) => {\n  ${stream}.write(\`\${String(x)};\`);\n  return x * 2;\n}`;
const shipping = (imports: string, stream: string, more = ""): string =>
  `import * as pulumi from "@pulumi/pulumi";\n${imports}\n\nexport default pulumi.runtime.serializeFunction(${task(stream)});\n${more}`;

const typed = {
  "package.json": '{"type":"commonjs","private":true}',
  "tsconfig.json": '{"compilerOptions":{"strict":true,"module":"NodeNext","target":"ES2022","types":["node"],"skipLibCheck":true}}',
};
const untyped = { "package.json": '{"type":"module","private":true}' };
const required = { "package.json": '{"type":"commonjs","private":true}' };
const requiring = (imports: string, stream: string): string =>
  `const pulumi = require("@pulumi/pulumi");\n${imports}\n\nmodule.exports = pulumi.runtime.serializeFunction(${task(stream, "x")});\n`;
const sink = `import * as fs from "node:fs";

/** Where all is written to. */
export const log = fs.createWriteStream("dummy.log");
`;

/** Programs that Pulumi refuses, and ships once they are repaired. */
export const sharedPrograms: readonly SharedProgram[] = [
  {
    name: "a handle that is imported by its name",
    files: { ...typed, "sink.ts": sink, "job.ts": shipping('import { log } from "./sink";', "log") },
    changed: ["job.ts", "sink.ts"],
  },
  {
    name: "a handle that is imported under another name",
    files: { ...typed, "sink.ts": sink, "job.ts": shipping('import { log as out } from "./sink";', "out") },
    changed: ["job.ts", "sink.ts"],
  },
  {
    name: "a handle that is reached through its module",
    files: { ...typed, "sink.ts": sink, "job.ts": shipping('import * as sink from "./sink";', "sink.log") },
    changed: ["job.ts", "sink.ts"],
  },
  {
    name: "a handle behind two barrels, one of which renames it",
    files: {
      ...typed,
      "lib/sink.ts": sink,
      "lib/index.ts": 'export { log as out } from "./sink";\n',
      "all.ts": 'export * from "./lib";\n',
      "job.ts": shipping('import { out } from "./all";', "out"),
    },
    changed: ["job.ts", "lib/index.ts", "lib/sink.ts"],
  },
  {
    name: "a handle that is the default export",
    files: {
      ...typed,
      "sink.ts": `${sink.replace("export const", "const")}export default log;\n`,
      "job.ts": shipping('import out from "./sink";', "out"),
    },
    changed: ["job.ts", "sink.ts"],
  },
  {
    name: "a handle that is exported behind its declaration, and closed in its module",
    files: {
      ...typed,
      "sink.ts": `${sink.replace("export const", "const")}export function close(): void {\n  log.end();\n}\nexport { log };\n`,
      "job.ts": shipping('import { close, log } from "./sink";', "log", "\nclose();\n"),
    },
    changed: ["job.ts", "sink.ts"],
  },
  {
    name: "a handle whose type is mentioned, and that travels in an object",
    files: {
      ...typed,
      "sink.ts": sink,
      "write.ts": `import { log } from "./sink";\n\nexport interface Target {\n  log: typeof log;\n}\n\nexport function write(text: string): boolean {\n  const target: Target = { log };\n  return target.log.write(text);\n}\n`,
      "job.ts": `import * as pulumi from "@pulumi/pulumi";\nimport { write } from "./write";\n\nexport default pulumi.runtime.serializeFunction((x: number) => {\n  write(\`\${String(x)};\`);\n  return x * 2;\n});\n`,
    },
    changed: ["sink.ts", "write.ts"],
  },
  {
    name: "a handle that two tasks of two files use, and a function of its own module",
    files: {
      ...typed,
      "sink.ts": `${sink}\nexport function say(text: string): void {\n  log.write(text);\n}\n`,
      "other.ts": shipping('import { log } from "./sink";', "log"),
      "job.ts": `import * as pulumi from "@pulumi/pulumi";\nimport { say } from "./sink";\n\nexport default pulumi.runtime.serializeFunction((x: number) => {\n  say(\`\${String(x)};\`);\n  return x * 2;\n});\n`,
    },
    changed: ["other.ts", "sink.ts"],
  },
  {
    name: "a handle in JavaScript, declared together with something else",
    files: {
      ...untyped,
      "sink.js": `import fs from "node:fs";\n\nexport const factor = 2, log = fs.createWriteStream("dummy.log");\n`,
      "job.js": `import * as pulumi from "@pulumi/pulumi";\nimport { factor, log } from "./sink.js";\n\nexport default pulumi.runtime.serializeFunction((x) => {\n  log.write(x + ";");\n  return x * factor;\n});\n`,
    },
    changed: ["job.js", "sink.js"],
  },
  {
    name: "a handle in JavaScript that a file imports and hands on",
    files: {
      ...untyped,
      "sink.js": sink.replace("* as fs", "fs"),
      "again.js": 'import { log } from "./sink.js";\n\nexport { log as default };\n',
      "job.js": `import * as pulumi from "@pulumi/pulumi";\nimport log from "./again.js";\n\nexport default pulumi.runtime.serializeFunction((x) => {\n  log.write(x + ";");\n  return x * 2;\n});\n`,
    },
    changed: ["again.js", "job.js", "sink.js"],
  },
  {
    name: "a handle that CommonJS exports, and that is taken out of what is required",
    files: {
      ...required,
      "sink.js": 'const fs = require("node:fs");\n\nconst log = fs.createWriteStream("dummy.log");\n\nmodule.exports = { log };\n',
      "job.js": requiring('const { log } = require("./sink.js");', "log"),
    },
    changed: ["job.js", "sink.js"],
  },
  {
    name: "a handle that CommonJS exports under another name, and that is reached through its module",
    files: {
      ...required,
      "sink.js": 'const fs = require("node:fs");\n\nconst log = fs.createWriteStream("dummy.log");\n\nexports.out = log;\n',
      "job.js": requiring('const sink = require("./sink.js");', "sink.out"),
      "other.js": requiring('const { out: other } = require("./sink.js");', "other"),
    },
    changed: ["job.js", "other.js", "sink.js"],
  },
];
