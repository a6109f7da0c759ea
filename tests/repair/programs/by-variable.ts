import type { RefusedProgram, RepairedProgram } from "./program.ts";
import { withFs } from "./texts.ts";

const rest = `  m(x: number) {
    this.log.write(String(x));
    return x;
  }
}
const p = new P("a");
rdd.map((x) => p.m(x));
`;

/** Handles that the constructor keeps in a variable before it gives them to the field. */
export const byVariablePrograms: readonly RepairedProgram[] = [
  {
    name: "a field that is given what a variable holds",
    file: "task.ts",
    kind: "fix",
    before: `${withFs}class P {
  private readonly log: fs.WriteStream;
  constructor(path: string) {
    // Opened here.
    const log = fs.createWriteStream(path);
    this.log = log; // Kept.
  }
${rest}`,
    after: `${withFs}class P {
  private readonly _path: string;
  // Opened here.
  private _log?: fs.WriteStream;
  private get log(): fs.WriteStream {
    if (this._log === undefined) this._log = fs.createWriteStream(this._path);
    return this._log;
  }
  constructor(path: string) {
    this._path = path; // Kept.
  }
${rest}`,
  },
  {
    name: "a variable that a listener is attached to",
    file: "task.ts",
    kind: "suggestion",
    before: `${withFs}class P {
  private readonly log;
  constructor(path: string) {
    const out: fs.WriteStream = fs.createWriteStream("a");
    out.once("open", () => {});
    this.log = out;
    this.log.on("error", () => {});
  }
${rest}`,
    after: `${withFs}class P {
  private _log?: fs.WriteStream;
  private get log(): fs.WriteStream {
    if (this._log === undefined) {
      this._log = fs.createWriteStream("a");
      this._log.once("open", () => {});
      this._log.on("error", () => {});
    }
    return this._log;
  }
  constructor(path: string) {}
${rest}`,
  },
];

/** Such variables that are there for something else as well. */
export const byVariableRefused: readonly RefusedProgram[] = [
  {
    name: "a variable that the constructor writes to",
    file: "task.ts",
    because: "the constructor uses it",
    text: `${withFs}class P {
  private readonly log: fs.WriteStream;
  constructor(path: string) {
    const log = fs.createWriteStream(path);
    log.write("head");
    this.log = log;
  }
${rest}`,
  },
  {
    name: "a variable that two fields are given",
    file: "task.ts",
    because: "the constructor uses it",
    text: `${withFs}class P {
  private readonly log: fs.WriteStream;
  readonly other: fs.WriteStream;
  constructor(path: string) {
    const log = fs.createWriteStream(path);
    this.log = log;
    this.other = log;
  }
${rest}`,
  },
  {
    name: "a listener that closes the variable",
    file: "task.ts",
    because: "a listener needs what only the constructor knows",
    text: `${withFs}class P {
  private readonly log: fs.WriteStream;
  constructor(path: string) {
    const log = fs.createWriteStream(path);
    log.on("error", () => log.destroy());
    this.log = log;
  }
${rest}`,
  },
  {
    name: "a variable that is declared with another",
    file: "task.ts",
    because: "its variable is declared together with others",
    text: `${withFs}class P {
  private readonly log: fs.WriteStream;
  readonly factor: number;
  constructor(path: string) {
    const log = fs.createWriteStream(path), factor = 2;
    this.log = log;
    this.factor = factor;
  }
${rest}`,
  },
  {
    name: "a variable that a type is made from",
    file: "task.ts",
    because: "a type is made from its variable",
    text: `${withFs}class P {
  private readonly log: fs.WriteStream;
  constructor(path: string) {
    const log = fs.createWriteStream(path);
    const none: typeof log | null = null;
    void none;
    this.log = log;
  }
${rest}`,
  },
];
