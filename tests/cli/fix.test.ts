import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { presetSetup } from "../../src/cli/config/setup.ts";
import { say } from "../../src/cli/fix/command.ts";
import { findFiles } from "../../src/cli/files/find-files.ts";
import { writeAll } from "../../src/cli/files/write.ts";
import { repairAll } from "../../src/cli/fix/repair-all.ts";
import type { Repaired } from "../../src/cli/fix/repairing.ts";
import { Problem } from "../../src/cli/problem.ts";
import { waysOut } from "../../src/repair/ways-out.ts";
import { rules } from "../../src/rules/index.ts";
import { folderWith } from "./support/folder.ts";

const root = path.resolve(import.meta.dirname, "../..");
const tsconfig = JSON.stringify({
  compilerOptions: {
    strict: true,
    exactOptionalPropertyTypes: true,
    module: "NodeNext",
    target: "ES2022",
    types: ["node"],
    typeRoots: [path.join(root, "node_modules/@types")],
    skipLibCheck: true,
  },
});
const typed = {
  "package.json": '{"type":"commonjs"}',
  "tsconfig.json": tsconfig,
  "engine.d.ts": 'declare module "@pulumi/pulumi" { export const runtime: { serializeFunction(task: unknown): Promise<string> } }',
};
const processor = `import * as fs from "node:fs";

export class Processor {
  readonly logger: fs.WriteStream;

  constructor(path: string) {
    this.logger = fs.createWriteStream(path);
  }

  multiply(x: number): number {
    this.logger.write(\`multiplying \${String(x)}\`);
    return x * 2;
  }

  close(): void {
    this.logger.end();
  }
}
`;
const job = `import * as pulumi from "@pulumi/pulumi";
import { Processor } from "./processor.js";

const processor = new Processor("dummy.log");
export const shipped = pulumi.runtime.serializeFunction((x: number) => processor.multiply(x));
`;

/** Repairs a folder of files in memory. */
async function repaired(files: Readonly<Record<string, string>>, { suggestions = false } = {}): Promise<Repaired & { folder: string }> {
  const folder = folderWith(files);
  const all = await findFiles(["."], folder);
  const work = all.map((file) => ({ file, setup: presetSetup("recommended") }));
  return { ...(await repairAll({ work, root: folder, files: all, suggestions }, () => undefined)), folder };
}

const names = ({ changes }: Repaired): string[] => changes.map(({ file }) => path.basename(file));
const reasons = ({ left }: Repaired): string[] => left.map(({ because }) => because);

describe("a class in another file", () => {
  it("opens its handle on first use, and nothing gets worse", async () => {
    const result = await repaired({ ...typed, "processor.ts": processor, "job.ts": job });
    expect([names(result), reasons(result)]).toEqual([["processor.ts"], []]);
    expect(result.changes[0]?.after).toContain("get logger(): fs.WriteStream {\n    if (this._logger === undefined)");
    expect(result.changes[0]?.after).toContain("this._logger?.end();");
    expect(result.done.map(({ title }) => title)).toEqual(["Open `logger` on first use, in an accessor."]);
  });
  it("does so in JavaScript", async () => {
    const result = await repaired({
      "package.json": '{"type":"module"}',
      "processor.js": processor.replace("import * as fs", "import fs").replaceAll(/: (?:string|number|void)|  readonly logger.*\n\n/gu, ""),
      "job.js": job.replace(": number", ""),
    });
    expect([names(result), reasons(result)]).toEqual([["processor.js"], []]);
    expect(result.changes[0]?.after).toContain("get logger() {");
  });
  it("is left alone where another file uses the handle on the driver, which is named", async () => {
    const result = await repaired({
      ...typed,
      "processor.ts": processor,
      "job.ts": job,
      "other.ts": 'import { Processor } from "./processor.js";\nnew Processor("a").multiply(1);\n',
    });
    expect(names(result)).toEqual([]);
    expect(reasons(result)).toEqual([expect.stringMatching(/^the driver may use it as well \(.*other\.ts:2\)$/u)]);
  });
  it("is repaired where another file only closes it, ships it too, or mentions its type", async () => {
    const result = await repaired({
      ...typed,
      "processor.ts": processor,
      "job.ts": `${job}processor.close();\n`,
      "second.ts": `${job}export type Logger = Processor["logger"];\n`,
    });
    expect([names(result), result.done.length, reasons(result)]).toEqual([["processor.ts"], 2, []]);
  });
  it("is left alone where another file assigns the field", async () => {
    const result = await repaired({
      ...typed,
      "processor.ts": processor.replace("readonly logger", "logger"),
      "job.ts": `${job}processor.logger = processor.logger;\n`,
    });
    expect(names(result)).toEqual([]);
    expect(reasons(result)).toHaveLength(1);
  });
});

