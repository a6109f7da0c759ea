import { describe, it } from "vitest";
import { expectReports as reports, expectSilence as silent } from "../../support/verdict.ts";

const open = `import * as beam from "apache-beam";
import { Pool } from "pg";
const db = new Pool();
const pair = { n: 1, db: new Pool() };
`;
const onCollection = (body: string): string => `${open}function f(pc: beam.PCollection<any>) { ${body} }`;

describe("Beam", () => {
  it("ships the functions of `map`, `flatMap` and `filter`", () => {
    reports(onCollection("pc.map(x => db.query(x)); pc.flatMap(x => [db.query(x)]);"), [
      { at: "db", certainty: "certain", engine: "beam" },
      { at: "db", engine: "beam" },
    ]);
    silent(onCollection("pc.map(x => x + 1);"));
  });
  it("ships from a root, by the runner that made it", () => {
    reports(
      `${open}import { createRunner } from "apache-beam/runners/runner";
await createRunner().run((root) => { root.apply(beam.create([1])).map(x => db.query(x)); });`,
      [{ at: "db", certainty: "certain" }],
    );
    silent(`${open}import { createRunner } from "apache-beam/runners/runner";
await createRunner().run((root) => { db.query("start"); root.apply(beam.create([1])).map(x => x); });`);
  });
  it("ships a function under a name that it was given", () => {
    reports(onCollection('pc.map(beam.withName("save", x => db.query(x)));'), [{ at: "db" }]);
    silent(onCollection('pc.map(beam.withName("twice", x => 2 * x));'));
  });
  it("ships an instance, and is reported where that is made", () => {
    reports(
      `${open}class Enrich extends beam.DoFn { constructor(private pool) { super(); } *process(x) { yield this.pool.query(x); } }
function f(pc: beam.PCollection<any>) { pc.apply(beam.parDo(new Enrich(new Pool()))); }`,
      [{ at: "new Enrich(new Pool())", certainty: "certain", way: "`Enrich` → `Enrich.pool` → passed to `Enrich` (task.ts:6:72)" }],
    );
    reports(
      `${open}class Enrich extends beam.DoFn { pool = new Pool(); *process(x) { yield x; } }
const enrich = new Enrich();
function f(pc: beam.PCollection<any>) { pc.apply(beam.parDo(enrich)); }`,
      [{ at: "enrich", way: "`enrich` → `enrich.pool`" }],
    );
  });
  it("ships the code of an instance with what that captures", () => {
    reports(
      `${open}class Save extends beam.DoFn { *process(x) { yield db.query(x); } }
function f(pc: beam.PCollection<any>) { pc.apply(beam.parDo(new Save())); }`,
      [{ at: "new Save()", way: "`Save` → `db`" }],
    );
    silent(`${open}class Twice extends beam.DoFn { *process(x) { yield 2 * x; } }
function f(pc: beam.PCollection<any>) { pc.apply(beam.parDo(new Twice())); }`);
  });
  it("opens in `startBundle`, in a class and in a literal", () => {
    silent(`${open}class Save extends beam.DoFn {
  pool; startBundle() { this.pool = new Pool(); } *process(x) { yield this.pool.query(x); } finishBundle() { this.pool.end(); }
}
function f(pc: beam.PCollection<any>) { pc.apply(beam.parDo(new Save())); }`);
    silent(
      onCollection(
        "pc.apply(beam.parDo({ pool: undefined, startBundle: function () { this.pool = new Pool(); }, process: function* (x) { yield this.pool.query(x); } }));",
      ),
    );
  });
  it("ships a literal, and is reported inside where its functions stand there", () => {
    reports(onCollection("pc.apply(beam.parDo({ process: function* (x) { yield db.query(x); } }));"), [{ at: "db" }]);
    reports(
      `${open}const save = { process: function* (x) { yield db.query(x); } };
function f(pc: beam.PCollection<any>) { pc.apply(beam.parDo(save)); }`,
      [{ way: "`save` → `save.process` → `db`" }],
    );
  });
  it("ships what wrappers are given", () => {
    reports(
      `${open}class Save extends beam.DoFn { pool = new Pool(); *process(x) { yield x; } }
const run = (pc: beam.PCollection<any>, fn) => pc.apply(beam.parDo(fn));
export function f(pc) { run(pc, new Save()); }`,
      [{ at: "new Save()", certainty: "certain" }],
    );
  });
  it("takes the context argument for a value beside the task", () => {
    silent(onCollection("pc.map((x, c) => x, { db });"));
    silent(onCollection("pc.apply(beam.parDo({ process: function* (x, c) { yield x; } }, { db }));"));
  });
  it("leaves behind what starts with two underscores", () => {
    silent(`${open}class P { __db = new Pool(); n = 1; work(x) { return x; } }
const p = new P(); function f(pc: beam.PCollection<any>) { pc.map(x => p.work(x)); }`);
    reports(
      `${open}class P { _db = new Pool(); n = 1; work(x) { return x; } }
const p = new P(); function f(pc: beam.PCollection<any>) { pc.map(x => p.work(x)); }`,
      [{ at: "p", way: "`p` → `p._db`" }],
    );
  });
  it("ships all of an object, though one property is read", () => {
    reports(onCollection("pc.map(x => pair.n + x);"), [{ at: "pair", way: "`pair` → `pair.db`" }]);
  });
  it("loses `this`, so that only the path that is read counts", () => {
    reports(`${open}class A { db = new Pool(); n = 1; f(pc: beam.PCollection<any>) { pc.map(x => this.db.query(x)); } }`, [
      { at: "this.db" },
    ]);
    silent(`${open}class A { db = new Pool(); n = 1; f(pc: beam.PCollection<any>) { pc.map(x => this.n + x); } }`);
  });
  it("calls a function that is applied here, and ships what that ships", () => {
    silent(onCollection('pc.apply(function Part(p) { db.query("x"); return p; });'));
    reports(onCollection('pc.apply(function Part(p) { db.query("x"); return p.map(x => pair.db.query(x)); });'), [{ at: "pair" }]);
  });
  it("ships the functions of grouping, combining and windows", () => {
    reports(onCollection("pc.apply(beam.groupBy(x => db.query(x)));"), [{ at: "db" }]);
    reports(onCollection('pc.apply(beam.groupBy("k").combining("v", { addInput: (a, x) => db.query(x) }, "sum"));'), [{ at: "db" }]);
    silent(onCollection('pc.apply(beam.groupBy("k").combining("v", { addInput: (a, x) => a + x }, "sum"));'));
    reports(onCollection("pc.apply(beam.assignTimestamps((x, t) => db.query(x)));"), [{ at: "db" }]);
  });
});
