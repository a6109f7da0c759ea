import type { RefusedProgram, RepairedProgram } from "./program.ts";
import { withPool } from "./texts.ts";

/** Constructors that attach listeners to what they open. */
export const listenerPrograms: readonly RepairedProgram[] = [
  {
    name: "listeners that the constructor attaches, with comments",
    file: "task.js",
    kind: "suggestion",
    before: `import fs from "node:fs";
class Sink {
  constructor(path) {
    this.errors = 0;
    this.log = fs.createWriteStream(path);
    // Never mind.
    this.log.on("error", (error) => {
      this.errors += 1;
      console.error(error);
    }); // really
    this.log.once("close", () => {});
  }
  write(x) {
    this.log.write(x);
  }
}
const sink = new Sink("a.log");
rdd.map((x) => sink.write(x));
`,
    after: `import fs from "node:fs";
class Sink {
  constructor(path) {
    this.errors = 0;
    this._path = path;
  }

  get log() {
    if (this._log === undefined) {
      this._log = fs.createWriteStream(this._path);
      // Never mind.
      this._log.on("error", (error) => {
        this.errors += 1;
        console.error(error);
      }); // really
      this._log.once("close", () => {});
    }
    return this._log;
  }
  write(x) {
    this.log.write(x);
  }
}
const sink = new Sink("a.log");
rdd.map((x) => sink.write(x));
`,
  },
  {
    name: "a constructor that does nothing but attach a listener, without semicolons",
    file: "task.ts",
    kind: "suggestion",
    before: `${withPool}class Answers {
  private readonly db = new Pool()

  constructor() {
    this.db.on("error", () => {
      console.error("lost")
    })
  }

  m(x: number) {
    return this.db.query(String(x))
  }
}
const answers = new Answers()
rdd.map((x) => answers.m(x))
`,
    after: `${withPool}class Answers {
  private _db?: Pool
  private get db(): Pool {
    if (this._db === undefined) {
      this._db = new Pool()
      this._db.on("error", () => {
        console.error("lost")
      })
    }
    return this._db
  }

  m(x: number) {
    return this.db.query(String(x))
  }
}
const answers = new Answers()
rdd.map((x) => answers.m(x))
`,
  },
];

/** A class whose constructor does something with the pool. */
const using = (statement: string): string => `${withPool}class Answers {
  private readonly db = new Pool();
  constructor(private readonly name: string, lost: () => void) {
    ${statement}
  }
  m(x: number) {
    return this.db.query(this.name + String(x));
  }
}
const answers = new Answers("a", () => {});
rdd.map((x) => answers.m(x));
`;

/** The same, where it cannot be done where the pool is opened. */
export const listenersRefused: readonly RefusedProgram[] = [
  {
    name: "a listener that is a parameter",
    file: "task.ts",
    because: "a listener needs what only the constructor knows",
    text: using('this.db.on("error", lost);'),
  },
  {
    name: "a listener that is attached under a condition",
    file: "task.ts",
    because: "the constructor uses it",
    text: using('if (name) this.db.on("error", () => {});\n    lost();'),
  },
  {
    name: "a listener that is attached in an expression",
    file: "task.ts",
    because: "a listener cannot be attached where it is opened",
    text: using('void this.db.on("error", () => {});\n    lost();'),
  },
  {
    name: "a constructor that asks the pool",
    file: "task.ts",
    because: "the constructor uses it",
    text: using('void this.db.query("select 1");\n    lost();'),
  },
];
