import { describe, it } from "vitest";
import { expectReports as reports, expectSilence as silent, prelude } from "../support/verdict.ts";

describe("what a list is reduced to", () => {
  it("is what the callback returns", () => {
    reports(
      `${prelude}const db = ["a"].reduce((last, url) => new Pool(), null);
rdd.map(x => db.query(x));`,
      [{ at: "db", certainty: "certain" }],
    );
    reports(
      `${prelude}declare const urls: string[];
const db = urls.reduce((last, url) => new Pool(), null);
rdd.map(x => db.query(x));`,
      [{ at: "db", certainty: "likely" }],
    );
    silent(`${prelude}const total = [new Pool(), new Pool()].reduce((sum, pool) => sum + pool.totalCount, 0);
rdd.map(x => x + total);`);
  });
  it("is the initial value, with what the callback has put into it", () => {
    reports(
      `${prelude}const deps = ["a", "b"].reduce((made, name) => { made[name] = new Pool(); return made; }, {});
rdd.map(x => deps.a.query(x));`,
      [{ at: "deps" }],
    );
    reports(
      `${prelude}const collect = (made, port) => { made.push(net.connect(port)); return made; };
const sockets = [1, 2].reduceRight(collect, []);
rdd.map(x => sockets[0].write(x));`,
      [{ at: "sockets" }],
    );
    reports(
      `${prelude}const pools = ["a"].reduce((made, name) => made.set(name, new Pool()), new Map());
rdd.map(x => pools.get(x));`,
      [{ at: "pools" }],
    );
    silent(`${prelude}const byId = [1, 2].reduce((made, n) => { made[n] = n; return made; }, {});
rdd.map(x => byId[x]);`);
  });
  it("is a copy that grows with each element", () => {
    reports(
      `${prelude}const deps = ["a", "b"].reduce((made, name) => ({ ...made, [name]: new Pool() }), {});
rdd.map(x => deps.a.query(x));`,
      [{ at: "deps" }],
    );
    silent(`${prelude}const deps = ["a", "b"].reduce((made, name) => ({ ...made, [name]: 1 }), {});
rdd.map(x => deps.a + x);`);
  });
  it("begins with the first element where there is no initial value", () => {
    reports(
      `${prelude}const newest = [new Pool(), new Pool()].reduce((a, b) => (a.totalCount > b.totalCount ? a : b));
rdd.map(x => newest.query(x));`,
      [{ at: "newest" }],
    );
    silent(`${prelude}const most = [new Pool(), new Pool()].map(pool => pool.totalCount).reduce((a, b) => (a > b ? a : b));
rdd.map(x => x + most);`);
  });
});
