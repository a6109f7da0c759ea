import { describeTwins } from "../../support/twins.ts";

const imports =
  'import { connect, col } from "@spark-connect-js/node"; const spark = connect("sc://x"); declare const other: RDD<Order>; declare const ok: boolean; declare function parse(x: any): any;';

describeTwins("require-persist-for-reuse", imports, [
  {
    name: "kept",
    reported: ['const clean = sc.textFile("a").map(parse); await clean.count(); await clean.saveAsTextFile("b");'],
    silent: [
      'const clean = sc.textFile("a").map(parse); const kept = clean.cache(); await kept.count(); await kept.saveAsTextFile("b");',
      'const clean = sc.textFile("a").map(parse); keep(clean); await clean.count(); await clean.collect();\nfunction keep(d: RDD<Order>) { d.cache(); }',
      'const clean = sc.textFile("a").map(parse).persist(); await clean.filter((x) => x).count(); await clean.map((x) => x).count();',
      'const clean = sc.textFile("a").map(parse); await clean.cache().count(); await clean.count();',
      'const load = () => sc.textFile("a").map(parse).cache();\nconst clean = load(); await clean.count(); await clean.collect();',
      'const clean = sc.textFile("a").map(parse); clean.checkpoint(); await clean.count(); await clean.collect();',
    ],
  },
  {
    name: "through functions and fields",
    reported: [
      'const load = () => sc.textFile("a").map(parse);\nconst clean = load(); await clean.count(); await clean.collect();',
      'class Job { private clean = sc.textFile("a").map(parse); async run() { await this.clean.count(); await this.clean.saveAsTextFile("b"); } }',
      'class Job { private clean: RDD<Order>; constructor() { this.clean = sc.textFile("a").map(parse); } async run() { await this.clean.count(); await this.clean.collect(); } }',
      'const clean = sc.textFile("a").map(parse); await report(clean); await clean.collect();\nasync function report(d: RDD<Order>) { console.log(await d.count()); }',
    ],
    silent: [
      'class Job { private clean = sc.textFile("a").map(parse).cache(); async run() { await this.clean.count(); await this.clean.saveAsTextFile("b"); } }',
      'class Job { private clean = sc.textFile("a").map(parse); async run() { this.clean.cache(); await this.clean.count(); await this.clean.saveAsTextFile("b"); } }',
    ],
  },
  {
    name: "loops",
    reported: [
      'const clean = sc.textFile("a").map(parse); for (const k of ["a", "b"]) await clean.filter((x) => x === k).count();',
      'const clean = sc.textFile("a").map(parse); let w = 0; for (let i = 0; i < 10; i++) { w += await clean.map((x) => x * w).reduce((a, b) => a + b); }',
    ],
    silent: [
      'const clean = sc.textFile("a").map(parse).cache(); for (let i = 0; i < 10; i++) { await clean.map((x) => x * i).reduce((a, b) => a + b); }',
      'for (const f of ["a", "b"]) { const clean = sc.textFile(f).map(parse); await clean.count(); }',
    ],
  },
  {
    name: "what is cheap",
    reported: ['const clean = sc.textFile("a").map(parse); await clean.take(3); await clean.saveAsTextFile("b"); await clean.count();'],
    silent: [
      'const clean = sc.textFile("a"); await clean.count(); await clean.first();',
      "const few = sc.parallelize([1, 2]).map(parse); await few.count(); await few.collect();",
      'const clean = sc.textFile("a").map(parse); await clean.take(3); await clean.first();',
      'const clean = sc.textFile("a").map(parse); console.log(await clean.first()); await clean.saveAsTextFile("b");',
    ],
  },
  {
    name: "ways that exclude each other",
    reported: [
      'const clean = sc.textFile("a").map(parse); if (ok) { await clean.count(); await clean.collect(); }',
      'const clean = sc.textFile("a").map(parse); await Promise.all([clean.count(), clean.saveAsTextFile("b")]);',
    ],
    silent: [
      'const clean = sc.textFile("a").map(parse); if (ok) { await clean.count(); } else { await clean.collect(); }',
      'const clean = sc.textFile("a").map(parse); if (ok) { return await clean.count(); }\nawait clean.collect();',
      'const clean = sc.textFile("a").map(parse); switch (String(ok)) { case "a": await clean.count(); break; default: await clean.collect(); }',
      'const clean = sc.textFile("a").map(parse); const n = ok ? await clean.count() : await clean.collect();',
      'const clean = sc.textFile("a").map(parse); try { await clean.count(); } catch { await clean.collect(); }',
    ],
  },
  {
    name: "Spark Connect",
    reported: [
      'const df = spark.read.parquet("s3://a").filter(col("x").gt(3)); await df.count(); await df.write.parquet("s3://b");',
      'const df = spark.table("a").join(spark.table("b"), "id"); await df.show(); await df.write.mode("overwrite").saveAsTable("c");',
    ],
    silent: [
      'const df = spark.read.parquet("s3://a").filter(col("x").gt(3)).persist(); await df.count(); await df.write.parquet("s3://b");',
      'const df = spark.read.parquet("s3://a").filter(col("x").gt(3)); df.printSchema(); await df.write.parquet("s3://b");',
      'const df = spark.read.parquet("s3://a").filter(col("x").gt(3)); console.log(df.columns); await df.count();',
      'const df = spark.createDataFrame([{ a: 1 }]).filter(col("x").gt(3)); await df.count(); await df.show();',
    ],
  },
  {
    name: "not datasets",
    reported: [],
    silent: [
      'const list = [1, 2].map(parse); list.at(0); list.join("");',
      "class Repo { map(f: any) { return this; } count() { return 1; } collect() { return []; } }\nconst r = new Repo().map(parse); r.count(); r.collect();",
    ],
  },
  {
    name: "skale",
    reported: ['const lines = skale.context().textFile("a").map(parse); lines.count(console.log); lines.collect(console.log);'],
    silent: ['const lines = skale.context().textFile("a").map(parse).persist(); lines.count(console.log); lines.collect(console.log);'],
  },
  {
    name: "several derived",
    reported: [
      'const clean = sc.textFile("a").map(parse); const a = clean.filter((x) => x.a); const b = clean.filter((x) => x.b); await a.count(); await b.count();',
    ],
    silent: [
      'const clean = sc.textFile("a").map(parse); const a = clean.filter((x) => x.a).cache(); await a.count(); await a.collect();',
      'const clean = sc.textFile("a").map(parse); const a = clean.filter((x) => x.a).cache(); const b = a.map((x) => x.b); await b.count(); await a.collect();',
      'const clean = sc.textFile("a").map(parse); const sums = clean.join(other); await sums.count();',
    ],
  },
  {
    name: "a step of another type",
    reported: ["const both = rdd.map(parse).join(other); const t = both.mapToFloat((x) => x.n); await t.count(); await both.count();"],
    silent: ["const both = rdd.map(parse).join(other); const t = both.mapToFloat((x) => x.n); await t.count();"],
  },
]);
