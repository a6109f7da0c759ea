import { describe, it } from "vitest";
import { expectReports as reports, expectSilence as silent, prelude } from "../support/verdict.ts";

const branchPrelude = `${prelude}declare const a: boolean, b: boolean, mode: string;
`;

describe("a property that is assigned on several paths", () => {
  it("is likely a handle where one path opens it", () => {
    reports(
      `${branchPrelude}const o: any = {}; if (a) o.x = new Pool(); else o.x = 1;
rdd.map(x => o.x);`,
      [{ at: "o", certainty: "likely" }],
    );
    reports(
      `${branchPrelude}const o: any = { x: new Pool() }; if (a) o.x = null;
rdd.map(x => o.x);`,
      [{ at: "o", certainty: "likely" }],
    );
  });
  it("is certainly one where every path opens one", () => {
    reports(
      `${branchPrelude}const o: any = {}; if (a) o.x = new Pool(); else o.x = net.connect(1);
rdd.map(x => o.x);`,
      [{ at: "o", certainty: "certain" }],
    );
    reports(
      `${branchPrelude}const o: any = {}; switch (mode) { case "file": o.x = fs.createWriteStream("a"); break; default: o.x = net.connect(1); }
rdd.map(x => o.x);`,
      [{ at: "o", certainty: "certain" }],
    );
    reports(
      `${prelude}class C { db; constructor(a) { if (a) this.db = new Pool(); else this.db = net.connect(1); } run(r: RDD<number>) { return r.map(x => this.db); } }`,
      [{ at: "this.db", certainty: "certain" }],
    );
  });
  it("is data where every path assigns data", () => {
    silent(`${branchPrelude}const o: any = { x: new Pool() }; if (a) o.x = 1; else o.x = 2;
rdd.map(x => o.x);`);
    silent(`${branchPrelude}const o: any = { x: new Pool() }; if (a) { if (b) o.x = 1; else o.x = 2; } else { o.x = 3; }
rdd.map(x => o.x);`);
    silent(
      `${prelude}class C { db; constructor(a) { this.db = new Pool(); if (a) this.db = 1; else this.db = null; } run(r: RDD<number>) { return r.map(x => this.db); } }`,
    );
  });
});

describe("a variable, an expression and a result with several paths", () => {
  it("are certainly handles where every path opens one, and likely ones where not", () => {
    reports(
      `${branchPrelude}let v; if (a) v = new Pool(); else v = net.connect(1);
const e = a ? new Pool() : net.connect(1);
function open() { if (a) return new Pool(); return net.connect(1); }
const r = open();
rdd.map(x => [v, e, r]);`,
      [
        { at: "v", certainty: "certain" },
        { at: "e", certainty: "certain" },
        { at: "r", certainty: "certain" },
      ],
    );
    reports(
      `${branchPrelude}let v; if (a) v = new Pool(); else v = null;
const e = a ? new Pool() : null;
function open() { if (a) return new Pool(); return null; }
const r = open();
rdd.map(x => [v, e, r]);`,
      [
        { at: "v", certainty: "likely" },
        { at: "e", certainty: "likely" },
        { at: "r", certainty: "likely" },
      ],
    );
  });
  it("are likely handles where another function may have put data in their place", () => {
    reports(
      `${branchPrelude}let v: any = new Pool();
function forget() { v = null; }
if (a) forget();
rdd.map(x => v);`,
      [{ at: "v", certainty: "likely" }],
    );
  });
});

describe("functions that fill and clear a property", () => {
  it("count in the order of their calls, not of their text", () => {
    const functions = `${prelude}const o: any = {}; function fill() { o.x = new Pool(); } function clear() { o.x = null; }
`;
    reports(`${functions}clear(); fill(); rdd.map(x => o.x);`, [{ at: "o", certainty: "certain" }]);
    silent(`${functions}fill(); clear(); rdd.map(x => o.x);`);
    reports(`${functions}o.x = null; fill(); rdd.map(x => o.x);`, [{ at: "o", certainty: "certain" }]);
    silent(`${functions}fill(); o.x = null; rdd.map(x => o.x);`);
  });
  it("leave a handle likely where they may clear it", () => {
    reports(
      `${branchPrelude}const o: any = { x: new Pool() }; function clear() { o.x = null; }
if (a) clear();
rdd.map(x => o.x);`,
      [{ at: "o", certainty: "likely" }],
    );
  });
});
