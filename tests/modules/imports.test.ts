import { expect, test } from "vitest";
import { projectOf } from "../support/project.ts";

const db = `import { Pool } from "pg";\nexport const db = new Pool();\nexport const limit = 3;\nexport default db;\n`;
const task = (imports: string, body: string): string => `${imports}\nexport const job = (rdd: RDD<number>) => rdd.map((row) => ${body});\n`;
const pool = "a PostgreSQL pool opened at module level (db.ts:2:19)";

test("a named import is followed to the line that opened the handle", () => {
  const project = projectOf({ "src/db.ts": db });
  expect(project.reports("src/job.ts", task(`import { db } from "./db.js";`, "db.query(row)"))).toEqual([
    `rdd.map ships this function to the workers, with \`db\`, ${pool}`,
  ]);
});

test("data from the same module is not reported", () => {
  const project = projectOf({ "src/db.ts": db });
  expect(project.reports("src/job.ts", task(`import { limit } from "./db.js";`, "row + limit"))).toEqual([]);
});

test("a default import and a renamed import are followed", () => {
  const project = projectOf({ "src/db.ts": db });
  expect(project.reports("src/job.ts", task(`import database from "./db";`, "database.query(row)"))).toEqual([
    `rdd.map ships this function to the workers, with \`database\` → \`db\`, ${pool}`,
  ]);
  expect(project.reports("src/job.ts", task(`import { db as store } from "./db";`, "store.query(row)"))).toEqual([
    `rdd.map ships this function to the workers, with \`store\` → \`db\`, ${pool}`,
  ]);
});

test("of a namespace import only what is read travels", () => {
  const project = projectOf({ "src/db.ts": db });
  expect(project.reports("src/job.ts", task(`import * as deps from "./db.js";`, "deps.db.query(row)"))).toEqual([
    `rdd.map ships this function to the workers, with \`deps\` → \`deps.db\`, ${pool}`,
  ]);
  expect(project.reports("src/job.ts", task(`import * as deps from "./db.js";`, "row + deps.limit"))).toEqual([]);
});

test("barrels and every form of re-export are followed, over any number of hops", () => {
  const project = projectOf({
    "src/db.ts": db,
    "src/store/index.ts": `export * from "../db.js";\nexport { default as main } from "../db.js";\nexport * as all from "../db.js";`,
    "src/index.ts": `export { db as pool, main, all } from "./store";`,
  });
  for (const [imports, body] of [
    [`import { pool } from ".";`, "pool.query(row)"],
    [`import { main } from "./index.js";`, "main.query(row)"],
    [`import { all } from "./index.js";`, "all.db.query(row)"],
  ] as const) {
    const [report] = project.reports("src/job.ts", task(imports, body));
    expect(report).toContain(pool);
  }
});

test("CommonJS exports are followed: one by one, as an object, and as a whole", () => {
  const project = projectOf({
    "src/one.cjs": `const { Pool } = require("pg");\nexports.db = new Pool();\nexports.limit = 3;`,
    "src/object.cjs": `const { Pool } = require("pg");\nconst db = new Pool();\nmodule.exports = { db, limit: 3 };`,
    "src/whole.cjs": `const { Pool } = require("pg");\nmodule.exports = new Pool();`,
  });
  const reports = (source: string): number => project.reports("src/job.cjs", source).length;
  const ship = (body: string): string => `const job = (sc) => sc.parallelize([1]).map((row) => ${body});`;
  expect(reports(`const { db } = require("./one.cjs");\n${ship("db.query(row)")}`)).toBe(1);
  expect(reports(`const deps = require("./object.cjs");\n${ship("deps.db.query(row)")}`)).toBe(1);
  expect(reports(`const db = require("./whole.cjs");\n${ship("db.query(row)")}`)).toBe(1);
  expect(reports(`const { limit } = require("./object.cjs");\n${ship("row + limit")}`)).toBe(0);
  expect(reports(`const deps = require("./one.cjs");\n${ship("row + deps.limit")}`)).toBe(0);
});

