import type { RefusedProgram, RepairedProgram } from "./program.ts";

const processor = `import fs from "node:fs";
import { expandBuiltins, serialize } from "serialize-closures";
class Processor {
  constructor() {
    this.log = fs.createWriteStream("a.log");
  }
  multiply(x) {
    this.log.write("x");
    return x * 2;
  }
}
const processor = new Processor();
`;

/** The engine finds a class again only where a list has it. */
export const registeredPrograms: readonly RepairedProgram[] = [
  {
    name: "a class that is registered with serialize-closures",
    file: "task.mjs",
    kind: "suggestion",
    before: `${processor}const builtins = expandBuiltins([{ name: "Processor", builtin: Processor }]);
export const text = serialize((x) => processor.multiply(x), builtins);
`,
    after: `${processor.replace(
      `  constructor() {
    this.log = fs.createWriteStream("a.log");
  }
`,
      `  get log() {
    if (this.__log === undefined) this.__log = fs.createWriteStream("a.log");
    return this.__log;
  }
`,
    )}const builtins = expandBuiltins([{ name: "Processor", builtin: Processor }]);
export const text = serialize((x) => processor.multiply(x), builtins);
`,
  },
];

/** What fails on the engine however its handle is opened. */
export const registeredRefused: readonly RefusedProgram[] = [
  {
    name: "a class that nothing registers with serialize-closures",
    file: "task.mjs",
    because: "`Processor` is not registered as a `builtin` in this file",
    text: `${processor}export const text = serialize((x) => processor.multiply(x));\n`,
  },
  {
    name: "a class that something else than the serialiser is told of",
    file: "task.mjs",
    because: "`Processor` is not registered as a `builtin` in this file",
    text: `${processor}export const list = [{ name: "Processor", class: Processor }];
export const text = serialize((x) => processor.multiply(x), expandBuiltins([{ name: "fs", builtin: fs }]));
`,
  },
  {
    name: "an object literal beside a class that nothing registers",
    file: "task.mjs",
    because: "`Price` is not registered as a `builtin` in this file",
    text: `import fs from "node:fs";
import { serialize } from "serialize-closures";
class Price {}
const tools = { log: fs.createWriteStream("a.log"), price: new Price() };
export const text = serialize((x) => tools.log.write(String(tools.price) + x));
`,
  },
  {
    name: "a stream beside a class that the function constructs",
    file: "task.mjs",
    because: "`Price` is not registered as a `builtin` in this file",
    text: `import fs from "node:fs";
import { serialize } from "serialize-closures";
class Price {}
const log = fs.createWriteStream("a.log");
export const text = serialize((x) => log.write(String(new Price()) + x));
`,
  },
];
