import { describeTwins } from "../../support/twins.ts";

const imports =
  'import { randomUUID } from "node:crypto"; import { v4, v5 } from "uuid"; import os from "node:os"; declare const other: RDD<[string, Order]>; declare function hash(s: string): number;';

describeTwins("no-nondeterministic-key", imports, [
  {
    name: "as people write it",
    reported: [
      "rdd.keyBy(() => Math.floor(Math.random() * 8)).groupByKey();",
      "rdd.map((o) => [Math.floor(Math.random() * 8), o]).groupByKey();",
      "rdd.map((o) => [`${o.id}-${Math.floor(Math.random() * 8)}`, o]).reduceByKey((a, b) => a);",
      "rdd.groupBy(() => Date.now());",
      "rdd.map((o) => { const salt = Math.random(); return [o.id + salt, o]; }).groupByKey();",
      "rdd.map((o) => [new Date().getHours(), o]).groupByKey();",
      "rdd.map((o) => [v4(), o]).groupByKey();",
    ],
    silent: [
      'rdd.map((o) => [v5(o.id, "ns"), o]).groupByKey();',
      "rdd.map((o) => [hash(o.id) % 8, o]).groupByKey();",
      "rdd.map((o) => [o.id, Math.random()]).groupByKey();",
      "const run = randomUUID(); rdd.map((o) => [run + o.id, o]).groupByKey();",
      "rdd.map((o) => [new Date(o.n).getHours(), o]).groupByKey();",
      "rdd.map((o) => ({ id: randomUUID(), o }));",
      "rdd.map((o) => [randomUUID(), o]);",
      "rdd.sample(false, Math.random()).keyBy((o) => o.id).groupByKey();",
      "const salt = Math.random(); rdd.keyBy((o) => o.id + salt).groupByKey();",
      "rdd.filter(() => Math.random() < 0.1).keyBy((o) => o.id).groupByKey();",
    ],
  },
]);
