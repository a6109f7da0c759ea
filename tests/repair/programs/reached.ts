import type { RepairedProgram } from "./program.ts";

const head = `import * as pulumi from "@pulumi/pulumi";
import fs from "node:fs";
`;

/** Programs and what the lazy accessor makes of them: how a task reaches the field on an engine that calls accessors, and refuses `this`. */
export const reachedPrograms: readonly RepairedProgram[] = [
  {
    name: "a field that the task itself reads",
    file: "task.mts",
    kind: "fix",
    before: `${head}class P {
  log = fs.createWriteStream("a");
}
const box = { p: new P() };
pulumi.runtime.serializeFunction(() => box.p.log.write("x"));
`,
    after: `${head}class P {
  private _log?: fs.WriteStream;
  get log(): fs.WriteStream {
    if (this._log === undefined) this._log = fs.createWriteStream("a");
    return this._log;
  }
  getLog(): fs.WriteStream {
    return this.log;
  }
}
const box = { p: new P() };
pulumi.runtime.serializeFunction(() => box.p.getLog().write("x"));
`,
  },
  {
    name: "a private field that a task of the class reads, beside a method of that name",
    file: "task.mts",
    kind: "fix",
    before: `${head}class P {
  private log = fs.createWriteStream("a");
  getLog(): string {
    return "a";
  }
  ship() {
    // Not this, but its name.
    return pulumi.runtime.serializeFunction((x: number) => this.log.write(this.getLog() + x));
  }
}
new P().ship();
`,
    after: `${head}class P {
  private _log?: fs.WriteStream;
  private get log(): fs.WriteStream {
    if (this._log === undefined) this._log = fs.createWriteStream("a");
    return this._log;
  }
  private getLog2(): fs.WriteStream {
    return this.log;
  }
  getLog(): string {
    return "a";
  }
  ship() {
    // Not this, but its name.
    const self = this;
    return pulumi.runtime.serializeFunction((x: number) => self.getLog2().write(self.getLog() + x));
  }
}
new P().ship();
`,
  },
  {
    name: "a task that calls a method of `this`, where a variable is called `self`",
    file: "task.mjs",
    kind: "fix",
    before: `${head}class P { log = fs.createWriteStream("a"); m(x) { this.log.write(x); }
  ship(self) { pulumi.runtime.serializeFunction((x) => this.m(x + self)); }
}
new P().ship("b");
`,
    after: `${head}class P { get log() { if (this._log === undefined) this._log = fs.createWriteStream("a"); return this._log; } m(x) { this.log.write(x); }
  ship(self) { const self2 = this; pulumi.runtime.serializeFunction((x) => self2.m(x + self)); }
}
new P().ship("b");
`,
  },
  {
    name: "an arrow function that a method returns",
    file: "task.mjs",
    kind: "fix",
    before: `${head}class P {
  log = fs.createWriteStream("a");
  m() {
    return (x) => this.log.write(x);
  }
}
pulumi.runtime.serializeFunction(new P().m());
`,
    after: `${head}class P {
  get log() {
    if (this._log === undefined) this._log = fs.createWriteStream("a");
    return this._log;
  }
  getLog() {
    return this.log;
  }
  m() {
    const self = this;
    return (x) => self.getLog().write(x);
  }
}
pulumi.runtime.serializeFunction(new P().m());
`,
  },
];
