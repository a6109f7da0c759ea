import { describeTwins } from "../../support/twins.ts";

const imports =
  'import { connect, col, sum, SparkSession } from "@spark-connect-js/node"; const spark = connect("sc://localhost:15002"); declare const keys: string[];';

describeTwins("no-cartesian", imports, [
  {
    name: "Spark Connect: no-cartesian",
    reported: [
      'spark.table("a").crossJoin(spark.table("b")).filter(col("a.id").eq(col("b.id")));',
      'const l = spark.read.parquet("s3://a"); const r = spark.read.parquet("s3://b"); const p = l.crossJoin(r); p.where(col("x").eq(col("y")));',
    ],
    silent: ['const l = spark.read.parquet("s3://a"); const r = spark.read.parquet("s3://b"); l.join(r, col("x").eq(col("y")));'],
  },
]);
describeTwins("no-collect-in-loop", imports, [
  {
    name: "Spark Connect: no-collect-in-loop",
    reported: ['const df = spark.table("a"); for (const k of keys) console.log(await df.filter(col("k").eq(k)).count());'],
    silent: [
      'const df = spark.table("a"); console.log(await df.groupBy("k").agg(sum("x")).collect());',
      'for (const k of keys) console.log(await spark.read.parquet("s3://b/" + k).count());',
    ],
  },
]);
describeTwins("no-unbounded-collect", imports, [
  {
    name: "Spark Connect: no-unbounded-collect",
    reported: [
      'const rows = await spark.table("a").filter(col("x").gt(3)).collect();',
      'const s = SparkSession.builder().remote("sc://x").getOrCreate(); await s.sql("select 1").collect();',
    ],
    silent: [
      'const rows = await spark.table("a").limit(10).collect();',
      'const rows = await spark.table("a").groupBy("dept").agg(sum("x")).collect();',
      'const rows = await spark.table("a").take(3);',
    ],
  },
]);
describeTwins("require-persist-for-reuse", imports, [
  {
    name: "Spark Connect: require-persist-for-reuse",
    reported: [
      'const df = spark.read.parquet("s3://a").filter(col("x").gt(3)); await df.count(); await df.write.mode("overwrite").parquet("s3://b");',
      'const df = spark.read.csv("s3://a").withColumn("y", col("x")); await df.show(); await df.collect();',
    ],
    silent: [
      'const df = await spark.read.parquet("s3://a").filter(col("x").gt(3)).cache(); await df.count(); await df.write.parquet("s3://b");',
      'const df = spark.read.parquet("s3://a").filter(col("x").gt(3)); await df.persist(); await df.count(); await df.show();',
      'const df = spark.read.parquet("s3://a").filter(col("x").gt(3)); await df.write.parquet("s3://b");',
    ],
  },
]);
