import type { RefusedProgram } from "./program.ts";
import { withFs, withPool } from "./texts.ts";

/** Programs that are left alone, and why. */
export const refusedPrograms: readonly RefusedProgram[] = [
  {
    name: "a closing whose result goes on",
    file: "task.ts",
    because: "closing `db` would open it",
    text: `${withPool}class P {
  private readonly db: Pool = new Pool();
  m(x: number) {
    return this.db.query(String(x));
  }
  close() {
    return this.db.end().then(() => 1);
  }
}
const p = new P();
rdd.map((x) => p.m(x));
await p.close();
`,
  },
  {
    name: "a conditional opening",
    file: "task.ts",
    because: "it is opened only under a condition",
    text: `${withFs}declare const verbose: boolean;
class P {
  private log?: fs.WriteStream;
  constructor() {
    if (verbose) this.log = fs.createWriteStream("a");
  }
  m(x: number) {
    this.log?.write("x");
    return x;
  }
}
const p = new P();
rdd.map((x) => p.m(x));
`,
  },
  {
    name: "a field that is assigned twice",
    file: "task.ts",
    because: "the field is assigned in several places",
    text: `${withFs}class P {
  private log = fs.createWriteStream("a");
  reset() { this.log = fs.createWriteStream("b"); }
  m(x: number) {
    this.log.write("x");
    return x;
  }
}
const p = new P();
rdd.map((x) => p.m(x));
`,
  },
  {
    name: "a `#private` field",
    file: "task.ts",
    because: "an object that travels along has a `#private` member, which no engine can ship",
    text: `${withFs}class P {
  #log = fs.createWriteStream("a");
  m(x: number) {
    this.#log.write("x");
    return x;
  }
}
const p = new P();
rdd.map((x) => p.m(x));
`,
  },
  {
    name: "a field with a decorator",
    file: "task.ts",
    because: "the field has decorators or is an accessor",
    text: `${withFs}declare const field: PropertyDecorator;
class P {
  @field log = fs.createWriteStream("a");
  m(x: number) {
    this.log.write("x");
    return x;
  }
}
const p = new P();
rdd.map((x) => p.m(x));
`,
  },
  {
    name: "a static field on an engine of which nobody knows whether it ships static accessors",
    file: "task.ts",
    because: "whether this engine ships a static accessor is not known",
    text: `${withFs}class P {
  static log = fs.createWriteStream("a");
  static m(x: number) {
    P.log.write("x");
    return x;
  }
}
rdd.map((x) => P.m(x));
`,
  },
  {
    name: "a field that an abstract class declares and closes",
    file: "task.ts",
    because: "another class closes it",
    text: `import fs from "node:fs";
declare const rdd: RDD<number>;
abstract class Base {
  protected abstract log: fs.WriteStream;
  m(x: number) {
    this.log.write(String(x));
    return x;
  }
  close() {
    this.log.end();
  }
}
class P extends Base {
  protected log = fs.createWriteStream("a");
}
const p = new P();
rdd.map((x) => p.m(x));
`,
  },
];
