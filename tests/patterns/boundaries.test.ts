import { describe, it } from "vitest";
import { expectReports as reports, expectSilence as silent, prelude } from "../support/verdict.ts";

const open = `import { Pool } from "pg";
const db = new Pool();
`;

describe("what is never a boundary", () => {
  it("is a method of an array, typed array, iterator, generator, set or string", () => {
    silent(`${open}[1].map(x => db.query(x));`);
    silent(`${open}const rdd = [1, 2]; rdd.map(x => db.query(x));`);
    silent(`${open}const rdd = new Uint8Array(3); rdd.map(x => db.query(x)); new Float64Array(2).map(x => db.query(x));`);
    silent(`${open}const rdd = [1].values(); rdd.map(x => db.query(x)); Iterator.from([1]).map(x => db.query(x));`);
    silent(`${open}function* numbers() { yield 1; } const rdd = numbers(); rdd.map(x => db.query(x));`);
    silent(`${open}const rdd = new Set([1]).values(); rdd.map(x => db.query(x));`);
    silent(`${open}function f(text: string) { const rdd = text.split(","); return rdd.map(x => db.query(x)); }`);
    silent(`${open}const rdd = "a,b".split(","); rdd.map(x => db.query(x));`);
    silent(`${open}declare const o: object;
const rdd = Object.keys(o); rdd.map(x => db.query(x)); const otherRdd = Array.from(o); otherRdd.map(x => db.query(x));`);
    silent(`${open}const rdd = JSON.parse("[]"); rdd.map(x => db.query(x));`);
  });
  it("is a method of what is declared as a list", () => {
    silent(`${open}function f(rdd: number[], aRdd: ReadonlyArray<number>, bRdd: readonly number[], cRdd: Set<number>, dRdd: Uint8Array) {
  rdd.map(x => db.query(x)); aRdd.map(x => db.query(x)); bRdd.map(x => db.query(x)); cRdd.map(x => db.query(x)); dRdd.map(x => db.query(x));
}`);
    silent(`${open}type Words = string[];
function f(rdd: Words) { return rdd.map(x => db.query(x)); }`);
  });
  it("is RxJS, a promise, an Immutable collection, jQuery or lodash", () => {
    silent(`${open}import { of, map } from "rxjs";
const rdd = of(1); rdd.pipe(map(x => db.query(x)));`);
    silent(`${open}const rdd = Promise.resolve([1]); rdd.then(x => db.query(x)); Promise.all([1].map(x => db.query(x)));`);
    silent(`${open}import { List, Map } from "immutable";
const rdd = List([1]); rdd.map(x => db.query(x)); Map({ a: 1 }).mapValues(x => db.query(x));`);
    silent(`${open}import $ from "jquery";
const rdd = $("li"); rdd.map((i, x) => db.query(x));`);
    silent(`${open}import _ from "lodash";
const rdd = _([1]); rdd.map(x => db.query(x)).value(); _.chain({}).mapValues(x => db.query(x)).value(); _.mapValues({}, x => db.query(x));`);
  });
  it("is a class of the project that has a `map`", () => {
    silent(`${open}class Box { map(f) { return f(1); } }
const rdd = new Box(); rdd.map(x => db.query(x));`);
  });
  it("is the list of results that came back", () => {
    silent(`${open}async function f(rdd: RDD<number>) { const rows = await rdd.collect(); return rows.map(x => db.query(x)); }`);
    silent(`${open}async function f() { return (await sc.parallelize([1]).collect()).map(x => db.query(x)); }`);
  });
});

