import type { RefusedProgram, RepairedProgram } from "./program.ts";

const pool = `import workerpool from "workerpool";
const pool = workerpool.pool();
`;

/** Programs whose function takes modules of Node from `process`. */
export const moduleInTaskPrograms: readonly RepairedProgram[] = [
  {
    name: "a module that an expression calls",
    file: "task.js",
    kind: "suggestion",
    before: `import path from "node:path";
${pool}export const base = (file) => pool.exec((name) => path.basename(name), [file]);
const settings = {
  size: 2,
};
`,
    after: `${pool}export const base = (file) => pool.exec((name) => {
  const path = process.getBuiltinModule("node:path");
  return path.basename(name);
}, [file]);
const settings = {
  size: 2,
};
`,
  },
  {
    name: "two modules by a pattern and as a whole, which others use as well",
    file: "task.ts",
    kind: "suggestion",
    before: `import * as fs from "node:fs";
import { basename as nameOf } from "path";
${pool}export const size = (file: string) =>
  pool.exec(
    async function (name: string) {
      // In bytes.
      return nameOf(name) + String(fs.statSync(name).size);
    },
    [file],
  );
export const own: fs.Stats = fs.statSync(".");
`,
    after: `import * as fs from "node:fs";
${pool}export const size = (file: string) =>
  pool.exec(
    async function (name: string) {
      const fs = process.getBuiltinModule("node:fs");
      const { basename: nameOf } = process.getBuiltinModule("path");
      // In bytes.
      return nameOf(name) + String(fs.statSync(name).size);
    },
    [file],
  );
export const own: fs.Stats = fs.statSync(".");
`,
  },
  {
    name: "a module of CommonJS without semicolons",
    file: "task.cjs",
    kind: "suggestion",
    before: `const { createHash, randomUUID } = require('crypto')
const { DynamicPool } = require('node-worker-threads-pool')
const pool = new DynamicPool(1)
exports.hash = (text) => pool.exec({
  task: (given) => createHash('sha256').update(given + randomUUID()).digest('hex'),
  param: text,
})
`,
    after: `const { DynamicPool } = require('node-worker-threads-pool')
const pool = new DynamicPool(1)
exports.hash = (text) => pool.exec({
  task: (given) => {
    const { createHash, randomUUID } = process.getBuiltinModule('crypto')
    return createHash('sha256').update(given + randomUUID()).digest('hex')
  },
  param: text,
})
`,
  },
];

export const moduleInTaskRefused: readonly RefusedProgram[] = [
  {
    name: "a name that is imported beside another",
    file: "task.js",
    because: "a function or a class cannot be sent",
    text: `import { basename, dirname } from "node:path";
${pool}export const base = pool.exec((name) => basename(name), [dirname("a/b")]);
`,
  },
  {
    name: "a function in which `process` is something else",
    file: "task.js",
    because: "a function or a class cannot be sent",
    text: `import path from "node:path";
${pool}export const base = pool.exec((process) => {
  return path.basename(process.name);
}, [{ name: "a" }]);
`,
  },
  {
    name: "a package",
    file: "task.js",
    because: "a function or a class cannot be sent",
    text: `import { uniq } from "lodash";
${pool}export const all = pool.exec((list) => uniq(list), [[1, 1]]);
`,
  },
  {
    name: "a page, where there is nothing of Node",
    file: "task.js",
    because: "a function or a class cannot be sent",
    text: `import path from "node:path";
import { chromium } from "playwright";
const page = await (await chromium.launch()).newPage();
await page.evaluate(() => path.basename("a/b"));
`,
  },
];
