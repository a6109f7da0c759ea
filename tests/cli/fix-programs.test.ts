/**
 * Programs of several files. Each was repaired, compiled to CommonJS, serialised by Pulumi and run in a second process: before the
 * repair Pulumi refused it, afterwards it returned its value and wrote its file.
 */
import path from "node:path";
import { expect, it } from "vitest";
import { presetSetup } from "../../src/cli/config/setup.ts";
import { findFiles } from "../../src/cli/files/find-files.ts";
import { repairAll } from "../../src/cli/fix/repair-all.ts";
import { folderWith } from "./support/folder.ts";

const root = path.resolve(import.meta.dirname, "../..");
const compilerOptions = {
  strict: true,
  module: "preserve",
  moduleResolution: "bundler",
  target: "ES2022",
  types: ["node"],
  typeRoots: [path.join(root, "node_modules/@types")],
  skipLibCheck: true,
  paths: { "@lib/*": ["./lib/*"] },
};
const around = {
  "package.json": '{"type":"commonjs"}',
  "tsconfig.json": JSON.stringify({ compilerOptions }),
  "engine.d.ts": 'declare module "@pulumi/pulumi" { export const runtime: { serializeFunction(task: unknown): Promise<string> } }',
};

/** A file that ships the call of a service. */
const shipping = (setUp: string): string =>
  `import * as pulumi from "@pulumi/pulumi";\n${setUp}\nexport const shipped = pulumi.runtime.serializeFunction((x: string) => service.run(x));\n`;
const service = `import * as fs from "fs";

export class Service {
  private readonly log = fs.createWriteStream("run.log");

  run(x: string): string {
    this.log.write(x);
    return x + x;
  }
}
`;
const base = `import * as fs from "fs";

export abstract class Logged {
  protected readonly log: fs.WriteStream;

  constructor(name: string) {
    this.log = fs.createWriteStream(name);
  }
}
`;
const derived =
  'import { Logged } from "./base";\nexport class Service extends Logged {\n  constructor() {\n    super("run.log");\n  }\n  run(x: string): string {\n    this.log.write(x);\n    return x;\n  }\n}\n';
const made = `import * as fs from "fs";

export function makeService(name: string) {
  const log = fs.createWriteStream(name);
  return { run: (x: string): boolean => log.write(x) };
}
`;
const logger = service.replace("class Service", "class Logger");
const outer =
  'import { Logger } from "./logger";\nexport class Service {\n  constructor(private readonly logger: Logger) {}\n  run(x: string): string {\n    return this.logger.run(x);\n  }\n}\n';
const exported = `const fs = require("fs");

module.exports = class Service {
  log = fs.createWriteStream("run.log");

  run(x) {
    this.log.write(x);
  }
};
`;
const configured =
  'import * as fs from "fs";\nimport type { HasLog } from "./types";\nexport class Service implements HasLog {\n  readonly log: fs.WriteStream;\n  constructor(options: { name: string }) {\n    this.log = fs.createWriteStream(options.name);\n  }\n  run(x: string): boolean {\n    return this.log.write(x);\n  }\n}\n';

it.each<[program: string, changed: string, files: Readonly<Record<string, string>>]>([
  [
    "a class behind two barrels",
    "lib/service.ts",
    {
      "lib/service.ts": service,
      "lib/index.ts": 'export * from "./service";\n',
      "index.ts": 'export { Service as default } from "./lib";\n',
      "job.ts": shipping('import Service from ".";\nconst service = new Service();'),
    },
  ],
  [
    "a class that a path of the tsconfig leads to",
    "lib/service.ts",
    { "lib/service.ts": service, "job.ts": shipping('import { Service } from "@lib/service";\nconst service = new Service();') },
  ],
  [
    "a base class in a third file",
    "base.ts",
    { "base.ts": base, "service.ts": derived, "job.ts": shipping('import { Service } from "./service";\nconst service = new Service();') },
  ],
  [
    "an object that a function of another file makes",
    "make.ts",
    { "make.ts": made, "job.ts": shipping('import { makeService } from "./make";\nconst service = makeService("run.log");') },
  ],
  [
    "an instance that is given to another",
    "logger.ts",
    {
      "logger.ts": logger,
      "service.ts": outer,
      "job.ts": shipping(
        'import { Logger } from "./logger";\nimport { Service } from "./service";\nconst service = new Service(new Logger());',
      ),
    },
  ],
  [
    "an instance known by an interface, of a class with options",
    "service.ts",
    {
      "types.ts":
        'import type { WriteStream } from "fs";\nexport interface HasLog {\n  readonly log: WriteStream;\n  run(x: string): boolean;\n}\n',
      "service.ts": configured,
      "job.ts": shipping(
        'import { Service } from "./service";\nimport type { HasLog } from "./types";\nconst service: HasLog = new Service({ name: "run.log" });',
      ),
    },
  ],
  [
    "an instance of its own module, which two tasks ship",
    "service.ts",
    {
      "service.ts": `${service}export const shared = new Service();\n`,
      "job.ts": shipping('import { shared as service } from "./service";'),
      "other.ts": shipping('import { shared as service } from "./service";'),
    },
  ],
  [
    "a class that CommonJS exports, without types",
    "service.js",
    {
      "service.js": exported,
      "job.js":
        'const pulumi = require("@pulumi/pulumi");\nconst Service = require("./service");\nconst service = new Service();\nexports.shipped = pulumi.runtime.serializeFunction((x) => service.run(x));\n',
    },
  ],
])("%s is repaired in the one file that opens the handle", async (_program, changed, files) => {
  const folder = folderWith({ ...around, ...files });
  const all = await findFiles(["."], folder);
  const work = all.map((file) => ({ file, setup: presetSetup("recommended") }));
  const { changes, left } = await repairAll({ work, root: folder, files: all, suggestions: false }, () => undefined);
  expect(left.map(({ because }) => because)).toEqual([]);
  expect(changes.map(({ file }) => path.relative(folder, file))).toEqual([changed]);
});

it("an object whose function is called on the driver as well is left alone, and the call is named", async () => {
  const job = `${shipping('import { makeService } from "./make";\nconst service = makeService("run.log");')}service.run("driver");\n`;
  const folder = folderWith({ ...around, "make.ts": made, "job.ts": job });
  const all = await findFiles(["."], folder);
  const work = all.map((file) => ({ file, setup: presetSetup("recommended") }));
  const { changes, left } = await repairAll({ work, root: folder, files: all, suggestions: false }, () => undefined);
  expect(changes).toEqual([]);
  expect(left.map(({ because }) => because)).toEqual([expect.stringMatching(/job\.ts:4|driver/u)]);
});