describe("a dataset is recognised", () => {
  it("by what made it, through any chain, variable or function", () => {
    reports(`${open}sc.parallelize([1]).filter(x => x > 1).map(x => db.query(x));`, [{ at: "db", certainty: "certain", engine: "spark" }]);
    reports(`${open}const words = sc.textFile("a"); words.map(x => db.query(x));`, [{ at: "db", certainty: "certain" }]);
    reports(`${open}const words = await sc.parallelize([1]); words.map(x => db.query(x));`, [{ at: "db", certainty: "certain" }]);
    reports(
      `${open}function load() { return sc.parallelize([1]); }
load().map(x => db.query(x));`,
      [{ at: "db", certainty: "certain" }],
    );
  });
  it("by its declared type: a variable's, a field's, a promise's, a function's, an alias's", () => {
    reports(`${open}function f(words: RDD<string>) { return words.map(x => db.query(x)); }`, [{ at: "db", certainty: "certain" }]);
    reports(`${open}class J { words: RDD<string>; run() { return this.words.map(x => db.query(x)); } }`, [
      { at: "db", certainty: "certain" },
    ]);
    reports(`${open}async function f(words: Promise<RDD<string>>) { return (await words).map(x => db.query(x)); }`, [
      { at: "db", certainty: "certain" },
    ]);
    reports(
      `${open}function load(): RDD<string> { return make(); }
load().map(x => db.query(x));`,
      [{ at: "db", certainty: "certain" }],
    );
    reports(
      `${open}type Words = RDD<string>;
function f(words: Words) { return words.map(x => db.query(x)); }`,
      [{ at: "db", certainty: "certain" }],
    );
    reports(
      `${open}interface Words extends RDD<string> {}
function f(words: Words) { return words.map(x => db.query(x)); }`,
      [{ at: "db", certainty: "certain" }],
    );
  });
  it("by a method that only datasets have, which is likely", () => {
    reports(`${open}export function f(words) { return words.reduceByKey((a, b) => db.query(a)); }`, [{ at: "db", certainty: "likely" }]);
    reports(`${open}export function f(words) { return words.mapPartitions(part => part.map(x => db.query(x))); }`, [
      { at: "db", certainty: "likely" },
    ]);
  });
  it("by its name, which is likely", () => {
    reports(`${open}export function f(rdd) { return rdd.map(x => db.query(x)); }`, [{ at: "db", certainty: "likely" }], {
      withoutVariations: true,
    });
    reports(`${open}export function f(wordsRdd) { return wordsRdd.map(x => db.query(x)); }`, [{ at: "db", certainty: "likely" }], {
      withoutVariations: true,
    });
  });
  it("not by a name that says nothing", () => {
    silent(`${open}export function f(words) { return words.filter(x => db.query(x)).map(x => db.query(x)); }
const note = "parallelize";`);
  });
});