test("`import =` and `export =` are followed", () => {
  const project = projectOf({ "src/db.cts": `import pg = require("pg");\nconst db = new pg.Pool();\nexport = { db };` });
  const [report] = project.reports(
    "src/job.cts",
    `import deps = require("./db.cjs");\nexport const job = (rdd: RDD<number>) => rdd.map((row) => deps.db.query(row));`,
  );
  expect(report).toContain("(db.cts:2:12)");
});

test("paths of tsconfig, imports of package.json and workspace links lead to project code", () => {
  const project = projectOf({
    "tsconfig.json": JSON.stringify({ extends: "./tsconfig.base.json" }),
    "tsconfig.base.json": JSON.stringify({ compilerOptions: { baseUrl: ".", paths: { "@app/*": ["src/*"] } } }),
    "package.json": JSON.stringify({ name: "app", type: "module", imports: { "#db": "./src/db.ts" } }),
    "src/db.ts": db,
    "packages/store/package.json": JSON.stringify({ name: "@team/store", exports: "./src/db.ts" }),
    "packages/store/src/db.ts": db,
  });
  project.link("node_modules/@team/store", "packages/store");
  for (const source of ["@app/db", "#db", "@team/store"]) {
    const [report] = project.reports("src/job.ts", task(`import { db } from "${source}";`, "db.query(row)"));
    expect(report, source).toContain("a PostgreSQL pool opened at module level");
  }
});

test("packages in node_modules are read only where the settings say so", () => {
  const project = projectOf({
    "node_modules/db-kit/package.json": JSON.stringify({ name: "db-kit", main: "index.js" }),
    "node_modules/db-kit/index.js": `const { Pool } = require("pg");\nexports.db = new Pool();`,
  });
  const text = task(`import { db } from "db-kit";`, "db.query(row)");
  expect(project.reports("src/job.ts", text)).toEqual([]);
  expect(project.reports("src/job.ts", text, { followPackages: ["db-kit"] })).toHaveLength(1);
});

test("a change in the other file shows at the next lint", () => {
  const project = projectOf({ "src/db.ts": `export const db = { query: (row: number) => row };` });
  const text = task(`import { db } from "./db.js";`, "db.query(row)");
  expect(project.reports("src/job.ts", text)).toEqual([]);
  project.write("src/db.ts", db);
  expect(project.reports("src/job.ts", text)).toHaveLength(1);
});

test("cyclic imports end", () => {
  const project = projectOf({
    "src/a.ts": `export * from "./b.js";\nimport { db } from "./b.js";\nexport const viaA = db;`,
    "src/b.ts": `export * from "./a.js";\nimport { Pool } from "pg";\nexport const db = new Pool();`,
  });
  const [report] = project.reports("src/job.ts", task(`import { viaA } from "./a.js";`, "viaA.query(row)"));
  expect(report).toContain("(b.ts:3:19)");
  expect(project.reports("src/job.ts", task(`import { missing } from "./a.js";`, "missing.query(row)"))).toEqual([]);
});

test("CommonJS modules that hand on what others export, by spread, by copy and as they are", () => {
  const project = projectOf({
    "src/db.js": 'const { Pool } = require("pg");\nexports.db = new Pool();\nexports.size = 3;',
    "src/spread.js": 'module.exports = { ...require("./db"), more: 1 };',
    "src/copied.js": 'Object.assign(module.exports, require("./db"));',
    "src/merged.js": 'const db = require("./db");\nmodule.exports = Object.assign({}, db, { more: 1 });',
    "src/same.js": 'module.exports = require("./db");',
  });
  for (const file of ["spread", "copied", "merged", "same"]) {
    const ship = (name: string): string =>
      `const { ${name} } = require("./${file}");\nexports.job = (rdd) => rdd.map((row) => ${name}.query(row));`;
    expect(project.reports("src/job.js", ship("db")), file).toHaveLength(1);
    expect(project.reports("src/job.js", ship("size")), file).toEqual([]);
  }
});

