import type { RepairedProgram } from "./program.ts";

const pulumi = 'import * as pulumi from "@pulumi/pulumi";\n';
const ship = "export default pulumi.runtime.serializeFunction((x) => p.put(x));\n";

/** A class that opens a stream at `opening`. */
const before = (imports: string, opening: string): string => `${imports}${pulumi}class P {
  log = ${opening};
  put(x) { this.log.write(x); }
}
const p = new P();
${ship}`;

/** The same, opened on first use. */
const after = (imports: string, opening: string): string => `${imports}${pulumi}class P {
  get log() {
    if (this._log === undefined) this._log = ${opening};
    return this._log;
  }
  put(x) { this.log.write(x); }
}
const p = new P();
${ship}`;

/** Openings whose imports Pulumi cannot ship from a module: they are reached through the module as a whole. */
export const importPrograms: readonly RepairedProgram[] = [
  {
    name: "a named import",
    file: "task.mjs",
    kind: "fix",
    before: before('import { createWriteStream } from "node:fs";\n', 'createWriteStream("a")'),
    after: after('import fs from "node:fs";\n', 'fs.createWriteStream("a")'),
  },
  {
    name: "a named import beside others, one of another name",
    file: "task.mjs",
    kind: "fix",
    before: before('import { createWriteStream as open, mkdirSync } from "node:fs";\nmkdirSync("out");\n', 'open("a")'),
    after: after('import fs, { mkdirSync } from "node:fs";\nmkdirSync("out");\n', 'fs.createWriteStream("a")'),
  },
  {
    name: "a named import beside the default one",
    file: "task.mjs",
    kind: "fix",
    before: before('import files, { createWriteStream } from "node:fs";\n', 'createWriteStream("a")'),
    after: after('import files from "node:fs";\n', 'files.createWriteStream("a")'),
  },
  {
    name: "a named import whose module has a name that is taken",
    file: "task.mjs",
    kind: "fix",
    before: before('import { createWriteStream } from "node:fs";\nconst fs = 1;\nexport const one = fs;\n', 'createWriteStream("a")'),
    after: after('import fs2 from "node:fs";\nconst fs = 1;\nexport const one = fs;\n', 'fs2.createWriteStream("a")'),
  },
  {
    name: "an argument that is made with another module",
    file: "task.mjs",
    kind: "fix",
    before: before('import fs from "node:fs";\nimport { join } from "node:path";\n', 'fs.createWriteStream(join("logs", "a"))'),
    after: after('import fs from "node:fs";\nimport path from "node:path";\n', 'fs.createWriteStream(path.join("logs", "a"))'),
  },
  {
    name: "a named import of TypeScript, with a type beside it",
    file: "task.mts",
    kind: "fix",
    before: `import { createWriteStream, type WriteStream } from "node:fs";
${pulumi}class P {
  private readonly log: WriteStream = createWriteStream("a");
  put(x: string) { this.log.write(x); }
}
const p = new P();
export default pulumi.runtime.serializeFunction((x: string) => p.put(x));
`,
    after: `import fs, { type WriteStream } from "node:fs";
${pulumi}class P {
  private _log?: WriteStream;
  private get log(): WriteStream {
    if (this._log === undefined) this._log = fs.createWriteStream("a");
    return this._log;
  }
  put(x: string) { this.log.write(x); }
}
const p = new P();
export default pulumi.runtime.serializeFunction((x: string) => p.put(x));
`,
  },
  {
    name: "a function taken out of `require`",
    file: "task.cjs",
    kind: "fix",
    before: `const { createWriteStream, mkdirSync } = require("node:fs");
const pulumi = require("@pulumi/pulumi");
mkdirSync("out");
class P {
  log = createWriteStream("a");
  put(x) { this.log.write(x); }
}
const p = new P();
module.exports = pulumi.runtime.serializeFunction((x) => p.put(x));
`,
    after: `const fs = require("node:fs"), { mkdirSync } = require("node:fs");
const pulumi = require("@pulumi/pulumi");
mkdirSync("out");
class P {
  get log() {
    if (this._log === undefined) this._log = fs.createWriteStream("a");
    return this._log;
  }
  put(x) { this.log.write(x); }
}
const p = new P();
module.exports = pulumi.runtime.serializeFunction((x) => p.put(x));
`,
  },
  {
    name: "a named import of a package",
    file: "task.mjs",
    kind: "suggestion",
    before: before('import { Pool } from "pg";\n', "new Pool()").replace("write", "query"),
    after: after('import pg from "pg";\n', "new pg.Pool()").replace("write", "query"),
  },
];