describe("a boundary by another name", () => {
  it("is a function that ships what it is given", () => {
    reports(
      `${prelude}const db = new Pool();
const ship = f => rdd.map(f);
ship(x => db.query(x));`,
      [{ at: "db", certainty: "certain" }],
    );
    reports(
      `${prelude}const db = new Pool();
const ship = f => rdd.map(f); const shipAgain = g => ship(g);
shipAgain(x => db.query(x));`,
      [{ at: "db" }],
    );
    reports(
      `${prelude}const db = new Pool();
function ship(words: RDD<any>, f) { return words.map(f); }
export function g(r) { return ship(r, x => db.query(x)); }`,
      [{ at: "db" }],
    );
    silent(`${prelude}const ship = f => rdd.map(f);
ship(x => x);`);
  });
  it("tells two tasks of one wrapper apart", () => {
    reports(
      `${prelude}const a = new Pool(); const b = new Pool();
const ship = f => rdd.map(f);
ship(x => a.query(x)); ship(x => x); ship(x => b.query(x));`,
      [{ at: "a" }, { at: "b" }],
    );
  });
  it("is a method, a member of an object, and what was taken out of it", () => {
    reports(
      `${prelude}const db = new Pool();
class S { words: RDD<any>; ship(f) { return this.words.map(f); } }
new S().ship(x => db.query(x));`,
      [{ at: "db", certainty: "certain" }],
    );
    reports(
      `${prelude}const db = new Pool();
const helpers = { map: (f) => rdd.map(f) };
const { map } = helpers;
map(x => db.query(x));`,
      [{ at: "db" }],
    );
  });
  it("takes the task out of an options object or a list", () => {
    reports(
      `${prelude}const db = new Pool();
function run({ task }) { return rdd.map(task); }
run({ task: x => db.query(x) });`,
      [{ at: "db" }],
    );
    reports(
      `${prelude}const db = new Pool();
function run(options) { return rdd.map(options.task); }
run({ task: x => db.query(x), other: x => x });`,
      [{ at: "db", line: 8 }],
    );
    silent(`${prelude}const db = new Pool();
function run(options) { return rdd.map(options.other); }
run({ task: x => db.query(x), other: x => x });`);
    reports(
      `${prelude}const db = new Pool();
for (const f of [x => x, x => db.query(x)]) rdd.map(f);`,
      [{ at: "db" }],
    );
    reports(
      `${prelude}const db = new Pool();
[x => x, x => db.query(x)].forEach(f => rdd.map(f));`,
      [{ at: "db" }],
    );
    reports(
      `${prelude}const db = new Pool();
const ship = (...args) => rdd.map(...args);
ship(x => db.query(x));`,
      [{ at: "db" }],
    );
  });
  it("is bound, called with `call`, or named in brackets", () => {
    reports(
      `${prelude}const db = new Pool();
const ship = rdd.map.bind(rdd);
ship(x => db.query(x));`,
      [{ at: "db", certainty: "certain" }],
    );
    reports(
      `${prelude}const db = new Pool();
const { map } = rdd; map.call(rdd, x => db.query(x));`,
      [{ at: "db", certainty: "certain" }],
    );
    reports(
      `${prelude}const db = new Pool();
rdd["map"](x => db.query(x)); rdd?.filter(x => db.query(x));`,
      [{ at: "db" }, { at: "db" }],
    );
    silent(`${open}const rdd = [1]; const ship = rdd.map.bind(rdd);
ship(x => db.query(x)); const { map } = rdd; map.call(rdd, x => db.query(x));`);
  });
  it("is reported where the bound method was passed to it", () => {
    reports(
      `${prelude}class P { db = new Pool(); m(x) { return this.db.query(x); } }
const p = new P();
const ship = f => rdd.map(f);
ship(p.m.bind(p));`,
      [{ at: "p.m.bind(p)", way: "`p` → `p.db`" }],
    );
  });
  it("ships a function that only calls the one it was given", () => {
    reports(
      `${prelude}const db = new Pool();
const ship = f => rdd.map(x => f(x));
ship(x => db.query(x));`,
      [{ at: "f", way: "`f` → `db` → passed to `ship` (task.ts:8:6)" }],
    );
  });
});

describe("a callback on this side of a distributed library", () => {
  it("is no task, though what it ships is", () => {
    silent(`${open}lines.foreachRDD(rdd => { db.query("x"); });`);
    reports(
      `${open}const other = new Pool();
lines.foreachRDD(rdd => { other.query("x"); rdd.foreach(x => db.query(x)); });`,
      [{ at: "db" }],
    );
    reports(
      `${open}const other = new Pool();
function f(lines: DStream<string>) { lines.foreachRDD(batch => { other.query("x"); batch.foreach(x => db.query(x)); }); }`,
      [{ at: "db" }],
    );
    silent(
      `${open}lines.foreachRDD(batch => { db.query("x"); batch.foreachPartition(part => { const own = new Pool(); for (const x of part) own.query(x); }); });`,
    );
  });
  it("is a boundary by a stream's own methods", () => {
    reports(`${open}function f(lines: DStream<string>) { return lines.map(x => db.query(x)); }`, [{ at: "db", certainty: "certain" }]);
    silent(`${open}function f(lines: DStream<string>) { return lines.transform(rdd => { db.query("x"); return rdd; }); }`);
  });
});

describe("the receiver of a shipment", () => {
  it("stays here, with everything beside it", () => {
    silent(`${open}class S { db = new Pool(); words: RDD<any>; run(id) { return this.words.map((k) => k.toUpperCase()); } }`);
    silent(`${prelude}class S { db = new Pool(); out; run(id) { this.out = rdd.map((k) => k.toUpperCase()); this.db.query("a"); } }`);
  });
});