test("what cannot be read stays unknown, and the lint goes on", () => {
  const project = projectOf({
    "src/broken.ts": "export const db = ;",
    "src/binary.ts": "\u0000\u0001export const db = 1;",
    "src/folder.ts/index.md": "a folder with a file's name",
    "package.json": "{ not json",
    "tsconfig.json": JSON.stringify({ extends: "./tsconfig.json" }),
  });
  for (const source of ["./broken.js", "./binary.js", "./folder.js", "./nowhere.js", "#nothing", "nowhere-to-be-found"]) {
    expect(project.reports("src/job.ts", task(`import { db } from "${source}";`, "db.query(row)")), source).toEqual([]);
  }
});

test("of modules in modules only what is read travels", () => {
  const project = projectOf({
    "src/db.ts": db,
    "src/infra.ts": `export * as store from "./db";`,
    "src/index.ts": `export * from "./infra";\nexport * as infra from "./infra";`,
  });
  const all = `import * as all from "./index";`;
  expect(project.reports("src/job.ts", task(all, "all.infra.store.default.query(row)"))).toEqual([
    `rdd.map ships this function to the workers, with \`all\` → \`all.infra\` → … 1 more → \`all.infra.store.default\` → \`db\`, ${pool}`,
  ]);
  expect(project.reports("src/job.ts", task(all, "all.store.db.query(row)"))).toHaveLength(1);
  expect(project.reports("src/job.ts", task(all, "row + all.infra.store.limit"))).toEqual([]);
});

test("of an object in a module only what is read travels on engines that look for it", () => {
  const project = projectOf({
    "src/clients.ts": `import { Pool } from "pg";\nexport const clients = { pool: new Pool(), name: "orders", save(row: unknown) { return this.pool.query(row); } };`,
    "src/index.ts": `export * as stores from "./clients";`,
  });
  const lambda = (imports: string, body: string): string =>
    `import * as aws from "@pulumi/aws";\n${imports}\nnew aws.lambda.CallbackFunction("f", { callback: async (row: string) => ${body} });`;
  const [near, far] = [`import * as deps from "./clients";`, `import * as deps from "./index";`];
  expect(project.reports("src/job.ts", lambda(near, "deps.clients.name + row"))).toEqual([]);
  expect(project.reports("src/job.ts", lambda(near, "deps.clients.pool.query(row)"))).toHaveLength(1);
  expect(project.reports("src/job.ts", lambda(near, "deps.clients.save(row)"))).toHaveLength(1);
  expect(project.reports("src/job.ts", lambda(far, "deps.stores.clients.name + row"))).toEqual([]);
  expect(project.reports("src/job.ts", lambda(far, "deps.stores.clients.pool.query(row)"))).toHaveLength(1);
});

test("what a compiler has made of re-exports for CommonJS is followed as they are", () => {
  const compiled = (lines: string): string =>
    `"use strict";\nObject.defineProperty(exports, "__esModule", { value: true });\nexports.limit = exports.db = void 0;\n${lines}`;
  const project = projectOf({
    "lib/db.js": compiled(`const pg_1 = require("pg");\nexports.db = new pg_1.Pool();\nexports.limit = 3;`),
    "lib/named.js": compiled(`var db_1 = require("./db");
Object.defineProperty(exports, "db", { enumerable: true, get: function () { return db_1.db; } });
Object.defineProperty(exports, "limit", { enumerable: true, get: function () { return db_1.limit; } });`),
    "lib/all.js": compiled(`var __exportStar = (this && this.__exportStar) || function (m, exports) { for (var p in m) exports[p] = m[p]; };
__exportStar(require("./db"), exports);`),
    "lib/helped.js": compiled(`const tslib_1 = require("tslib");\ntslib_1.__exportStar(require("./db"), exports);`),
    "lib/lazy.js": compiled(
      `const pg_1 = require("pg");\nlet kept;\nObject.defineProperty(exports, "db", { get: () => (kept ??= new pg_1.Pool()) });`,
    ),
  });
  const job = (from: string, body: string): string[] =>
    project.reports("lib/job.js", `const { db, limit } = require("${from}");\nexports.job = (rdd) => rdd.map((row) => ${body});`);
  for (const from of ["./named", "./all", "./helped"]) {
    expect(job(from, "db.query(row)"), from).toEqual([expect.stringContaining("opened at module level (db.js:5:14)")]);
    expect(job(from, "row + limit"), from).toEqual([]);
  }
  expect(job("./lazy", "row")).toEqual([]);
});
