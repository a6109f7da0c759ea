import { describeTwins } from "../../support/twins.ts";

const imports =
  'import _ from "lodash"; declare const sales: RDD<[string, number]>; declare const orders: RDD<{ id: string; n: number; city: string }>;';

describeTwins("prefer-combining-aggregation", imports, [
  {
    name: "averages and pairs",
    reported: [],
    silent: [
      "sales.groupByKey().mapValues((v) => v.reduce((a, b) => a + b, 0) / v.length);",
      "sales.groupByKey().mapValues((v) => ({ total: v.reduce((a, b) => a + b, 0), top: Math.max(...v) }));",
    ],
  },
  {
    name: "other ways of one value",
    reported: [
      "sales.groupByKey().mapValues((v) => v.size);",
      "sales.groupByKey().mapValues((v) => { const total = v.reduce((a, b) => a + b, 0); return total; });",
      "sales.groupByKey().mapValues((v) => { let top = -Infinity; for (const x of v) if (x > top) top = x; return top; });",
      "sales.groupByKey().mapValues((v) => { let top = 0; for (const x of v) top = Math.max(top, x); return top; });",
      "sales.groupByKey().mapValues((v) => v.some((x) => x > 3));",
      "sales.groupByKey().mapValues((v) => v.every((x) => x > 3));",
      "sales.groupByKey().mapValues((v) => [...v].length);",
      "sales.groupByKey().mapValues((v) => Array.from(v).length);",
      "sales.groupByKey().mapValues((v) => { let n = 0; for (const _x of v) { n = n + 1; } return n; });",
      "sales.groupByKey().map((kv) => ({ city: kv[0], total: kv[1].reduce((a, b) => a + b, 0) }));",
      "sales.groupByKey().map(([city, v]) => ({ city, n: v.length }));",
      "sales.groupByKey().mapValues(_.sum);",
      "const sum = (v: number[]) => v.reduce((a, b) => a + b, 0);\nsales.groupByKey().mapValues(sum);",
      "sales.groupByKey().mapValues((v) => { let total = 0; for (let i = 0; i < v.length; i++) total += v[i]; return total; });",
      "sales.groupByKey().mapValues((v) => v.reduce((n, _x) => n + 1, 0));",
      "orders.map((o) => [o.city, o.n]).groupByKey().mapValues((v) => v.reduce((a, b) => a + b, 0)).collect();",
      "orders.keyBy((o) => o.city).groupByKey().mapValues((v) => v.length);",
    ],
    silent: [
      "sales.groupByKey().mapValues((v) => v.find((x) => x > 3));",
      "sales.groupByKey().mapValues((v) => [...v].slice(0, 3));",
      'sales.groupByKey().mapValues((v) => v.join(","));',
      "sales.groupByKey().mapValues((v) => new Set(v));",
      "sales.groupByKey().flatMapValues((v) => v);",
      "sales.groupByKey().mapValues((v) => v.reduce((a, b) => a - b));",
      "sales.groupByKey().mapValues((v) => median(v));",
      "sales.groupByKey().mapValues((v) => { const m = new Map(); for (const x of v) m.set(x, 1); return m; });",
      "sales.groupByKey().mapValues(async (v) => v.length);",
      "const g = sales.groupByKey(); g.mapValues((v) => v.length); g.mapValues((v) => [...v].sort());",
      "orders.groupBy((o) => o.city).collect();",
      "_.groupBy([1, 2, 3], (x) => x % 2); _([1]).groupBy().mapValues((v) => v.length);",
      'const m = new Map([["a", [1]]]); [...m].map(([k, v]) => v.length);',
      "sales.aggregateByKey(0, (a, b) => a + b, (a, b) => a + b);",
      "sales.groupByKey().mapValues((v) => v.reduce((a, b) => a / b));",
      "sales.groupByKey().mapValues((v) => v.reduce((all, x) => all.concat(x), []));",
      "sales.groupByKey().mapValues((v) => v.length > 3 ? v : []);",
      "sales.groupByKey().cache().mapValues((v) => [...v]);",
    ],
  },
]);
