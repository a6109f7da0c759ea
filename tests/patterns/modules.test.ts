import { describe, it } from "vitest";
import { expectReports as reports, expectSilence as silent } from "../support/verdict.ts";

const dataset = "declare const rdd: RDD<any>;\n";

describe("a package", () => {
  it("is no handle, whole, in part or promisified", () => {
    silent(`${dataset}import * as fs from "node:fs"; import { promisify } from "node:util";
const read = promisify(fs.readFile);
rdd.map(p => read(p));`);
    silent(`${dataset}import * as fs from "node:fs"; import pg from "pg";
rdd.map(p => { const c = new pg.Client(); c.end(); return fs.readFileSync(p); });`);
  });
  it("may be loaded inside the task", () => {
    silent(`${dataset}rdd.map(async x => (await import("pg")).default && new (await import("pg")).Pool().query(x));`);
    silent(`${dataset}rdd.map(x => { const { Pool } = require("pg"); return new Pool().query(x); });`);
  });
  it("may be loaded in any way before a handle is opened with it", () => {
    reports(
      `${dataset}const { Pool } = await import("pg"); const db = new Pool();
rdd.map(x => db.query(x));`,
      [{ at: "db", certainty: "certain" }],
    );
    reports(
      `${dataset}const { Pool } = require("pg"); const db = new Pool();
rdd.map(x => db.query(x));`,
      [{ at: "db" }],
    );
    reports(
      `${dataset}const db = new (require("pg").Pool)();
rdd.map(x => db.query(x));`,
      [{ at: "db" }],
    );
    reports(`${dataset}import("pg").then(({ Pool }) => { const db = new Pool(); rdd.map(x => db.query(x)); });`, [{ at: "db" }], {
      withoutVariations: true,
    });
  });
});

describe("what a CommonJS module exports", () => {
  const pg = `${dataset}const { Pool } = require("pg");\n`;
  it("is captured by a task that reads it from `module.exports` or `exports`", () => {
    reports(`${pg}module.exports.db = new Pool(); rdd.map(x => module.exports.db.query(x));`, [
      { at: "module.exports", certainty: "certain", way: "`module.exports` → `module.exports.db`" },
    ]);
    reports(`${pg}exports.db = new Pool(); rdd.map(x => exports.db.query(x));`, [
      { at: "exports", way: "`module.exports` → `module.exports.db`" },
    ]);
    reports(`${pg}module.exports = { db: new Pool() }; rdd.map(x => module.exports.db.query(x));`, [{ at: "module.exports" }]);
    reports(`${pg}exports = module.exports = { db: new Pool() }; rdd.map(x => exports.db.query(x));`, [{ at: "exports" }]);
  });
  it("is captured through a helper", () => {
    reports(`${pg}exports.db = new Pool(); const save = x => exports.db.query(x); rdd.map(x => save(x));`, [
      { at: "save", way: "`save` → `module.exports` → `module.exports.db`" },
    ]);
  });
  it("is no handle where another export is read", () => {
    silent(`${pg}exports.db = new Pool(); exports.n = 1; rdd.map(x => exports.n + x);`);
    silent(`${dataset}module.exports.n = 1; rdd.map(x => module.exports.n + x);`);
  });
  it("is a handle by any other name as well", () => {
    reports(`${pg}const db = module.exports.db = new Pool(); rdd.map(x => db.query(x));`, [{ at: "db" }]);
  });
});

describe("a property of the global object", () => {
  it("is read on the worker, so that nothing travels", () => {
    silent(`${dataset}import { Pool } from "pg";
(globalThis as any).db = new Pool(); rdd.map(x => (globalThis as any).db.query(x));`);
    silent(`${dataset}const { Pool } = require("pg");
global.db = new Pool(); rdd.map(x => global.db.query(x));`);
    silent(`${dataset}import { Pool } from "pg";
globalThis.db = new Pool(); rdd.map(x => db.query(x));`);
  });
});
