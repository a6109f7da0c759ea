import { describeTwins } from "../../support/twins.ts";

const imports =
  'import _ from "lodash"; declare const sales: RDD<[string, number]>; declare const orders: RDD<{ id: string; n: number; city: string }>;';

describeTwins("prefer-combining-aggregation", imports, [
  {
    name: "reduce with init",
    reported: ["sales.groupByKey().mapValues((values) => values.reduce((sum, v) => sum + v, 0));"],
    silent: ["sales.groupByKey().mapValues((values) => values.sort());"],
  },
  {
    name: "map of pair destructured",
    reported: ["sales.groupByKey().map(([city, values]) => [city, values.length]);"],
    silent: ["sales.groupByKey().map(([city, values]) => [city, values]);"],
  },
  {
    name: "map pair index",
    reported: [
      "sales.groupByKey().map((pair) => [pair[0], pair[1].reduce((a, b) => Math.max(a, b))]);",
      "sales.groupByKey().mapValues((it) => [...it].reduce((a, b) => a + b));",
      "sales.groupByKey().mapValues((it) => Math.min(...it));",
      "sales.groupByKey().mapValues((it) => { let total = 0; for (const v of it) { total += v; } return total; });",
    ],
    silent: ["sales.groupByKey().mapValues((it) => { const out = []; for (const v of it) { out.push(v); } return out; });"],
  },
  {
    name: "counter loop",
    reported: [
      "sales.groupByKey().mapValues((it) => { let n = 0; for (const _v of it) n++; return n; });",
      "function total(values: number[]) { return values.reduce((a, b) => a + b, 0); }\nsales.groupByKey().mapValues(total);",
      "const grouped = sales.groupByKey(); const sums = grouped.mapValues((v) => v.reduce((a, b) => a + b));",
    ],
    silent: ["const grouped = sales.groupByKey(); const sums = grouped.mapValues((v) => v.reduce((a, b) => a + b)); grouped.collect();"],
  },
  {
    name: "groupBy sum property",
    reported: [
      "orders.groupBy((o) => o.city).mapValues((os) => os.reduce((a, o) => a + o.n, 0));",
      "orders.groupBy((o) => o.city).map(([c, os]) => [c, os.map((o) => o.n).reduce((a, b) => a + b, 0)]);",
    ],
    silent: [
      "sales.groupByKey().mapValues((v) => { const s = [...v].sort((a, b) => a - b); return s[s.length >> 1]; });",
      "sales.groupByKey().mapValues((v) => v[0]);",
      "sales.groupByKey().mapValues((v) => v.reduce((a, b) => [...a, b], []));",
      "sales.groupByKey().mapValues((v) => v.reduce((a, b) => ({ ...a, [b]: 1 }), {}));",
      "sales.reduceByKey((a, b) => a + b);",
      'sales.groupByKey().mapValues((v) => v.join(","));',
      "sales.groupByKey().mapValues((v) => new Set(v).size);",
    ],
  },
  {
    name: "lodash sum",
    reported: [
      "sales.groupByKey().mapValues((v) => _.sum(v));",
      'export function f(pc: beam.PCollection<{ k: string; v: number }>) { return pc.apply(beam.groupBy("k")).map((kv: any) => ({ key: kv.key, total: [...kv.value].reduce((a: number, b: any) => a + b.v, 0) })); }',
    ],
    silent: [
      'export function f(pc: beam.PCollection<{ k: string; v: number }>) { return pc.apply(beam.groupBy("k")).map((kv: any) => ({ key: kv.key, all: [...kv.value] })); }',
    ],
  },
  {
    name: "skale",
    reported: [
      'skale.context().parallelize([["a", 1]]).groupByKey().map(([k, vs]: [string, number[]]) => [k, vs.reduce((a, b) => a + b, 0)]);',
      'skale.context().parallelize([["a", 1]]).groupByKey().mapValues((vs: number[]) => vs.length);',
    ],
    silent: ["_.groupBy([1, 2], (x) => x % 2);"],
  },
  {
    name: "forEach accumulate",
    reported: ["sales.groupByKey().mapValues((vs) => { let t = 0; vs.forEach((v) => { t += v; }); return t; });"],
    silent: ["sales.groupByKey().mapValues((vs) => vs.reduce((a, b) => a + b, 0) / vs.length);"],
  },
  {
    name: "function expression with return",
    reported: [
      "sales.groupByKey().mapValues(function (vs) { return vs.reduce(function (a, b) { return a * b; }, 1); });",
      "sales.groupByKey().mapValues((vs) => vs.filter((v) => v > 3).length);",
    ],
    silent: ["sales.groupByKey().mapValues((vs) => vs.reduce((a, b, i) => a + b * i, 0));"],
  },
]);
