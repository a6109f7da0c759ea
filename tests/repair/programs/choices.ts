import type { RefusedProgram, RepairedProgram } from "./program.ts";
import { withFs } from "./texts.ts";

const multiply = `  multiply(x: number) {
    this.log?.write(String(x));
    return x * 2;
  }
}
`;
const make = "const processor = new Processor();\nrdd.map((x) => processor.multiply(x));\n";

/** Openings behind a condition, and in the default of a parameter. */
export const choicePrograms: readonly RepairedProgram[] = [
  {
    name: "an opening in a condition, in an initialiser",
    file: "task.ts",
    kind: "suggestion",
    before: `${withFs}class Processor {
  readonly verbose = true;
  private readonly log = this.verbose ? fs.createWriteStream("a.log") : null;
${multiply}${make}`,
    after: `${withFs}class Processor {
  readonly verbose = true;
  private _log?: fs.WriteStream | null;
  private get log(): fs.WriteStream | null {
    if (this._log === undefined) this._log = this.verbose ? fs.createWriteStream("a.log") : null;
    return this._log;
  }
${multiply}${make}`,
  },
  {
    name: "two openings, of which a parameter decides",
    file: "task.ts",
    kind: "fix",
    before: `${withFs}class Processor {
  private readonly log: fs.WriteStream;
  constructor(append: boolean) {
    this.log = append ? fs.createWriteStream("a.log", { flags: "a" }) : fs.createWriteStream("b.log"); // which
  }
${multiply}${make.replace("()", "(true)")}`,
    after: `${withFs}class Processor {
  private readonly _append: boolean;
  private _log?: fs.WriteStream;
  private get log(): fs.WriteStream {
    if (this._log === undefined) this._log = this._append ? fs.createWriteStream("a.log", { flags: "a" }) : fs.createWriteStream("b.log");
    return this._log;
  }
  constructor(append: boolean) {
    this._append = append; // which
  }
${multiply}${make.replace("()", "(true)")}`,
  },
  {
    name: "what a caller may pass instead, in a field that may be empty",
    file: "task.ts",
    kind: "suggestion",
    before: `${withFs}class Processor {
  private log?: fs.WriteStream;
  constructor(options: { log?: fs.WriteStream } = {}) {
    this.log = options.log ?? fs.createWriteStream("a.log");
  }
${multiply}${make}`,
    after: `${withFs}class Processor {
  private readonly _options: { log?: fs.WriteStream };
  private _log?: fs.WriteStream | undefined;
  private get log(): fs.WriteStream | undefined {
    if (this._log === undefined) this._log = this._options.log ?? fs.createWriteStream("a.log");
    return this._log;
  }
  constructor(options: { log?: fs.WriteStream } = {}) {
    this._options = options;
  }
${multiply}${make}`,
  },
  {
    name: "the default of a parameter, which needs another one",
    file: "task.ts",
    kind: "fix",
    before: `${withFs}class Processor {
  private readonly log: fs.WriteStream;
  constructor(name: string, log = fs.createWriteStream(name)) {
    // Kept.
    this.log = log;
  }
${multiply}${make.replace("()", '("a.log")')}`,
    after: `${withFs}class Processor {
  private readonly _name: string;
  private _log: fs.WriteStream | undefined;
  private get log(): fs.WriteStream {
    if (this._log === undefined) this._log = fs.createWriteStream(this._name);
    return this._log;
  }
  constructor(name: string, log?: fs.WriteStream) {
    // Kept.
    this._name = name;
    this._log = log;
  }
${multiply}${make.replace("()", '("a.log")')}`,
  },
  {
    name: "the default of a parameter that is a field as well",
    file: "task.ts",
    kind: "fix",
    before: `${withFs}class Processor {
  constructor(private readonly log = fs.createWriteStream("a.log")) {}
${multiply}${make}`,
    after: `${withFs}class Processor {
  constructor(log?: fs.WriteStream) {
    this._log = log;
  }

  private _log: fs.WriteStream | undefined;
  private get log(): fs.WriteStream {
    if (this._log === undefined) this._log = fs.createWriteStream("a.log");
    return this._log;
  }
${multiply}${make}`,
  },
];

const withDefault = `class Processor {
  private readonly log: fs.WriteStream;
  constructor(log = fs.createWriteStream("a.log")) {
    this.log = log;
  }
${multiply}${make}`;

/** Choices that are left alone. */
export const choicesRefused: readonly RefusedProgram[] = [
  {
    name: "a default that the constructor uses for something else",
    because: "the constructor uses it",
    text: withDefault.replace("this.log = log;", "this.log = log;\n    log.setDefaultEncoding('utf8');"),
  },
  {
    name: "a default with a listener, which would miss what a caller passes",
    because: "a listener is attached to what a caller may pass as well",
    text: withDefault.replace("this.log = log;", 'this.log = log;\n    this.log.on("error", () => {});'),
  },
  {
    name: "a default before a parameter that is required",
    because: "its parameter needs the default",
    text: withDefault.replace('("a.log")) {', '("a.log"), readonly mark: string) {').replace("Processor()", 'Processor(undefined, "x")'),
  },
  {
    name: "a default with a comment in it",
    because: "its parameter needs the default",
    text: withDefault.replace("log = fs", "log /* or another */ = fs"),
  },
  {
    name: "a condition that is assigned again",
    because: "`verbose` is assigned again",
    text: `let verbose = true;\n${withDefault.replace('log = fs.createWriteStream("a.log")', "").replace("= log;", '= verbose ? fs.createWriteStream("a") : fs.createWriteStream("b");')}verbose = false;\n`,
  },
].map((program) => ({ ...program, file: "task.ts", text: withFs + program.text }));
