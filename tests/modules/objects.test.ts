import { expect, test } from "vitest";
import { projectOf } from "../support/project.ts";

test("an instance of a class from another file is looked into", () => {
  const project = projectOf({
    "src/processor.ts": `import fs from "node:fs";\nexport class Processor {\n  logger = fs.createWriteStream("dummy.log");\n  multiply(x: number) { this.logger.write(String(x)); return x * 2; }\n}`,
  });
  const text = `import { Processor } from "./processor.js";\nconst processor = new Processor();\nexport const job = (rdd: RDD<number>) => rdd.map((x) => processor.multiply(x));`;
  expect(project.reports("src/job.ts", text)).toEqual([
    "rdd.map ships this function to the workers, with `processor` → `processor.logger`, a file stream opened by a field initialiser (processor.ts:3:12)",
  ]);
});

test("a base class in a third file is looked into as well", () => {
  const project = projectOf({
    "src/base.ts": `import net from "node:net";\nexport class Base { socket = net.connect(80); }`,
    "src/sender.ts": `import { Base } from "./base.js";\nexport class Sender extends Base { send(x: string) { this.socket.write(x); } }`,
  });
  const text = `import { Sender } from "./sender.js";\nconst sender = new Sender();\nexport const job = (rdd: RDD<string>) => rdd.foreach((x) => sender.send(x));`;
  const [report] = project.reports("src/job.ts", text);
  expect(report).toContain("(base.ts:2:30)");
});

test("a parameter property is traced from the construction in one file to the class in another", () => {
  const project = projectOf({
    "src/repository.ts": `export class Repository {\n  constructor(private readonly db: { query(x: number): void }) {}\n  save(x: number) { this.db.query(x); }\n}`,
  });
  const ship = `export const job = (rdd: RDD<number>) => rdd.foreach((x) => repository.save(x));`;
  const live = `import { Pool } from "pg";\nimport { Repository } from "./repository.js";\nconst repository = new Repository(new Pool());\n${ship}`;
  const plain = `import { Repository } from "./repository.js";\nconst repository = new Repository({ query() {} });\n${ship}`;
  expect(project.reports("src/job.ts", live)).toHaveLength(1);
  expect(project.reports("src/job.ts", plain)).toEqual([]);
});

test("a mixin, a factory and a lazy singleton of other files", () => {
  const project = projectOf({
    "src/mixin.ts": `import { Pool } from "pg";\nexport const WithDb = (Base: new () => object) => class extends Base { db = new Pool(); };`,
    "src/factory.ts": `import { Pool } from "pg";\nexport function makeDeps() { return { db: new Pool(), size: 3 }; }`,
    "src/lazy.ts": `import { Pool } from "pg";\nlet db: Pool | undefined;\nexport function getDb() { if (!db) db = new Pool(); return db; }`,
  });
  const ship = (body: string): string => `export const job = (rdd: RDD<number>) => rdd.map((x) => ${body});`;
  const count = (text: string): number => project.reports("src/job.ts", text).length;
  expect(
    count(
      `import { WithDb } from "./mixin.js";\nclass Service extends WithDb(Object) { label = "s"; }\nconst service = new Service();\n${ship("service.label + x")}`,
    ),
  ).toBe(1);
  expect(count(`import { makeDeps } from "./factory.js";\nconst { db } = makeDeps();\n${ship("db.query(x)")}`)).toBe(1);
  expect(count(`import { makeDeps } from "./factory.js";\nconst { size } = makeDeps();\n${ship("size + x")}`)).toBe(0);
  expect(count(`import { getDb } from "./lazy.js";\n${ship("getDb().query(x)")}`)).toBe(0);
  expect(count(`import { getDb } from "./lazy.js";\nconst db = getDb();\n${ship("db.query(x)")}`)).toBe(1);
});

test("a dataset that another file makes is recognised, and an array from there is not", () => {
  const project = projectOf({
    "src/data.ts": `import { SparkContext } from "some-spark";\nconst sc = new SparkContext();\nexport const numbers = sc.parallelize([1, 2]);\nexport const rows = [1, 2];`,
  });
  const text = (name: string): string =>
    `import { Pool } from "pg";\nimport { ${name} } from "./data.js";\nconst db = new Pool();\nexport const job = ${name}.map((x) => db.query(x));`;
  expect(project.reports("src/job.ts", text("numbers"))).toHaveLength(1);
  expect(project.reports("src/job.ts", text("rows"))).toEqual([]);
});

test("a base class of another file that declares no field: what its constructor opens, copies, and lets a subclass open", () => {
  const project = projectOf({
    "src/base.js": `const net = require("net");
class Opened { constructor(port) { this.socket = net.connect(port); } }
class Copied { constructor(options) { Object.assign(this, options); } }
class Hooked { constructor() { this.init(); } init() {} }
class Own { constructor() { this.open(); } open() { this.socket = net.connect(1); } }
class Idle { open() { this.socket = net.connect(1); } }
module.exports = { Opened, Copied, Hooked, Own, Idle };`,
  });
  const reports = (classes: string, ship: string): number =>
    project.reports(
      "src/job.js",
      `const net = require("net");\nconst base = require("./base");\n${classes}\nexports.job = (rdd) => rdd.map((x) => ${ship});`,
    ).length;
  const opened = "class S extends base.Opened { constructor() { super(80); this.n = 1; } go() { return this; } }\nconst s = new S();";
  expect(reports(opened, "s.go()")).toBe(1);
  expect(reports("const s = new base.Copied({ socket: net.connect(1) });", "s.socket")).toBe(1);
  expect(reports("class S extends base.Copied {}\nconst s = new S({ n: 1 });\nnew S({ socket: net.connect(1) });", "s.n")).toBe(0);
  expect(reports("class S extends base.Hooked { init() { this.socket = net.connect(1); } }\nconst s = new S();", "s.socket")).toBe(1);
  const later = "class S extends base.Hooked { init() { this.n = 1; } open() { this.socket = net.connect(1); } }\nconst s = new S();";
  expect(reports(later, "s.n")).toBe(0);
  expect(reports("class S extends base.Own {}\nconst s = new S();", "s.socket")).toBe(1);
  expect(reports("class S extends base.Own { open() { this.n = 1; } }\nconst s = new S();", "s.n")).toBe(0);
  expect(reports("class S extends base.Idle {}\nconst s = new S();", "s")).toBe(0);
  expect(reports("class S extends base.Idle {}\nconst s = new S();\ns.open();", "s")).toBe(1);
  expect(reports("const s = new base.Idle();\ns.open();", "s")).toBe(1);
  expect(reports("const s = new base.Idle();\nconst t = new base.Idle();\nt.open();", "s")).toBe(0);
  expect(reports("const s = new base.Idle();\nexports.start = () => s.open();", "s")).toBe(0);
});
