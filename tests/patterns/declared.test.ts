import { describe, it } from "vitest";
import { expectReports as reports, expectSilence as silent, prelude } from "../support/verdict.ts";

const open = `import { Pool } from "pg";
const db = new Pool();
`;

describe("the declared result of a function that stands elsewhere", () => {
  it("makes a dataset, or something else", () => {
    reports(
      `${open}declare function load(): RDD<number>;
load().map(x => db.query(x));`,
      [{ at: "db", certainty: "certain" }],
    );
    reports(
      `${open}declare function load(): Promise<RDD<number>>;
const words = await load();
words.map(x => db.query(x));`,
      [{ at: "db", certainty: "certain" }],
    );
    silent(`${open}declare function load(): number[];
load().map(x => db.query(x));`);
  });
  it("is likely a handle where it is the type of one", () => {
    reports(
      `${prelude}declare function connect(url: string): Promise<Pool>;
const client = await connect("a");
rdd.map(x => client.query(x));`,
      [{ at: "client", certainty: "likely", handle: "a PostgreSQL pool, by its type" }],
    );
    silent(`${prelude}declare function connect(url: string): string;
const client = connect("a");
rdd.map(x => client + x);`);
    silent(`declare const rdd: RDD<any>;
class Pool { n = 1; }
declare function connect(): Pool;
const client = connect();
rdd.map(x => client.n + x);`);
  });
  it("is none of the task's where the task calls the function", () => {
    silent(`${prelude}declare function connect(url: string): Pool;
rdd.map(x => connect(x).query(x));`);
  });
  it("is none where an implementation follows its overloads", () => {
    silent(`${prelude}function connect(url: string): Pool;
function connect(url: number): number;
function connect(url) { return 1; }
const client = connect(1);
rdd.map(x => client + x);`);
  });
});

describe("the declared result of an abstract method or an accessor", () => {
  it("makes a dataset, or something else", () => {
    reports(`${open}abstract class J { abstract load(): RDD<number>; run() { return this.load().map(x => db.query(x)); } }`, [
      { at: "db" },
    ]);
    silent(`${open}abstract class J { abstract load(): number[]; run() { return this.load().map(x => db.query(x)); } }`);
  });
  it("is likely a handle where it is the type of one", () => {
    reports(
      `${prelude}abstract class J { abstract open(): Pool; run(r: RDD<number>) { const db = this.open(); return r.map(x => db.query(x)); } }`,
      [{ at: "db", certainty: "likely" }],
    );
    reports(
      `${prelude}class R { constructor(private c) {} get db(): Pool { return this.c.get("db"); } run(r: RDD<number>) { const db = this.db; return r.map(x => db.query(x)); } }`,
      [{ at: "db", certainty: "likely" }],
    );
    silent(
      `${prelude}abstract class J { abstract open(): string; run(r: RDD<number>) { const db = this.open(); return r.map(x => db + x); } }`,
    );
  });
  it("yields to what a subclass returns", () => {
    silent(`${prelude}abstract class J { abstract open(): Pool; }
class K extends J { open(): any { return 1; } run(r: RDD<number>) { const n = this.open(); return r.map(x => n + x); } }`);
  });
});
