import type { RefusedProgram, RepairedProgram } from "./program.ts";

const head = `import fs from "node:fs";
import { context } from "skale";
const sc = context();
`;
const file = "task.js";

/** Programs whose file is opened on the worker, and kept on its global object. */
export const workerGlobalPrograms: readonly RepairedProgram[] = [
  {
    name: "a file that a task appends to",
    file,
    kind: "fix",
    before: `${head}
// Every number.
const fd = fs.openSync("numbers.log", "a");

export const doubled = sc.range(9).map((x) => {
  fs.writeSync(fd, \`\${x}\\n\`);
  return x * 2;
});
`,
    after: `${head}
export const doubled = sc.range(9).map((x) => {
  // Every number.
  const fd = (globalThis["fs.openSync(numbers.log, a)"] ??= fs.openSync("numbers.log", "a"));
  fs.writeSync(fd, \`\${x}\\n\`);
  return x * 2;
});
`,
  },
  {
    name: "a file that an expression reads, without semicolons",
    file,
    kind: "fix",
    before: `const fs = require('fs')
const sc = require('skale').context()
const dice = fs.openSync('/dev/urandom')
module.exports = sc
  .range(9)
  .filter(x => fs.readSync(dice, Buffer.alloc(x)) > 3)
`,
    after: `const fs = require('fs')
const sc = require('skale').context()
module.exports = sc
  .range(9)
  .filter(x => {
    const dice = (globalThis['fs.openSync(/dev/urandom)'] ??= fs.openSync('/dev/urandom'))
    return fs.readSync(dice, Buffer.alloc(x)) > 3
  })
`,
  },
  {
    name: "two files, one of which the driver closes",
    file,
    kind: "suggestion",
    before: `${head}const small = fs.openSync("small.log", "a");
const large = fs.openSync("large.log", "a");
export const all = sc.range(9).map((x, { most }) => ({
  small: fs.writeSync(small, String(x)),
  large: x > most && fs.writeSync(large, String(x)),
}), { most: 4 });
fs.closeSync(large);
`,
    after: `${head}export const all = sc.range(9).map((x, { most }) => {
  const small = (globalThis["fs.openSync(small.log, a)"] ??= fs.openSync("small.log", "a"));
  const large = (globalThis["fs.openSync(large.log, a)"] ??= fs.openSync("large.log", "a"));
  return ({
    small: fs.writeSync(small, String(x)),
    large: x > most && fs.writeSync(large, String(x)),
  });
}, { most: 4 });
`,
  },
  {
    name: "a file by a name that is a constant",
    file,
    kind: "suggestion",
    before: `${head}const name = 'numbers.log';
const fd = fs.openSync(name, "a");
export const done = sc.range(9).map((x) => {
  fs.writeSync(fd, String(x));
  return x;
});
export { name };
`,
    after: `${head}const name = 'numbers.log';
export const done = sc.range(9).map((x) => {
  const fd = (globalThis['fs.openSync(numbers.log, a)'] ??= fs.openSync('numbers.log', "a"));
  fs.writeSync(fd, String(x));
  return x;
});
export { name };
`,
  },
  {
    name: "a file whose name has to be escaped",
    file,
    kind: "fix",
    before: `${head}const fd = fs.openSync("C:\\\\users\\\\o'neil", "a");
export const done = sc.range(9).map((x) => fs.writeSync(fd, \`\${x}\\n\`));
const indented = {
  by: 2,
};
`,
    after: `${head}export const done = sc.range(9).map((x) => {
  const fd = (globalThis['fs.openSync(C:\\\\users\\\\o\\'neil, a)'] ??= fs.openSync("C:\\\\users\\\\o'neil", "a"));
  return fs.writeSync(fd, \`\${x}\\n\`);
});
const indented = {
  by: 2,
};
`,
  },
  {
    name: "a file that is used by the driver as well",
    file,
    kind: "suggestion",
    before: `${head}const fd = fs.openSync("numbers.log", "a");
fs.writeSync(fd, "begin\\n");
export const done = sc.range(9).map(function (x) {
  fs.writeSync(fd, String(x));
  return x;
});
`,
    after: `${head}const fd = fs.openSync("numbers.log", "a");
fs.writeSync(fd, "begin\\n");
export const done = sc.range(9).map(function (x) {
  const fd = (globalThis["fs.openSync(numbers.log, a)"] ??= fs.openSync("numbers.log", "a"));
  fs.writeSync(fd, String(x));
  return x;
});
`,
  },
];

