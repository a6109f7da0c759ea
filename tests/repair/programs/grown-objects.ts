import type { RefusedProgram, RepairedProgram } from "./program.ts";

const head = `import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
`;
const call = "pulumi.runtime.serializeFunction((x) => sink.log.write(x));\n";

/** Objects from which Pulumi takes but one property along, until a method of theirs is called: then all that they have has to travel. */
export const grownObjectPrograms: readonly RepairedProgram[] = [
  {
    name: "an object literal with a stream that the task does not read, and a method that needs an import",
    file: "task.mjs",
    kind: "fix",
    before: `import fs, { createWriteStream } from "node:fs";
import * as pulumi from "@pulumi/pulumi";
const sink = {
  log: fs.createWriteStream("a.log"),
  other: fs.createWriteStream("b.log"),
  again() {
    return createWriteStream("c.log");
  },
};
${call}`,
    after: `import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
const sink = {
  getLog() {
    if (this._log === undefined) this._log = fs.createWriteStream("a.log");
    return this._log;
  },
  getOther() {
    if (this._other === undefined) this._other = fs.createWriteStream("b.log");
    return this._other;
  },
  again() {
    return fs.createWriteStream("c.log");
  },
};
${call.replace("sink.log", "sink.getLog()")}`,
  },
  {
    name: "a class with a stream that the task does not read",
    file: "task.mjs",
    kind: "fix",
    before: `${head}class Sink {
  log = fs.createWriteStream("a.log");
  other = fs.createWriteStream("b.log");
}
const sink = new Sink();
${call}`,
    after: `${head}class Sink {
  get log() {
    if (this._log === undefined) this._log = fs.createWriteStream("a.log");
    return this._log;
  }
  getLog() {
    return this.log;
  }
  get other() {
    if (this._other === undefined) this._other = fs.createWriteStream("b.log");
    return this._other;
  }
}
const sink = new Sink();
${call.replace("sink.log", "sink.getLog()")}`,
  },
  {
    name: "an object literal with a value that a caller passes",
    file: "task.mjs",
    kind: "suggestion",
    before: `${head}export function run(tag) {
  const sink = { log: fs.createWriteStream("a.log"), tag };
  return ${call}}
`,
    after: `${head}export function run(tag) {
  const sink = { getLog() { if (this._log === undefined) this._log = fs.createWriteStream("a.log"); return this._log; }, tag };
  return ${call.replace("sink.log", "sink.getLog()")}}
`,
  },
];

const inLiteral = (member: string): string => `${head}const sink = {\n  log: fs.createWriteStream("a.log"),\n  ${member},\n};\n${call}`;
const inClass = (member: string): string =>
  `${head}class Sink {\n  log = fs.createWriteStream("a.log");\n  ${member}\n}\nconst sink = new Sink();\n${call}`;

/** Objects of which something else could not travel. */
export const grownObjectsRefused: readonly RefusedProgram[] = [
  {
    name: "a member of an object literal that a symbol names",
    because: "an object that travels along has a member that is named by a symbol, which this engine cannot ship",
    text: inLiteral("[Symbol.dispose]() {}"),
  },
  {
    name: "a bound function in an object literal",
    because: "`shout` is the result of `bind`, which this engine cannot ship",
    text: inLiteral("shout: console.log.bind(console)"),
  },
  {
    name: "something unknown in an object literal",
    because: "a method takes its whole object along, of which `store` may not arrive",
    text: `import { AsyncLocalStorage } from "node:async_hooks";\n${inLiteral("store: new AsyncLocalStorage()")}`,
  },
  {
    name: "a member of a class that a symbol names",
    because: "an object that travels along has a member that is named by a symbol, which this engine cannot ship",
    text: inClass("[Symbol.dispose]() {}"),
  },
  {
    name: "a private member of a class",
    because: "an object that travels along has a `#private` member, which no engine can ship",
    text: inClass("#count = 1;"),
  },
].map((program) => ({ ...program, file: "task.mjs" }));
