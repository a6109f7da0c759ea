import { describe, it } from "vitest";
import { expectReports as reports, expectSilence as silent, prelude, pulumiPrelude } from "../support/verdict.ts";

describe("types are no captures", () => {
  it("is silent about an import of a type, an annotation and a cast", () => {
    silent(`import type { Pool } from "pg";
declare const rdd: RDD<any>;
rdd.map((x): Pool => x as unknown as Pool);`);
  });
  it("is silent about an import that only types use", () => {
    silent(`${prelude}rdd.map((x: Pool) => <Pool>x);`);
  });
  it("is silent about typeof in types, where value and type have the same name", () => {
    silent(`${prelude}const db = new Pool();
rdd.map((x: typeof db) => { let y: ReturnType<typeof db.query>; type T = keyof typeof db; return 1 as unknown as T; });`);
  });
  it("reports the value beside its type", () => {
    reports(
      `${prelude}const db = new Pool();
rdd.map((x: typeof db) => [x, db]);`,
      [{ at: "db" }],
    );
  });
  it("is silent about type arguments, implements, satisfies and qualified names", () => {
    silent(`${prelude}const db = new Pool();
namespace NS { export interface Conn {} export type T = typeof db; }
rdd.map(() => { class A implements NS.Conn { declare own: NS.T; } return new Set<NS.T>([new A() satisfies NS.Conn]); });`);
  });
  it("is silent about assertion functions, overloads, abstract members and index signatures", () => {
    silent(`${prelude}const db = new Pool();
rdd.map((x: unknown) => {
  function check(x: unknown): asserts x is typeof db;
  function check(x: unknown): void {}
  abstract class B { abstract db: typeof db; [key: string]: unknown; abstract get(): typeof db; }
  interface C { db: typeof db }
  return check(x);
});`);
  });
  it("is silent about a name that is only exported as a type", () => {
    silent(`${prelude}const db = new Pool();
export type Db = typeof db;
export type { Pool };
rdd.map(x => x);`);
  });
});

describe("operators", () => {
  it("reports typeof at run time, which reads the value", () => {
    reports(
      `${prelude}const db = new Pool();
rdd.map(() => typeof db);`,
      [{ at: "db" }],
    );
    reports(
      `${pulumiPrelude}const db = new Pool();
pulumi.runtime.serializeFunction(() => typeof db);`,
      [{ at: "db" }],
    );
  });
  it("reports typeof of a property for what it needs", () => {
    reports(
      `${pulumiPrelude}const ctx = { n: 1, db: new Pool() };
pulumi.runtime.serializeFunction(() => typeof ctx.db);`,
      [{ at: "ctx" }],
    );
    silent(`${pulumiPrelude}const ctx = { n: 1, db: new Pool() };
pulumi.runtime.serializeFunction(() => typeof ctx.n);`);
  });
  it("is silent about typeof by an engine that ships only the text", () => {
    silent(`import * as skale from "skale";
import { Pool } from "pg";
const db = new Pool();
skale.context().parallelize([1]).map(() => typeof db);`);
  });
  it("is silent about instanceof and a class as a value", () => {
    silent(`${prelude}rdd.map(x => x instanceof net.Socket || x.constructor === Pool);`);
  });
  it("reports a handle on either side of an operator", () => {
    reports(
      `${prelude}const db = new Pool();
const other = net.connect(1);
rdd.map(x => (x === db) || "end" in other);`,
      [{ at: "db" }, { at: "other" }],
    );
  });
  it("is silent about void and comparisons that were made before", () => {
    silent(`${prelude}const db = new Pool();
const none = void db, open = db !== null, text = \`\${db}\`, negated = !db;
rdd.map(x => [none, open, text, negated]);`);
  });
});

describe("enums, namespaces and ambient names", () => {
  it("is silent about an enum", () => {
    silent(`${prelude}const db = new Pool();
enum Level { Low = 1, High }
const enum Fixed { A }
rdd.map(x => x === Level.High || x === Fixed.A);`);
  });
  it("reports a namespace that holds a handle, with the path", () => {
    reports(
      `${prelude}namespace Deps { export const db = new Pool(); }
rdd.map(x => Deps.db.query(x));`,
      [{ at: "Deps", way: "\`Deps\` → \`Deps.db\`" }],
    );
  });
  it("is silent about a namespace that keeps its handle to itself, and one of data", () => {
    silent(`${prelude}namespace Deps { const db = new Pool(); export const n = 1; }
rdd.map(x => x + Deps.n);`);
  });
  it("reports a function of a namespace that uses its handle", () => {
    reports(
      `${prelude}namespace Deps { const db = new Pool(); export function save(x: number) { return db.query(String(x)); } }
rdd.map(x => Deps.save(x));`,
      [{ at: "Deps" }],
    );
  });
  it("reports an alias of a namespace's member", () => {
    reports(
      `${prelude}namespace Deps { export const db = new Pool(); }
import db = Deps.db;
rdd.map(x => db.query(x));`,
      [{ at: "db" }],
    );
  });
  it("is silent about globals", () => {
    silent(`${prelude}rdd.map(x => { console.log(process.env.X, x); return fetch(x); });`);
  });
  it("is silent about ambient declarations, which name what exists elsewhere", () => {
    silent(`${prelude}declare const db: Pool;
declare function save(x: number): void;
declare namespace Deps { const db: Pool; }
declare global { var pool: Pool; }
rdd.map(x => [db, save(x), Deps.db, pool]);`);
  });
});