describe("a helper in another file", () => {
  const sink =
    'import fs from "node:fs";\nconst stream = fs.createWriteStream("sink.log");\nexport function log(text: string): void {\n  stream.write(text);\n}\n';
  const logging = `import * as pulumi from "@pulumi/pulumi";
import { log } from "./sink.js";
export const shipped = pulumi.runtime.serializeFunction((x: number) => log(String(x)));
`;
  it("opens what it uses on first use", async () => {
    const result = await repaired({ ...typed, "sink.ts": sink, "job.ts": logging });
    expect([names(result), reasons(result)]).toEqual([["sink.ts"], []]);
    expect(result.changes[0]?.after).toContain("getStream().write(text);");
  });
  it("is left alone where the driver calls it", async () => {
    const result = await repaired({ ...typed, "sink.ts": sink, "job.ts": `${logging}log("begin");\n` });
    expect([names(result), reasons(result).length]).toEqual([[], 1]);
  });
});

describe("a helper that CommonJS exports", () => {
  const log = (name: string): string =>
    `const fs = require("node:fs");\n\nconst out = fs.createWriteStream("x.log");\n\n${name} = function (text) {\n  out.write(text);\n};\n`;
  const shipping = (imports: string, call: string): string =>
    `const pulumi = require("@pulumi/pulumi");\n${imports}\nexports.shipped = pulumi.runtime.serializeFunction((text) => ${call});\n`;
  const taken = shipping('const { log } = require("./log.js");', "log(text)");
  it.each([
    ["a name that is taken out of it", log("exports.log"), taken],
    [
      "a name that is taken out of it, and given another",
      log("exports.log"),
      taken.replace("{ log }", "{ log: say }").replace("log(", "say("),
    ],
    ["it as a whole", log("module.exports.log"), shipping('const logs = require("./log.js");', "logs.log(text)")],
  ])("opens what it uses on first use, for %s", async (_what, text, job) => {
    const result = await repaired({ "package.json": "{}", "log.js": text, "job.js": job });
    expect([names(result), reasons(result)]).toEqual([["log.js"], []]);
  });
  it.each([
    ["as it imports it", 'require("./log.js").log("started");\n'],
    ["by the name that it takes out of it", 'const { log } = require("./log.js");\nlog("started");\n'],
  ])("is left alone where the driver calls it, %s", async (_what, driver) => {
    const result = await repaired({ "package.json": "{}", "log.js": log("exports.log"), "job.js": taken, "driver.js": driver });
    expect(names(result)).toEqual([]);
    expect(reasons(result)[0]).toContain("the driver may use it as well");
  });
});

describe("what TypeScript says", () => {
  it("stops a repair that brings an error, and no other", async () => {
    const asserting = 'import { Processor } from "./processor.js";\nexport const assigned: { logger: never } = {} as Processor;\n';
    const spoilt = `import { Processor } from "./processor.js";
export class Loud extends Processor {
  override readonly logger = undefined as never;
}
`;
    const result = await repaired({ ...typed, "processor.ts": processor, "job.ts": job, "loud.ts": spoilt, "unrelated.ts": asserting });
    expect(names(result)).toEqual([]);
    expect(reasons(result)[0]).toMatch(/TypeScript would object: .*\(TS2610, .*loud\.ts\)/u);
  });
  it("says errors that were there before to nobody", async () => {
    const result = await repaired({ ...typed, "processor.ts": `${processor}const wrong: string = 1;\n`, "job.ts": job });
    expect(names(result)).toEqual(["processor.ts"]);
  });
  it("cannot be asked with a broken tsconfig, which is said in a sentence", async () => {
    const alone = job.replace('import { Processor } from "./processor.js";\n', processor.replace("export class", "class"));
    await expect(repaired({ ...typed, "tsconfig.json": "{", "job.ts": alone })).rejects.toThrow(Problem);
  });
});

