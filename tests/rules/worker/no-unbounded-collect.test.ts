import { describeTwins } from "../../support/twins.ts";

const imports =
  'import { connect, col, max, count, sum } from "@spark-connect-js/node"; const spark = connect("sc://x"); declare const other: RDD<Order>; declare const query: string;';

describeTwins("no-unbounded-collect", imports, [
  {
    name: "statements",
    reported: [
      'const rows = await spark.sql("select * from t").collect();',
      "const rows = await spark.sql(`select id from ${query} where n > 3`).collect();",
    ],
    silent: [
      'const rows = await spark.sql("SELECT * FROM t LIMIT 100").collect();',
      "const rows = await spark.sql(`select * from ${query} limit 5`).collect();",
      'const rows = await spark.sql("select count(*) from t").collect();',
      'const rows = await spark.sql("select city, count(*) from t group by city").collect();',
      'const rows = await spark.sql("select distinct city from t").collect();',
      'const rows = await spark.sql("show tables").collect();',
      'const rows = await spark.sql("describe t").collect();',
      "const rows = await spark.sql(query).collect();",
    ],
  },
  {
    name: "totals",
    reported: ['const rows = await spark.table("t").select("n").collect();', 'const rows = await spark.table("t").orderBy("n").collect();'],
    silent: [
      'const rows = await spark.table("t").select(max("n"), count("*").alias("all")).collect();',
      'const rows = await spark.table("t").selectExpr("count(*)").collect();',
      'const rows = await spark.table("t").agg(sum("n")).collect();',
      'const rows = await spark.table("t").describe("n").collect();',
      'const rows = await spark.table("t").summary().collect();',
      'const rows = await spark.table("t").limit(5).select("n").collect();',
    ],
  },
  {
    name: "a few for each partition",
    reported: ["const rows = await rdd.mapPartitions((it) => [...it].map((x) => x.id)).collect();"],
    silent: [
      "const sizes = await rdd.mapPartitions((it) => [[...it].length]).collect();",
      "const sizes = await rdd.mapPartitionsWithIndex((i, it) => [[i, [...it].length]]).collect();",
    ],
  },
  {
    name: "through fields, parameters and functions",
    reported: [
      "class Job { constructor(private data: RDD<Order>) {} async run() { return this.data.map((o) => o.id).collect(); } }",
      "async function all(d: RDD<Order>) { return d.collect(); }\nall(rdd.map((o) => o));",
      "const ids = () => rdd.map((o) => o.id);\nconst list = await ids().collect();",
    ],
    silent: [
      "class Job { data = rdd.sample(false, 0.1); async run() { return this.data.map((o) => o.id).collect(); } }",
      "async function all(d: RDD<Order>) { return d.collect(); }\nall(rdd.filter((o) => o.n > 3).sample(false, 0.1));",
      "const some = () => rdd.map((o) => o.id).distinct();\nconst list = await some().collect();",
      "let q = rdd.map((o) => o.id); q = q.sample(false, 0.1); await q.collect();",
    ],
  },
  {
    name: "the batches of a stream",
    reported: ["declare const lines: DStream<string>; lines.map((x) => x).foreachRDD((rdd) => rdd.collect());"],
    silent: ["declare const lines: DStream<string>; lines.reduceByKey((a, b) => a + b).foreachRDD((rdd) => rdd.collect());"],
  },
  {
    name: "a dataset's own class",
    reported: [
      "class Table { constructor(private s: string) {} with(): Table { return new Table(this.s); } mapPartitions() {} async collect() { return []; } }\nnew Table(query).with().collect();",
      "class Job { select(): RDD<Order> { return rdd.map((o) => o); } async collect() { return this.select().collect(); } }",
    ],
    silent: [
      "class Table { constructor(private s: string) {} with(): Table { return new Table(this.s); } mapPartitions() {} async collect() { return []; } last() { return this.with().collect(); } }",
    ],
  },
  {
    name: "skale",
    reported: ['const lines = await skale.context().textFile("a.txt").map((x: string) => x).collect();'],
    silent: ["const few = await skale.context().parallelize([1, 2, 3]).map((x: number) => x).collect();"],
  },
]);
