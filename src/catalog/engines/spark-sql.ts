import type { Boundary, EngineType } from "../schema.ts";
import { args, calling, calls, each, hooked, kept, records } from "./rows.ts";

const dataset = "apache/spark sql/core/src/main/scala/org/apache/spark/sql/Dataset.scala";
const grouped = "apache/spark sql/core/src/main/scala/org/apache/spark/sql/KeyValueGroupedDataset.scala";
const streamWriter = "apache/spark sql/core/src/main/scala/org/apache/spark/sql/streaming/DataStreamWriter.scala";
const session = "apache/spark sql/core/src/main/scala/org/apache/spark/sql/SparkSession.scala";
const udf = "apache/spark sql/core/src/main/scala/org/apache/spark/sql/UDFRegistration.scala";

/** Types of Spark SQL, beside its session. */
export const sqlTypes: Record<string, EngineType> = {
  DataFrameReader: {
    declaredAs: [],
    from: ["SparkSession.read", "SparkSession.read()", "SparkSession.readStream", "SparkSession.readStream()"],
    returnsItself: ["format", "option", "options", "schema"],
  },
  Dataset: {
    declaredAs: [],
    from: [
      ...calling("SparkSession", ["emptyDataFrame", "range", "sql", "table"]),
      ...calling("DataFrameReader", ["csv", "jdbc", "json", "load", "orc", "parquet", "table", "text", "textFile"]),
      "RDD.toDF()",
      "RDD.toDS()",
      "Dataset.transform.argument[0].parameter[0]",
      "DataStreamWriter.foreachBatch.argument[0].parameter[0]",
    ],
    returnsItself: [
      "alias",
      "as",
      "cache",
      "checkpoint",
      "coalesce",
      "crossJoin",
      "distinct",
      "drop",
      "dropDuplicates",
      "except",
      "exceptAll",
      "hint",
      "intersect",
      "intersectAll",
      "join",
      "joinWith",
      "limit",
      "localCheckpoint",
      "observe",
      "offset",
      "orderBy",
      "persist",
      "repartition",
      "repartitionByRange",
      "sample",
      "select",
      "selectExpr",
      "sort",
      "sortWithinPartitions",
      "toDF",
      "union",
      "unionAll",
      "unionByName",
      "unpersist",
      "where",
      "withColumn",
      "withColumnRenamed",
      "withColumns",
      "withWatermark",
    ],
    actions: ["collect", "collectAsList", "count", "first", "head", "isEmpty", "show", "tail", "take", "takeAsList", "toLocalIterator"],
  },
  KeyValueGroupedDataset: {
    declaredAs: [],
    from: [],
  },
  DataStreamWriter: {
    declaredAs: [],
    from: ["Dataset.writeStream", "Dataset.writeStream()"],
    returnsItself: ["format", "option", "options", "outputMode", "partitionBy", "queryName", "trigger"],
  },
};

/** What datasets of Spark SQL ship. */
export const sqlBoundaries: Boundary[] = [
  ...hooked("Dataset", { ...records, ...kept }, { tasks: args(0), perRecord: "itself", returns: "Dataset", source: dataset }),
  ...calls("Dataset", ["mapPartitions"], { tasks: args(0), returns: "Dataset", perPartition: true, records: "iterator", source: dataset }),
  ...hooked("Dataset", each, { tasks: args(0), perRecord: "itself", source: dataset }),
  ...calls("Dataset", ["reduce"], { tasks: args(0), perRecord: "itself", source: dataset }),
  ...calls("Dataset", ["foreachPartition"], { tasks: args(0), perPartition: true, records: "iterator", source: dataset }),
  ...calls("Dataset", ["groupByKey"], {
    tasks: args(0),
    perRecord: "itself",
    key: "result",
    returns: "KeyValueGroupedDataset",
    source: dataset,
  }),
  ...calls("Dataset", ["transform"], { runsHere: args(0), returns: "Dataset", source: dataset }),
  ...calls("KeyValueGroupedDataset", ["mapGroups", "flatMapGroups", "reduceGroups", "mapGroupsWithState", "flatMapGroupsWithState"], {
    tasks: args(0),
    returns: "Dataset",
    source: grouped,
  }),
  ...calls("KeyValueGroupedDataset", ["mapValues"], { tasks: args(0), returns: "KeyValueGroupedDataset", source: grouped }),
  ...calls("KeyValueGroupedDataset", ["cogroup"], { tasks: args(1), returns: "Dataset", source: grouped }),
  ...calls("DataStreamWriter", ["foreach"], { tasks: args(0), returns: "DataStreamWriter", source: streamWriter }),
  ...calls("DataStreamWriter", ["foreachBatch"], { runsHere: args(0), returns: "DataStreamWriter", source: streamWriter }),
  ...calls("SparkSession", ["createDataFrame", "createDataset"], { payload: args(0), returns: "Dataset", source: session }),
  ...calls("SparkSession", ["udf.register"], { tasks: args(1), perRecord: "itself", source: udf }),
];