describe("a tsconfig that extends what is not installed", () => {
  it("is named, and stands in the way of no repair", async () => {
    const config = '{ "extends": "@not/installed", "compilerOptions": { "types": ["*"] } }';
    const { folder, ...result } = await repaired({ ...typed, "tsconfig.json": config, "processor.ts": processor, "job.ts": job });
    expect([names(result), reasons(result)]).toEqual([["processor.ts"], []]);
    expect(result.brokenConfigs.map(({ file }) => path.relative(folder, file))).toEqual(["tsconfig.json"]);
  });
});

describe("suggestions", () => {
  const likely = {
    "processor.js": `import fs from "node:fs";\nexport class Processor {\n  constructor() {\n    this.logger = fs.createWriteStream("a.log");\n  }\n  log(x) {\n    this.logger.write(x);\n  }\n}\n`,
    "job.js": `import { Processor } from "./processor.js";\nconst processor = new Processor();\nrdd.foreach((x) => processor.log(x));\n`,
  };
  it("are only made where they are asked for", async () => {
    const without = await repaired(likely);
    expect([names(without), reasons(without)]).toEqual([[], ["the finding itself is only likely: --suggestions repairs it all the same"]]);
    const withThem = await repaired(likely, { suggestions: true });
    expect([names(withThem), reasons(withThem)]).toEqual([["processor.js"], []]);
  });
});

describe("an exported class beside its task", () => {
  const exported = { ...typed, "job.ts": job.replace('import { Processor } from "./processor.js";\n', processor) };
  it("is repaired where no file uses it on the driver", async () => {
    const result = await repaired(exported);
    expect([names(result), reasons(result)]).toEqual([["job.ts"], []]);
  });
  it("is left alone where one does", async () => {
    const result = await repaired({ ...exported, "main.ts": 'import { Processor } from "./job.js";\nnew Processor("a").multiply(1);\n' });
    expect([names(result), reasons(result)]).toEqual([[], [expect.stringMatching(/^the driver may use it as well \(.*main\.ts:2\)$/u)]]);
  });
});

describe("what is said of a handle that no repair reaches", () => {
  const shipping = (body: string, imports: string): string =>
    `import * as pulumi from "@pulumi/pulumi";\n${imports}\nexport const shipped = pulumi.runtime.serializeFunction((x: string) => ${body});\n`;
  const client = 'import { connect } from "node:net";\nexport const socket = connect(80, "host");\n';
  it("names the variable of another file that an object keeps on its way to the task", async () => {
    const result = await repaired({
      ...typed,
      "client.ts": client,
      "job.ts": shipping("clients.socket.write(x)", 'import { socket } from "./client.js";\nconst clients = { socket };'),
    });
    expect(reasons(result)).toEqual(["`socket` reaches the task by more than its name"]);
  });
  it("says that another file has a part in what holds it", async () => {
    const store =
      'import type { Socket } from "node:net";\nexport class Store {\n  constructor(private readonly socket: Socket) {}\n  save(x: string) { this.socket.write(x); }\n}\n';
    const imports =
      'import { connect } from "node:net";\nimport { Store } from "./store.js";\nconst store = new Store(connect(80, "host"));';
    const result = await repaired({ ...typed, "store.ts": store, "job.ts": shipping("store.save(x)", imports) });
    expect(reasons(result)).toEqual(["another file has a part in making it"]);
  });
});

describe("a file that a program has written is left alone", () => {
  const plain = processor.replace("import * as fs", "import fs").replaceAll(/: (?:string|number|void)|  readonly logger.*\n\n/gu, "");
  const shipping = job.replace(": number", "");
  it.each([
    ["by a notice at its head", (text: string): string => `// @generated by a schema\n${text}`],
    ["by the other usual notice", (text: string): string => `/**\n * Code generated by a tool. DO NOT EDIT.\n */\n${text}`],
    ["by its map", (text: string): string => `${text}//# sourceMappingURL=processor.js.map\n`],
  ])("%s", async (_what, written) => {
    const result = await repaired({ "package.json": '{"type":"module"}', "processor.js": written(plain), "job.js": shipping });
    expect([names(result), reasons(result)]).toEqual([[], [expect.stringMatching(/processor\.js, which opens it, is generated/u)]]);
    const alone = written(shipping.replace('import { Processor } from "./processor.js";', plain));
    const here = await repaired({ "package.json": '{"type":"module"}', "job.js": alone });
    expect([names(here), reasons(here)]).toEqual([[], ["this file is generated: change what it is made from"]]);
  });
  it("by Git, which ignores it", async () => {
    const files = {
      ".gitignore": "dist\n",
      "dist/processor.js": plain,
      "job.js": shipping.replace("./processor.js", "./dist/processor.js"),
    };
    const result = await repaired({ "package.json": '{"type":"module"}', ...files });
    expect([names(result), reasons(result)]).toEqual([[], [expect.stringMatching(/dist\/processor\.js, which opens it, is ignored/u)]]);
  });
  it("but not where a comment merely speaks of what is generated", async () => {
    const text = plain.replace("export class", "// Its code is not generated.\nexport class");
    const result = await repaired({ "package.json": '{"type":"module"}', "processor.js": text, "job.js": shipping });
    expect([names(result), reasons(result)]).toEqual([["processor.js"], []]);
  });
});

