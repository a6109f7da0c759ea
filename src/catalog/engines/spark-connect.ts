import type { Engine, EngineType } from "../schema.ts";
import { args, calling, calls } from "./rows.ts";

// Read in prustic/spark-connect-js: packages/spark-core/src/{spark-session,data-frame,data-frame-writer}.ts, packages/spark-node/README.md.
const source = "prustic/spark-connect-js packages/spark-core/src/data-frame.ts";
const packages = ["@spark-connect-js/node", "@spark-connect-js/core"];

const types: Record<string, EngineType> = {
  SparkSession: {
    declaredAs: packages.map((name) => `${name}#SparkSession`),
    from: packages.flatMap((name) => [
      `${name}#connect()`,
      `${name}#SparkSession.builder().getOrCreate()`,
      `${name}#SparkSession.builder().remote().getOrCreate()`,
      `${name}#SparkSession.builder().remote().transport().getOrCreate()`,
      `${name}#SparkSession.builder().remote().transport().arrowDecoder().getOrCreate()`,
    ]),
  },
  DataFrameReader: {
    declaredAs: [],
    from: ["SparkSession.read"],
    returnsItself: ["format", "option", "options", "schema"],
  },
  DataFrame: {
    declaredAs: packages.map((name) => `${name}#DataFrame`),
    from: [
      ...calling("SparkSession", ["createDataFrame", "range", "sql", "table"]),
      ...calling("DataFrameReader", ["csv", "json", "load", "orc", "parquet", "table", "text"]),
      "GroupedData.agg()",
    ],
    returnsItself: [
      "alias",
      "cache",
      "coalesce",
      "crossJoin",
      "describe",
      "distinct",
      "drop",
      "dropDuplicates",
      "dropna",
      "except",
      "exceptAll",
      "fillna",
      "filter",
      "hint",
      "intersect",
      "intersectAll",
      "join",
      "limit",
      "melt",
      "offset",
      "orderBy",
      "persist",
      "repartition",
      "repartitionByRange",
      "replace",
      "sample",
      "select",
      "selectExpr",
      "sort",
      "sortWithinPartitions",
      "summary",
      "toDF",
      "union",
      "unionAll",
      "unionByName",
      "unpersist",
      "unpivot",
      "where",
      "withColumn",
      "withColumnRenamed",
      "withColumns",
      "withColumnsRenamed",
    ],
    actions: ["collect", "count", "first", "forEach", "head", "isEmpty", "show", "tail", "take", "toLocalIterator"],
  },
  GroupedData: {
    declaredAs: [],
    from: calling("DataFrame", ["cube", "groupBy", "rollup"]),
  },
};

/** A client of a server that runs the work: it describes work on datasets, and ships no function. */
export const sparkConnect: Engine = {
  name: "spark-connect",
  title: "Spark Connect",
  describesWork: true,
  profile: {
    kind: "environment",
    narrows: false,
    runsAccessors: false,
    moduleScope: "lost",
    lexicalThis: "refused",
    refuses: [],
    failure: { handle: "Spark Connect takes no function, and so {handle} is sent nowhere" },
    remedy: "Open it on the driver",
  },
  types,
  boundaries: [
    ...calls("DataFrame", ["transform"], { runsHere: args(0), returns: "DataFrame", source }),
    ...calls("DataFrame", ["forEach"], { runsHere: args(0), source }),
  ],
};
