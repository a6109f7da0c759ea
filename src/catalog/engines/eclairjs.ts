import type { Boundary, Engine, EngineType } from "../schema.ts";
import { args, calling, calls } from "./rows.ts";

const client = "eclairjs 0.10.2 client/lib";

/** Everything hangs on a session: `new eclairjs()`, then `new spark.SparkContext(…)` or `spark.sql.SparkSession.builder()`. */
const types: Record<string, EngineType> = {
  Session: {
    declaredAs: ["eclairjs#"],
    from: ["eclairjs#()"],
  },
  SparkContext: {
    declaredAs: ["Session.SparkContext"],
    from: ["SparkSession.sparkContext()", "StreamingContext.sparkContext()"],
  },
  SparkSessionBuilder: {
    declaredAs: [],
    from: ["Session.sql.SparkSession.builder()"],
    returnsItself: ["appName", "config", "master"],
  },
  SparkSession: {
    declaredAs: ["Session.sql.SparkSession"],
    from: ["SparkSessionBuilder.getOrCreate()", "SparkSession.newSession()"],
  },
  SQLContext: {
    declaredAs: ["Session.sql.SQLContext"],
    from: [],
  },
  StreamingContext: {
    declaredAs: ["Session.streaming.StreamingContext"],
    from: [],
  },
  /** Plain and paired datasets: their methods agree. */
  RDD: {
    declaredAs: ["Session.rdd.RDD", "Session.rdd.PairRDD"],
    from: [...calling("SparkContext", ["objectFile", "range", "textFile", "wholeTextFiles"]), ...calling("Dataset", ["rdd", "toRDD"])],
    returnsItself: ["cache", "groupByKey", "join", "sample", "sortByKey", "subtract", "union", "values", "zipWithIndex"],
    actions: ["collect", "count", "countByKey", "countByValue", "first", "isEmpty", "saveAsTextFile", "take", "takeSample", "top"],
  },
  DStream: {
    declaredAs: [],
    from: [
      ...calling("StreamingContext", ["queueStream", "socketTextStream"]),
      ...calling("Session.streaming.kafka.KafkaUtils", ["createDirectStream", "createStream"]),
      ...calling("Session.streaming.twitter.TwitterUtils", ["createStream"]),
    ],
    returnsItself: ["persist", "window"],
  },
  DataFrameReader: {
    declaredAs: [],
    from: [...calling("SparkSession", ["read", "readStream"]), ...calling("SQLContext", ["read"])],
    returnsItself: ["format", "option", "options", "schema"],
  },
  Dataset: {
    declaredAs: ["Session.sql.Dataset", "Session.sql.DataFrame"],
    from: [
      ...calling("SparkSession", ["createDataFrame", "createDataFrameFromJson", "createDataset", "createDatasetFromJson", "sql", "table"]),
      ...calling("SQLContext", ["createDataFrame", "createDataFrameFromJson", "sql", "table"]),
      ...calling("DataFrameReader", ["csv", "jdbc", "json", "load", "orc", "parquet", "table", "text", "textFile"]),
    ],
    returnsItself: [
      "alias",
      "as",
      "cache",
      "coalesce",
      "distinct",
      "drop",
      "dropDuplicates",
      "except",
      "intersect",
      "join",
      "joinWith",
      "limit",
      "orderBy",
      "persist",
      "repartition",
      "sample",
      "select",
      "selectExpr",
      "sort",
      "sortWithinPartitions",
      "toDF",
      "union",
      "unionAll",
      "unpersist",
      "where",
      "withColumn",
      "withColumnRenamed",
    ],
  },
  DataStreamWriter: {
    declaredAs: [],
    from: calling("Dataset", ["writeStream"]),
    returnsItself: ["format", "option", "outputMode", "partitionBy", "queryName", "trigger"],
  },
};

/**
 * Every function has an array of `bindArgs` beside it, whose values are added to its arguments: callScript in
 * org/eclairjs/nashorn/JSBaseFunction.java of the server.
 */
const ofOne = { passes: "list", gives: 1 } as const;
const ofTwo = { passes: "list", gives: 2 } as const;

