import { describe, it } from "vitest";
import { expectReports as reports, expectSilence as silent, prelude } from "../support/verdict.ts";

describe("a task that stands in a function", () => {
  it("takes along what was there when the function was called", () => {
    reports(
      `${prelude}const o: any = { db: new Pool() }; function run() { rdd.map(x => o.k); }
run(); o.db = null;`,
      [{ at: "o" }],
    );
    silent(`${prelude}const o: any = { db: new Pool() }; function run() { rdd.map(x => o.k); }
delete o.db; run();`);
    reports(
      `${prelude}let db: any = new Pool(); function run() { return rdd.map(x => db.query(x)); }
run(); db = null;`,
      [{ at: "db" }],
    );
    silent(`${prelude}let db: any = new Pool(); function run() { return rdd.map(x => db); }
db = null; run();`);
  });
  it("takes along what was there when others called it, where it calls itself or is called in a circle", () => {
    const again = (before: string, after: string): string => `${prelude}const o: any = { db: new Pool() };
function run(n: number) { rdd.map(x => o.k); if (n > 0) run(n - 1); }
${before}run(3); ${after}`;
    reports(again("", "o.db = null;"), [{ at: "o" }]);
    silent(again("o.db = null; ", ""));
    const circle = (before: string, after: string): string => `${prelude}const o: any = { db: new Pool() };
function run(n: number) { rdd.map(x => o.k); if (n > 0) other(n - 1); }
function other(n: number) { run(n); }
${before}run(3); ${after}`;
    silent(circle("o.db = null; ", ""));
    reports(circle("", ""), [{ at: "o" }]);
  });
  it("takes along what is there in the end, where others call the function", () => {
    reports(
      `${prelude}const o: any = {}; o.db = new Pool();
export function run(r: RDD<any>) { return r.map(x => o.k); }`,
      [{ at: "o", certainty: "certain" }],
    );
    silent(`${prelude}const o: any = { db: new Pool() }; o.db = null;
export function run(r: RDD<any>) { return r.map(x => o.k); }`);
  });
  it("sees what the function around it has done, called or not", () => {
    silent(`${prelude}async function main() {
  const o: any = { db: new Pool() }; o.db = null;
  class Ship { constructor(private words: RDD<any>) {} ship(f: any) { return this.words.map(f); } }
  new Ship(rdd).ship((x: any) => [x, o]);
}`);
    reports(
      `${prelude}async function main() {
  let heard: any; net.createServer().on("connection", s => { heard = s; });
  function run() { rdd.map(x => heard); }
  run();
}`,
      [{ at: "heard", certainty: "likely" }],
    );
  });
});

describe("a variable that is filled while it is empty", () => {
  it("is open where that stands beside its declaration", () => {
    reports(
      `${prelude}let db: any = null; db ??= new Pool();
class Job { db = db; run(r: RDD<any>) { return r.map(x => this.db); } }`,
      [{ at: "this.db" }],
    );
  });
  it("is left to the worker where a function fills it", () => {
    silent(`${prelude}let db: any = null; const open = () => (db ??= new Pool());
rdd.map(x => open().query(x));`);
  });
});

describe("a setter", () => {
  it("keeps what it is assigned where it keeps it", () => {
    reports(
      `${prelude}class C { kept: any; set db(v: any) { this.kept = v; } }
const c = new C(); c.db = new Pool(); rdd.map(x => c);`,
      [{ at: "c", certainty: "certain", way: "`c` → `c.kept` → `v` → passed to `db` (task.ts:7:27)" }],
    );
    reports(
      `${prelude}class C { kept: any; set db(v: any) { this.kept = v; } get db() { return this.kept; } }
const c = new C(); c.db = new Pool(); const { db } = c; rdd.map(x => db);`,
      [{ at: "db" }],
    );
  });
  it("keeps nothing where it does not, and nothing of what another object was assigned", () => {
    silent(`${prelude}class C { size = 0; set db(v: any) { this.size = v.totalCount; } }
const c = new C(); c.db = new Pool(); rdd.map(x => c);`);
    silent(`${prelude}class C { kept: any; set db(v: any) { this.kept = v; } }
const other = new C(), c = new C(); other.db = new Pool(); c.db = 1; rdd.map(x => c);`);
  });
});
