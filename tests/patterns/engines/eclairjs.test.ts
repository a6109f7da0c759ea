import { describe, it } from "vitest";
import { expectReports as reports, expectSilence as silent } from "../../support/verdict.ts";

const session = `const eclairjs = require("eclairjs");
const { Pool } = require("pg");
const spark = new eclairjs();
const sc = new spark.SparkContext("local[*]", "job");
const db = new Pool();
`;

describe("EclairJS", () => {
  it("ships the text of a function, so that a handle is lost", () => {
    reports(`${session}sc.parallelize([1]).map(x => db.query(x));`, [{ at: "db", certainty: "certain", engine: "eclairjs" }]);
    reports(`${session}sc.textFile("a").flatMap(function (x) { return db.query(x); });`, [{ at: "db", engine: "eclairjs" }]);
  });
  it("is known by its default import as well", () => {
    reports(
      `import eclairjs from "eclairjs";
import { Pool } from "pg";
const spark = new eclairjs(); const db = new Pool();
const words = new spark.sql.SparkSession.builder().getOrCreate();
new spark.SparkContext("local[*]", "job").range(9).filter(x => db.query(x));`,
      [{ at: "db", engine: "eclairjs" }],
    );
  });
  it("has `bindArgs` for values, which are no part of the task", () => {
    silent(`${session}sc.textFile("a").flatMap(function (x, d) { return d; }, [db]);`);
  });
  it("runs the last function of `foreachRDD` here", () => {
    silent(`${session}const ssc = new spark.streaming.StreamingContext(sc, new spark.streaming.Duration(1));
ssc.socketTextStream("h", 1).foreachRDD(function (rdd) { return rdd.collect(); }, null, function (rows) { db.query(rows); });`);
    reports(
      `${session}const ssc = new spark.streaming.StreamingContext(sc, new spark.streaming.Duration(1));
ssc.socketTextStream("h", 1).foreachRDD(function (rdd) { return db.query(rdd); }, null, function (rows) { db.query(rows); });`,
      [{ at: "db", line: 7 }],
    );
  });
});
