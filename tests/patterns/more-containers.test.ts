import { describe, it } from "vitest";
import { expectReports as reports, expectSilence as silent, prelude } from "../support/verdict.ts";

describe("an object whose names are not known", () => {
  it("may hold a handle under any of them", () => {
    reports(
      `${prelude}const pools: any = {}; for (const name of ["a"]) pools[name] = new Pool();
const { a } = pools; const b = Object.fromEntries([["b", new Pool()]]).b;
rdd.map(x => [a, b]);`,
      [
        { at: "a", certainty: "likely" },
        { at: "b", certainty: "likely" },
      ],
    );
    reports(
      `${prelude}declare function open(): Record<string, Pool>;
const { eu } = open();
rdd.map(x => eu.query(x));`,
      [{ at: "eu", certainty: "likely" }],
    );
  });
  it("holds data where only data was put into it, and under names that are known", () => {
    silent(`${prelude}const sizes: any = { total: 1 }; for (const name of ["a"]) sizes[name] = name.length;
const { a, total } = sizes; rdd.map(x => [a, total]);`);
    silent(`${prelude}const pools: any = { n: 1 }; pools[String(1)] = new Pool();
const { n } = pools; rdd.map(x => n + x);`);
  });
});

describe("a function with properties", () => {
  it("takes them along", () => {
    reports(
      `${prelude}function handler(x) { return x; }
handler.db = new Pool();
rdd.map(x => handler(x));`,
      [{ at: "handler", way: "`handler` → `handler.db`" }],
    );
    reports(
      `${prelude}const handler: any = () => 1; handler.db = new Pool();
const { db } = handler; rdd.map(x => db);`,
      [{ at: "db" }],
    );
    silent(`${prelude}const handler: any = () => 1; handler.retries = 3;
rdd.map(x => handler(x) + handler.retries);`);
  });
});

describe("arguments without names", () => {
  it("are what the call passes", () => {
    reports(
      `${prelude}function last(...given: any[]) { return arguments[1]; }
const db = last(1, new Pool()), n = last(new Pool(), 1);
rdd.map(x => [db, n]);`,
      [{ at: "db" }],
    );
  });
});

describe("an iterator", () => {
  it("gives a handle at a step", () => {
    reports(
      `${prelude}function* sockets() { yield net.connect(1); }
const { value } = sockets().next();
rdd.map(x => value);`,
      [{ at: "value" }],
    );
    silent(`${prelude}function* sockets() { yield net.connect(1); }
const { done } = sockets().next();
rdd.map(x => done);`);
  });
});

describe("a list that is made of another", () => {
  it("holds what is filled in, put in place or added", () => {
    reports(
      `${prelude}const a = new Array(2).fill(net.connect(1)), b = [1, 2].with(0, net.connect(1)), c = [1].toSpliced(0, 1, net.connect(1));
const d = Object.groupBy([net.connect(1)], () => "x").x;
rdd.map(x => [a, b, c, d]);`,
      [{ at: "a" }, { at: "b" }, { at: "c" }, { at: "d" }],
    );
    silent(`${prelude}const a = new Array(2).fill(0), b = [1, 2].with(0, 3);
rdd.map(x => [a, b]);`);
  });
});
