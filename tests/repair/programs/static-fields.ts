import type { RefusedProgram, RepairedProgram } from "./program.ts";

const head = `import * as pulumi from "@pulumi/pulumi";
import fs from "node:fs";
`;

/** Programs and what the lazy accessor makes of them: fields of the class itself. */
export const staticFieldPrograms: readonly RepairedProgram[] = [
  {
    name: "a static field that the task reads",
    file: "task.mts",
    kind: "fix",
    before: `${head}class P {
  // Written to by every call.
  static log = fs.createWriteStream("a");
}
pulumi.runtime.serializeFunction((x: string) => P.log.write(x));
`,
    after: `${head}class P {
  // Written to by every call.
  private static _log?: fs.WriteStream;
  static get log(): fs.WriteStream {
    if (P._log === undefined) P._log = fs.createWriteStream("a");
    return P._log;
  }
}
pulumi.runtime.serializeFunction((x: string) => P.log.write(x));
`,
  },
  {
    name: "a static field whose opening reads another",
    file: "task.mts",
    kind: "fix",
    before: `${head}class P {
  static readonly path: string = "a";
  static log = fs.createWriteStream(this.path);
}
pulumi.runtime.serializeFunction((x: string) => P.log.write(x));
`,
    after: `${head}class P {
  static readonly path: string = "a";
  private static _log?: fs.WriteStream;
  static get log(): fs.WriteStream {
    if (P._log === undefined) P._log = fs.createWriteStream(this.path);
    return P._log;
  }
}
pulumi.runtime.serializeFunction((x: string) => P.log.write(x));
`,
  },
  {
    name: "a private static field that static methods read by `this`, and close",
    file: "task.mts",
    kind: "fix",
    before: `${head}const path = "a";
class P {
  private static readonly log: fs.WriteStream = fs.createWriteStream(path);
  static m(x: string): void {
    this.log.write(x);
  }
  static close(): void {
    this.log.end();
  }
}
pulumi.runtime.serializeFunction((x: string) => P.m(x));
`,
    after: `${head}const path = "a";
class P {
  private static _log?: fs.WriteStream;
  private static get log(): fs.WriteStream {
    if (P._log === undefined) P._log = fs.createWriteStream(path);
    return P._log;
  }
  static m(x: string): void {
    this.log.write(x);
  }
  static close(): void {
    P._log?.end();
  }
}
pulumi.runtime.serializeFunction((x: string) => P.m(x));
`,
  },
  {
    name: "a static field that a subclass reads by its own name",
    file: "task.mts",
    kind: "fix",
    before: `${head}class P {
  protected static log = fs.createWriteStream("a");
}
class Q extends P {
  static m(x: string): void {
    Q.log.write(x);
  }
}
pulumi.runtime.serializeFunction((x: string) => Q.m(x));
`,
    after: `${head}class P {
  private static _log?: fs.WriteStream;
  protected static get log(): fs.WriteStream {
    if (P._log === undefined) P._log = fs.createWriteStream("a");
    return P._log;
  }
}
class Q extends P {
  static m(x: string): void {
    Q.log.write(x);
  }
}
pulumi.runtime.serializeFunction((x: string) => Q.m(x));
`,
  },
  {
    name: "a static field in JavaScript, of a class with a name of its own",
    file: "task.mjs",
    kind: "fix",
    before: `${head}const P = class Own {
  static log = fs.createWriteStream("a");
};
pulumi.runtime.serializeFunction((x) => P.log.write(x));
`,
    after: `${head}const P = class Own {
  static get log() {
    if (Own._log === undefined) Own._log = fs.createWriteStream("a");
    return Own._log;
  }
};
pulumi.runtime.serializeFunction((x) => P.log.write(x));
`,
  },
  {
    name: "a static field of a class that others may use",
    file: "task.mts",
    kind: "suggestion",
    before: `${head}export class P {
  static log = fs.createWriteStream("a");
}
pulumi.runtime.serializeFunction((x: string) => P.log.write(x));
`,
    after: `${head}export class P {
  private static _log?: fs.WriteStream;
  static get log(): fs.WriteStream {
    if (P._log === undefined) P._log = fs.createWriteStream("a");
    return P._log;
  }
}
pulumi.runtime.serializeFunction((x: string) => P.log.write(x));
`,
  },
];

