import type { RefusedProgram, RepairedProgram } from "./program.ts";
import { withFs } from "./texts.ts";

const multiply = `  multiply(x: number) {
    this.logger.write(String(x));
    return x * 2;
  },`;
const call = "rdd.map((x) => processor.multiply(x));\n";

/** Object literals whose property becomes a method, since an engine may call an accessor while it serialises. */
export const objectLiteralPrograms: readonly RepairedProgram[] = [
  {
    name: "a property of an object literal, with its comments",
    file: "task.ts",
    kind: "fix",
    before: `${withFs}const processor = {
  // Where the numbers go.
  logger /* first */: fs.createWriteStream("a.log" /* new */), // open
${multiply}
  close() {
    this.logger.end();
  },
};
${call}processor.logger.end();
`,
    after: `${withFs}const processor = {
  // Where the numbers go.
  /* first */
  _logger: undefined as fs.WriteStream | undefined,
  getLogger(): fs.WriteStream {
    if (this._logger === undefined) this._logger = fs.createWriteStream("a.log" /* new */);
    return this._logger;
  }, // open
${multiply.replace("this.logger", "this.getLogger()")}
  close() {
    this._logger?.end();
  },
};
${call}processor._logger?.end();
`,
  },
  {
    name: "an object literal on one line, whose names are taken, in JavaScript without semicolons",
    file: "task.js",
    kind: "suggestion",
    before: `import fs from "node:fs"
const sink = { getLog: () => 1, _log: 2, log: fs.createWriteStream("a.log"), write(x) { this.log.write(x) } }
rdd.map((x) => sink.write(x))
`,
    after: `import fs from "node:fs"
const sink = { getLog: () => 1, _log: 2, getLog2() { if (this._log2 === undefined) this._log2 = fs.createWriteStream("a.log"); return this._log2; }, write(x) { this.getLog2().write(x) } }
rdd.map((x) => sink.write(x))
`,
  },
  {
    name: "an object that a function returns, beside others that have a property of the same name",
    file: "task.ts",
    kind: "fix",
    before: `${withFs}function open(name: string) {
  return {
    logger: fs.createWriteStream(name),
    multiply(x: number) {
      this.logger.write(x + marks.logger);
      return x * 2;
    },
  };
}
const marks = { logger: ";" };
export function tell(request: { logger: { info(text: string): void } }) {
  request.logger.info("told");
}
const processor = open("a.log");
${call}`,
    after: `${withFs}function open(name: string) {
  return {
    _logger: undefined as fs.WriteStream | undefined,
    getLogger(): fs.WriteStream {
      if (this._logger === undefined) this._logger = fs.createWriteStream(name);
      return this._logger;
    },
    multiply(x: number) {
      this.getLogger().write(x + marks.logger);
      return x * 2;
    },
  };
}
const marks = { logger: ";" };
export function tell(request: { logger: { info(text: string): void } }) {
  request.logger.info("told");
}
const processor = open("a.log");
${call}`,
  },
  {
    name: "an object for an engine that cannot ship a shorthand method",
    file: "task.ts",
    kind: "suggestion",
    before: `import fs from "node:fs";
import { serialize } from "serialize-closures";
const sink = { log: fs.createWriteStream("a.log") };
serialize((x: number) => sink.log.write(String(x)));
`,
    after: `import fs from "node:fs";
import { serialize } from "serialize-closures";
const sink = { __log: undefined as fs.WriteStream | undefined, getLog: function (): fs.WriteStream { if (this.__log === undefined) this.__log = fs.createWriteStream("a.log"); return this.__log; } };
serialize((x: number) => sink.getLog().write(String(x)));
`,
  },
];

const processor = `const processor = {
  logger: fs.createWriteStream("a.log"),
${multiply}
};
`;

/** Object literals that are left alone: something would miss the property. */
export const objectLiteralsRefused: readonly RefusedProgram[] = [
  { name: "an object that is exported", because: "other files may read the property", text: `export ${processor}${call}` },
  {
    name: "an object that a function hands out to other files",
    because: "other files may read the property",
    text: `${processor}export const give = () => [processor];\n${call}`,
  },
  { name: "an object that is copied", because: "its object is copied", text: `${processor}const copy = { ...processor };\n${call}` },
  {
    name: "an object that is frozen",
    because: "its object is passed to something that may read the property",
    text: `${processor}Object.freeze(processor);\n${call}`,
  },
  {
    name: "an object whose type is declared",
    because: "the type of its object is declared",
    text: `interface Sink { logger: fs.WriteStream; multiply(x: number): number }\n${processor.replace("processor", "processor: Sink")}${call}`,
  },
  {
    name: "an object that is passed to a function whose parameter has a type",
    because: "the type of its object is declared",
    text: `${processor}function tell(sink: { logger: unknown }) {}\ntell(processor);\n${call}`,
  },
  {
    name: "an object whose type is asked for",
    because: "it is not known of every `logger` whose it is",
    text: `${processor}export type Logger = typeof processor.logger;\n${call}`,
  },
  {
    name: "a property that is taken out by a pattern",
    because: "it is not known of every `logger` whose it is",
    text: `${processor}rdd.map((x) => {\n  const { logger } = processor;\n  return logger.write(String(x));\n});\n`,
  },
  {
    name: "a property that is read by a computed name",
    because: "a property of its object is read by a name that is computed",
    text: `${processor}declare const key: "logger";\nrdd.map((x) => processor[key].write(String(x)));\n`,
  },
  {
    name: "an object with an accessor",
    because: "its object has accessors, or takes in the properties of another",
    text: `${processor.replace("};", "  get out() {\n    return this.logger;\n  },\n};")}${call}`,
  },
  {
    name: "an object that the driver uses before",
    because: "it is used before it is shipped, which would open it here all the same",
    text: `${processor}processor.multiply(0);\n${call}`,
  },
  {
    name: "an object whose stream is taken out before, beside a method, for an engine that cannot ship one",
    because: "it is used before it is shipped, which would open it here all the same",
    text: `import { serialize } from "serialize-closures";\n${processor}const { logger: out } = { logger: processor.logger };\nserialize((x: number) => out.write(String(x)));\n`,
  },
  {
    name: "an opening that reads a variable that is assigned again",
    because: "`name` is assigned again",
    text: `let name = "a.log";\n${processor.replace('"a.log"', "name")}name = "b.log";\n${call}`,
  },
  {
    name: "an object with a shorthand method, for an engine that cannot ship one",
    because: "a function that travels along is written as a method, which this engine cannot ship",
    text: `import { serialize } from "serialize-closures";\n${processor}serialize((x: number) => processor.multiply(x));\n`,
  },
].map((program) => ({ ...program, file: "task.ts", text: withFs + program.text }));