describe("every rule that repairs in the editor", () => {
  it("repairs on the command line too", () => {
    const repairing = Object.entries(rules).flatMap(([name, { meta }]) => (meta?.hasSuggestions === true ? [name] : []));
    expect(Object.keys(waysOut).toSorted()).toEqual(repairing.toSorted());
  });
});

describe("what is said", () => {
  it("is a diff without colours, what was repaired, and what was left and why", async () => {
    const result = await repaired({
      ...typed,
      "processor.ts": processor,
      "job.ts": job,
      "left.ts": job.replace("processor.js", "second.js"),
      "second.ts": processor.replace("{\n    this.logger =", "{\n    if (path) this.logger ="),
    });
    const text = say(result, false, 4, { root: result.folder, isColoured: false, version: "1", read: () => "" });
    expect(text).toMatch(/^--- a\/processor\.ts\n\+\+\+ b\/processor\.ts\n@@ /u);
    expect(text).toContain(
      "repaired job.ts:5:72 distributed/no-captured-handle: Open `logger` on first use, in an accessor. (in processor.ts)",
    );
    expect(text).toContain("left     left.ts:5:72 distributed/no-captured-handle: it is opened only under a condition.");
    expect(text).toMatch(/Nothing is written yet: --write does it\.$/u);
    expect(text).not.toContain("\u001B");
  });
});

describe("writing several files", () => {
  const change = (folder: string, name: string): { file: string; before: string; after: string } => ({
    file: path.join(folder, name),
    before: `old ${name}`,
    after: `new ${name}`,
  });
  const textsOf = (folder: string, all: readonly string[]): string[] => all.map((name) => readFileSync(path.join(folder, name), "utf8"));

  it("writes all, and keeps permissions, links and byte order marks", () => {
    const folder = folderWith({ a: "old a", "real/b": "\uFEFFold b" });
    chmodSync(path.join(folder, "a"), 0o755);
    symlinkSync(path.join(folder, "real/b"), path.join(folder, "b"));
    writeAll([change(folder, "a"), change(folder, "b")]);
    expect(textsOf(folder, ["a", "real/b"])).toEqual(["new a", "\uFEFFnew b"]);
    expect(statSync(path.join(folder, "a")).mode & 0o777).toBe(0o755);
    expect(readdirSync(folder).toSorted()).toEqual(["a", "b", "real"]);
  });
  it("writes none where one was changed by somebody else", () => {
    const folder = folderWith({ a: "old a", b: "changed" });
    expect(() => {
      writeAll([change(folder, "a"), change(folder, "b")]);
    }).toThrow("has been changed by somebody else");
    expect([textsOf(folder, ["a", "b"]), readdirSync(folder).length]).toEqual([["old a", "changed"], 2]);
  });
  it("writes none where one cannot be written, and leaves nothing behind", () => {
    const folder = folderWith({ a: "old a", b: "old b" });
    // Whatever rights the process has, there is no file where a folder stands.
    mkdirSync(path.join(folder, `b.${String(process.pid)}.tmp`));
    writeFileSync(path.join(folder, `b.${String(process.pid)}.tmp`, "x"), "");
    expect(() => {
      writeAll([change(folder, "a"), change(folder, "b")]);
    }).toThrow(Problem);
    expect([textsOf(folder, ["a", "b"]), readdirSync(folder).filter((name) => name.startsWith("a"))]).toEqual([["old a", "old b"], ["a"]]);
  });
});