const refused = (name: string, because: string, text: string): RefusedProgram => ({ name, file: "task.mts", because, text: head + text });
const ship = `pulumi.runtime.serializeFunction((x: string) => P.log.write(x));
`;

/** Programs with a static field that is left alone, and why. */
export const staticFieldsRefused: readonly RefusedProgram[] = [
  refused(
    "a static field of a class without a name of its own",
    "the class has decorators, or no name of its own by which an accessor could reach it",
    `const P = class {
  static log = fs.createWriteStream("a");
};
${ship}`,
  ),
  refused(
    "a static field that is assigned elsewhere",
    "the field is assigned in several places",
    `class P {
  static log = fs.createWriteStream("a");
  static reset(other: any): void {
    P.log = other;
  }
}
${ship}`,
  ),
  refused(
    "a static field that a static block assigns again",
    "no class of the file that opens it keeps it in a field",
    `class P {
  static log = fs.createWriteStream("a");
  static {
    this.log = fs.createWriteStream("b");
  }
}
${ship}`,
  ),
  refused(
    "a static field that a static block uses",
    "it is used before it is shipped, which would open it here all the same",
    `class P {
  static log = fs.createWriteStream("a");
  static {
    P.log.write("begun");
  }
}
${ship}`,
  ),
  refused(
    "a static field that the driver uses first",
    "it is used before it is shipped, which would open it here all the same",
    `class P {
  static log = fs.createWriteStream("a");
  static begin() {
    this.log.write("begun");
  }
}
P.begin();
${ship}`,
  ),
  refused(
    "a static field that the driver takes out with a pattern",
    "it is used before it is shipped, which would open it here all the same",
    `class P {
  static log = fs.createWriteStream("a");
}
const { log } = P;
log.write("begun");
${ship}`,
  ),
  refused(
    "a static field of a class that is frozen",
    "its object is frozen, so that nothing can be opened later",
    `class P {
  static log = fs.createWriteStream("a");
}
Object.freeze(P);
${ship}`,
  ),
  refused(
    "a static field whose opening reads another, which a subclass has as well",
    "the opening reads what the class or the module holds",
    `class P {
  static path = "a";
  static log = fs.createWriteStream(this.path);
}
class Q extends P {
  static path = "b";
}
${ship}`,
  ),
  refused(
    "a static field whose opening reads another that is assigned again",
    "`P` may have changed by then",
    `class P {
  static path = "a";
  static log = fs.createWriteStream(P.path);
}
P.path = "b";
${ship}`,
  ),
  refused(
    "a static field beside a field of the objects",
    "the objects of the class have a field of the same name",
    `class P {
  static log = fs.createWriteStream("a");
  log = 1;
}
${ship}`,
  ),
  refused(
    "a static field that an accessor of an object hands out",
    "this engine calls the accessors of objects, of which one may open it",
    `class P {
  static log = fs.createWriteStream("a");
  get sink() {
    return P.log;
  }
}
const p = new P();
pulumi.runtime.serializeFunction((x: string) => p.sink.write(x));
`,
  ),
  refused(
    "a static field that a subclass closes, which may not know what is private",
    "another class closes it",
    `class P {
  protected static log = fs.createWriteStream("a");
}
class Q extends P {
  static m(x: string) {
    this.log.write(x);
  }
  static close() {
    this.log.end();
  }
}
pulumi.runtime.serializeFunction((x: string) => Q.m(x));
`,
  ),
  refused(
    "a class that is reached through another object",
    "the class is reached through another object",
    `class P {
  static log = fs.createWriteStream("a");
}
const box = { P };
pulumi.runtime.serializeFunction((x: string) => box.P.log.write(x));
`,
  ),
  refused(
    "a static `#private` field",
    "no engine can ship a `#private` field",
    `class P {
  static #log = fs.createWriteStream("a");
  static m(x: string) {
    P.#log.write(x);
  }
}
pulumi.runtime.serializeFunction((x: string) => P.m(x));
`,
  ),
];
