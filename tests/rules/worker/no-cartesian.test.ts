import { describeTwins } from "../../support/twins.ts";

const imports =
  'import { connect, col, broadcast, max } from "@spark-connect-js/node"; const spark = connect("sc://x"); declare const other: RDD<Order>; declare function distance(a: Order, b: Order): number;';

describeTwins("no-cartesian", imports, [
  {
    name: "a side that is small",
    reported: [
      "rdd.cartesian(other).filter(([a, b]) => a.id === b.id);",
      "const names = load(); rdd.cartesian(sc.parallelize(names)).filter(([a, n]) => a.city === n);",
    ],
    silent: [
      'rdd.cartesian(sc.parallelize(["eu", "us"])).filter(([a, r]) => a.city === r);',
      'const DAYS = ["mon", "tue"]; const days = sc.parallelize(DAYS).map((d) => d.toUpperCase()); rdd.cartesian(days).filter(([a, d]) => a.k === d);',
      "sc.parallelize([1, 2, 3]).cartesian(rdd).filter(([n, a]) => a.n === n);",
      "rdd.cartesian(sc.range(0, 10)).filter(([a, n]) => a.n === n);",
      "const top = rdd.take(10); rdd.cartesian(sc.parallelize(top)).filter(([a, b]) => a.id === b.id);",
      'function regions() { return sc.parallelize(["eu", "us"]); }\nrdd.cartesian(regions()).filter(([a, r]) => a.city === r);',
    ],
  },
  {
    name: "a list that grows",
    reported: [
      "const names: string[] = []; for (const o of load()) names.push(o.id); rdd.cartesian(sc.parallelize(names)).filter(([a, n]) => a.id === n);",
    ],
    silent: ['const names: string[] = ["a", "b"]; rdd.cartesian(sc.parallelize(names)).filter(([a, n]) => a.id === n);'],
  },
  {
    name: "Spark Connect",
    reported: [
      'const df = spark.table("a"); df.crossJoin(spark.table("b")).select("id", "n").where(col("a.id").eq(col("b.id")));',
      'spark.sql("select * from a").crossJoin(spark.sql("select * from b")).where(col("x").eq(col("y")));',
    ],
    silent: [
      'const df = spark.table("a"); df.crossJoin(df.limit(1)).where(col("x").eq(col("y")));',
      'const df = spark.table("a"); df.crossJoin(df.agg(max("n"))).where(col("x").eq(col("y")));',
      'const df = spark.table("a"); df.crossJoin(broadcast(spark.table("dims"))).where(col("x").eq(col("y")));',
      'const df = spark.table("a"); df.crossJoin(spark.table("dims").hint("broadcast")).where(col("x").eq(col("y")));',
      'spark.sql("select * from a").crossJoin(spark.sql("select * from b limit 3")).where(col("x").eq(col("y")));',
    ],
  },
  {
    name: "a filter that has no key",
    reported: ["rdd.cartesian(other).filter(([a, b]) => a.id < b.id && a.city === b.city);"],
    silent: ["rdd.cartesian(other).filter(([a, b]) => distance(a, b) < 3);", "rdd.cartesian(rdd).filter(([a, b]) => a.id < b.id);"],
  },
  {
    name: "fields and parameters",
    reported: [
      "class Job { constructor(private l: RDD<Order>, private r: RDD<Order>) {} run() { return this.l.cartesian(this.r).filter(([a, b]) => a.k === b.k); } }",
      "export function pairs(a: RDD<Order>, b: RDD<Order>) { return a.cartesian(b).filter(([x, y]) => x.id === y.id); }",
    ],
    silent: [
      "class Space { cartesian(o: Space) { return this; } filter(f: any) { return this; } }\nnew Space().cartesian(new Space()).filter((x: any) => x);",
    ],
  },
]);
