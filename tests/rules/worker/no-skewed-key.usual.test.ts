import { describeTwins } from "../../support/twins.ts";

const imports = "declare const other: RDD<[string, Order]>; declare const flags: RDD<{ id: string; active: boolean }>;";

describeTwins("no-skewed-key", imports, [
  {
    name: "as people write it",
    reported: [
      "rdd.map((o) => [1, o]).groupByKey();",
      'rdd.keyBy(() => "all").groupByKey();',
      "rdd.keyBy((o) => o.n > 3).groupByKey();",
      "rdd.map((o) => [o.id ?? null, o]).join(other);",
      'rdd.map((o) => [o.n > 3 ? "big" : "small", o]).groupByKey();',
    ],
    silent: [
      "rdd.keyBy((o) => o.id).join(other);",
      'rdd.map((o) => [o.n > 3 ? "big" : "small", 1]).reduceByKey((a, b) => a + b);',
      "rdd.filter((o) => o.id != null).map((o) => [o.id ?? null, o]).join(other);",
      "rdd.groupBy((o) => o.n > 3).mapValues((v) => v.length);",
      "rdd.sortBy((o) => o.n > 3);",
      "rdd.map((o) => [1, o]);",
      "rdd.map((o) => [1, o.n]).reduceByKey((a, b) => a + b);",
      "rdd.map((o) => [o.city, o]).groupByKey();",
      "rdd.map((o) => [`${o.city}-${o.n % 8}`, o]).groupByKey();",
      "rdd.map((o) => [1, 2, o]).collect();",
      "[1].map((o) => [1, o]);",
      'rdd.map((o) => ["total", o.n]).countByKey();',
      "rdd.keyBy((o) => o.k || o.id).join(other);",
      "rdd.keyBy((o) => o.id!).join(other);",
      "rdd.map((o) => [true, o]).filter(([k]) => k).collect();",
    ],
  },
]);