export const workerGlobalRefused: readonly RefusedProgram[] = [
  {
    name: "a stream",
    file,
    because: "what it has still to write when the worker ends would be lost",
    text: `${head}const log = fs.createWriteStream("numbers.log");
sc.range(9).map((x) => log.write(String(x)));
`,
  },
  {
    name: "a file that is written anew",
    file,
    because: "each worker would empty the file that the others write to",
    text: `${head}const fd = fs.openSync("numbers.log", "w");
sc.range(9).map((x) => fs.writeSync(fd, String(x)));
`,
  },
  {
    name: "a client of a package",
    file,
    because: "`Pool` is not on the worker",
    text: `${head}import { Pool } from "pg";
const pool = new Pool();
sc.range(9).map((x) => pool.query("select $1", [x]));
`,
  },
  {
    name: "a file by a name that is made when the program runs",
    file,
    because: "its opening needs more than the worker has",
    text: `${head}const name = process.argv[2];
const fd = fs.openSync(name, "a");
sc.range(9).map((x) => fs.writeSync(fd, String(x)));
`,
  },
  {
    name: "a file that is written anew, by a constant",
    file,
    because: "each worker would empty the file that the others write to",
    text: `${head}const flags = "w";
const fd = fs.openSync("numbers.log", flags);
sc.range(9).map((x) => fs.writeSync(fd, String(x)));
`,
  },
  {
    name: "a function that needs another name",
    file,
    because: "the function needs `unit` as well, which is not on the worker",
    text: `${head}const unit = " m";
const fd = fs.openSync("numbers.log", "a");
sc.range(9).map((x) => fs.writeSync(fd, x + unit));
`,
  },
  {
    name: "a function that is asynchronous",
    file,
    because: "this engine takes only plain functions",
    text: `${head}const fd = fs.openSync("numbers.log", "a");
sc.range(9).map(async (x) => fs.writeSync(fd, String(x)));
`,
  },
  {
    name: "a function whose parameters hold brackets",
    file,
    because: "the engine may not find the parameters of such a function",
    text: `${head}const fd = fs.openSync("numbers.log", "a");
sc.range(9).map((x = Number(0)) => fs.writeSync(fd, String(x)));
`,
  },
  {
    name: "a parameter that needs the file",
    file,
    because: "a parameter needs `fd`",
    text: `${head}const fd = fs.openSync("numbers.log", "a");
sc.range(9).map((x, to = fd) => fs.writeSync(fd, String(x)));
`,
  },
  {
    name: "a function in which `fs` is something else",
    file,
    because: "`fs` means something else where it would be opened",
    text: `${head}import { writeSync } from "node:fs";
const fd = fs.openSync("numbers.log", "a");
sc.range(9).map((x) => {
  const fs = { writeSync: (to, text) => text };
  return fs.writeSync(fd, String(x));
});
`,
  },
  {
    name: "something that is written later",
    file,
    because: "the task may do something with `fd` later",
    text: `${head}const fd = fs.openSync("numbers.log", "a");
sc.range(9).map((x) => fs.write(fd, String(x), () => {}));
`,
  },
  {
    name: "TypeScript",
    file: "task.ts",
    because: "TypeScript knows no such property of `globalThis`",
    text: `${head}const fd = fs.openSync("numbers.log", "a");
sc.range(9).map((x: number) => fs.writeSync(fd, String(x)));
`,
  },
  {
    name: "the version before skale 1, whose workers have other names",
    file,
    because: "this engine ships only the text of a function",
    text: `import fs from "node:fs";
import { context } from "skale-engine";
const fd = fs.openSync("numbers.log", "a");
context().range(9).map((x) => fs.writeSync(fd, String(x)));
`,
  },
  {
    name: "an engine that runs functions in Java",
    file,
    because: "where the function runs there is nothing of Node",
    text: `import fs from "node:fs";
import eclairjs from "eclairjs";
const session = new eclairjs().sql.SparkSession.builder().getOrCreate();
const fd = fs.openSync("numbers.log", "a");
session.table("numbers").foreachPartition(function (rows) {
  rows.forEach(function (row) {
    fs.writeSync(fd, String(row));
  });
});
`,
  },
  {
    name: "an engine that begins anew for every call",
    file,
    because: "this engine ships only the text of a function",
    text: `import fs from "node:fs";
import makeAsynchronous from "make-asynchronous";
const fd = fs.openSync("numbers.log", "a");
export const write = makeAsynchronous((x) => fs.writeSync(fd, String(x)));
`,
  },
];
