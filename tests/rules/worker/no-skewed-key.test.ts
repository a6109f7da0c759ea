import { describeTwins } from "../../support/twins.ts";

const imports = "declare const orders: RDD<Order>; declare const customers: RDD<{ id: string }>; declare const users: RDD<any>;";

describeTwins("no-skewed-key", imports, [
  {
    name: "const string key",
    reported: ['const KEY = "all"; orders.groupBy(() => KEY);'],
    silent: ["const keyOf = (o: Order) => o.id; orders.groupBy(keyOf);"],
  },
  {
    name: "named function returns literal",
    reported: [
      'function everything(_: Order) { return "all"; } orders.groupBy(everything).mapValues((v) => [...v]);',
      "orders.map((o) => [null, o]).groupByKey();",
    ],
    silent: ["orders.map((o) => [o.id, o]).groupByKey();"],
  },
  {
    name: "mapToPair const",
    reported: [
      'orders.mapToPair((o) => ["k", o]).join(customers.keyBy((c) => c.id));',
      'users.groupBy((u) => u.mail.endsWith("@a.com"));',
      "users.groupBy((u) => /x/.test(u.mail));",
      'users.groupBy((u) => "x" in u);',
      "users.groupBy((u) => u.a > 1 && u.b > 2);",
      "users.groupBy((u) => typeof u.id);",
    ],
    silent: ["users.groupBy((u) => typeof u.id + u.id);"],
  },
  {
    name: "if/else returns",
    reported: ['users.keyBy((u) => { if (u.n > 10) return "big"; return "small"; }).groupByKey();'],
    silent: ['users.keyBy((u) => { if (u.n > 10) return u.id; return "small"; }).groupByKey();'],
  },
  {
    name: "switch returns",
    reported: [
      'users.groupBy((u) => { switch (u.kind) { case 1: return "a"; case 2: return "b"; default: return "c"; } });',
      "users.groupBy((u) => { const key = u.n > 3; return key; });",
    ],
    silent: ["users.map((u) => [u.id.length % 8, u]).groupByKey();"],
  },
  {
    name: "default filled before join by ||",
    reported: ['users.keyBy((u) => u.country || "unknown").join(customers.keyBy((c) => c.id));'],
    silent: ["users.filter((u) => u.country).keyBy((u) => u.country).join(customers.keyBy((c) => c.id));"],
  },
  {
    name: "beam boolean",
    reported: ["export function f(pc: beam.PCollection<Order>) { return pc.apply(beam.groupBy((o: Order) => o.n > 3)); }"],
    silent: [
      "export function f(pc: beam.PCollection<Order>) { return pc.apply(beam.groupBy((o: Order) => o.id)); }",
      'export function f(pc: beam.PCollection<Order>) { return pc.apply(beam.groupBy("id")); }',
    ],
  },
  {
    name: "skale constant",
    reported: ['skale.context().parallelize([1, 2]).map((n: number) => ["all", n]).groupByKey();'],
    silent: ['skale.context().parallelize([1, 2]).map((n: number) => ["all", n]).reduceByKey((a: number, b: number) => a + b, 0);'],
  },
  {
    name: "partitionBy boolean",
    reported: ["users.map((u) => [u.vip === true, u]).partitionBy(8);"],
    silent: ['[1, 2].map((n) => ["all", n]);'],
  },
  {
    name: "undefined key join",
    reported: [
      "users.map((u) => [undefined, u]).leftOuterJoin(customers.keyBy((c) => c.id));",
      "users.groupBy(() => `all`);",
      "users.keyBy((u) => Boolean(u.mail)).groupByKey();",
      "users.keyBy((u) => !!u.mail as unknown as string).cogroup(customers.keyBy((c) => c.id));",
    ],
    silent: ["users.map((u) => [u.vip === true, 1]).countByKey();", "users.groupBy((u) => u.vip === true).map(([k, v]) => [k, v.length]);"],
  },
]);
