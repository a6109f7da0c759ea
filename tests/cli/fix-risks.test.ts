/** What is said of a repair that is only suggested: what it may change beside the finding. */
import { expect, it } from "vitest";
import { presetSetup } from "../../src/cli/config/setup.ts";
import { findFiles } from "../../src/cli/files/find-files.ts";
import { repairAll } from "../../src/cli/fix/repair-all.ts";
import { folderWith } from "./support/folder.ts";

const pulumi = (setUp: string, body: string): string =>
  `import * as pulumi from "@pulumi/pulumi";\nimport fs from "node:fs";\n${setUp}\nexport const shipped = pulumi.runtime.serializeFunction((x) => ${body});\n`;

it.each<[what: string, text: string, because: string]>([
  [
    "an opening that reads the environment",
    pulumi("const log = fs.createWriteStream(process.env.LOG);", "log.write(x)"),
    "the worker has a `process` of its own, with another environment",
  ],
  [
    "an opening that calls something",
    pulumi('import { nameOf } from "./names.js";\nconst log = fs.createWriteStream(nameOf(1));', "log.write(x)"),
    "the worker calls `nameOf` itself, which may give something else there",
  ],
  [
    "a handle that the driver uses as well",
    pulumi('const log = fs.createWriteStream("a.log");\nlog.write("begun");', "log.write(x)"),
    "`log` stays, since line 4 uses it as well, and the worker opens one of its own",
  ],
  [
    "a name that only looks like a dataset",
    'import fs from "node:fs";\nconst log = fs.createWriteStream("a.log");\nexport const written = rdd.map((x) => log.write(x));\n',
    "the finding itself is only likely",
  ],
  [
    "a package that may have no default export",
    'import { Pool } from "pg";\nimport * as pulumi from "@pulumi/pulumi";\nconst pool = new Pool();\nexport const shipped = pulumi.runtime.serializeFunction((x) => pool.query(x));\n',
    "whether `pg` has a default export, only the package knows",
  ],
  [
    "an object whose fields are listed",
    'import fs from "node:fs";\nimport * as pulumi from "@pulumi/pulumi";\nclass Sink {\n  log = fs.createWriteStream("a.log");\n  write(x) {\n    this.log.write(x);\n  }\n}\nconst sink = new Sink();\nconsole.log(Object.keys(sink));\nexport const shipped = pulumi.runtime.serializeFunction((x) => sink.write(x));\n',
    "something lists or copies the fields of the object, among which it is no more",
  ],
])("%s", async (_what, text, because) => {
  const folder = folderWith({ "package.json": '{"type":"module"}', "job.js": text });
  const files = await findFiles(["."], folder);
  const work = files.map((file) => ({ file, setup: presetSetup("recommended") }));
  const { left, changes } = await repairAll({ work, root: folder, files, suggestions: false }, () => undefined);
  expect(changes).toEqual([]);
  expect(left.map((one) => one.because)).toEqual([
    expect.stringMatching(/--suggestions repairs it all the same$|choose one in the editor$/u),
  ]);
  expect(left[0]?.because).toContain(because);
});