const boundaries: Boundary[] = [
  ...calls("RDD", ["map", "flatMap", "filter", "mapToPair", "mapValues"], {
    tasks: args(0),
    payload: args(1),
    ...ofOne,
    returns: "RDD",
    source: `${client}/rdd/RDD.js`,
  }),
  ...calls("RDD", ["reduceByKey"], { tasks: args(0), payload: args(1), ...ofTwo, returns: "RDD", source: `${client}/rdd/PairRDD.js` }),
  ...calls("RDD", ["foreach"], { tasks: args(0), payload: args(1), ...ofOne, source: `${client}/rdd/RDD.js` }),
  ...calls("RDD", ["reduce"], { tasks: args(0), payload: args(1), ...ofTwo, source: `${client}/rdd/RDD.js` }),
  ...calls("RDD", ["groupBy"], { tasks: args(0), key: "result", payload: args(3), returns: "RDD", source: `${client}/rdd/RDD.js` }),
  ...calls("RDD", ["takeOrdered"], { tasks: args(1), payload: args(2), source: `${client}/rdd/RDD.js` }),
  ...calls("RDD", ["aggregate"], { tasks: args(1, 2), payload: args(3, 4), source: `${client}/rdd/RDD.js` }),
  ...calls("RDD", ["mapToFloat"], { tasks: args(0), payload: args(1), source: `${client}/rdd/PairRDD.js` }),

  ...calls("DStream", ["map", "flatMap", "filter", "mapToPair", "transformToPair"], {
    tasks: args(0),
    payload: args(1),
    ...ofOne,
    returns: "DStream",
    source: `${client}/streaming/dstream/DStream.js`,
  }),
  // The first function runs on Spark's side, the last one here.
  ...calls("DStream", ["foreachRDD"], {
    tasks: args(0),
    payload: args(1),
    runsHere: args(2),
    source: `${client}/streaming/dstream/DStream.js`,
  }),
  ...calls("DStream", ["reduceByKey"], {
    tasks: args(0),
    payload: args(1),
    returns: "DStream",
    source: `${client}/streaming/dstream/PairDStream.js`,
  }),
  ...calls("DStream", ["reduceByKeyAndWindow"], {
    tasks: args(0),
    payload: args(2),
    returns: "DStream",
    source: `${client}/streaming/dstream/PairDStream.js`,
  }),

  ...calls("Dataset", ["map", "flatMap"], {
    tasks: args(0),
    payload: args(2),
    ...ofOne,
    returns: "Dataset",
    source: `${client}/sql/Dataset.js`,
  }),
  ...calls("Dataset", ["mapPartitions"], {
    tasks: args(0),
    payload: args(2),
    ...ofOne,
    returns: "Dataset",
    perPartition: true,
    records: "array",
    source: `${client}/sql/Dataset.js`,
  }),
  ...calls("Dataset", ["filter"], { tasks: args(0), payload: args(1), ...ofOne, returns: "Dataset", source: `${client}/sql/Dataset.js` }),
  ...calls("Dataset", ["foreach"], { tasks: args(0), payload: args(1), source: `${client}/sql/Dataset.js` }),
  ...calls("Dataset", ["foreachPartition"], {
    tasks: args(0),
    payload: args(1),
    ...ofOne,
    perPartition: true,
    records: "array",
    source: `${client}/sql/Dataset.js`,
  }),
  ...calls("DataStreamWriter", ["foreach"], {
    tasks: args(0, 1, 2),
    payload: args(3, 4, 5),
    returns: "DataStreamWriter",
    source: `${client}/sql/streaming/DataStreamWriter.js`,
  }),

  ...calls("SparkContext", ["parallelize", "parallelizePairs"], {
    payload: args(0),
    returns: "RDD",
    source: `${client}/SparkContext.js`,
  }),
];

/**
 * The Node client sends the text of each function to a JavaScript engine beside Spark: Nashorn, which runs in Java and has nothing of Node
 * (org/eclairjs/nashorn/NashornEngineSingleton.java of the server).
 */
export const eclairjs: Engine = {
  name: "eclairjs",
  title: "EclairJS",
  describesWork: true,
  profile: {
    kind: "source",
    globals: "language",
    refuses: ["bound"],
    failure: {
      handle: "The job fails on the executors: only the function's text is sent, and {handle} does not exist there",
      freeName: 'The job fails on the executors with "ReferenceError: {name} is not defined"',
    },
    remedy: "Pass plain data in `bindArgs`, and open nothing of Node in the function",
  },
  types,
  boundaries,
};
