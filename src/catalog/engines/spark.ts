import type { Boundary, Engine, EngineType, EnvironmentProfile } from "../schema.ts";
import { args, calling, calls, doubles, each, hooked, kept, pairs, records } from "./rows.ts";
import { sqlBoundaries, sqlTypes } from "./spark-sql.ts";

const rdd = "apache/spark core/src/main/scala/org/apache/spark/api/java/JavaRDDLike.scala";
const pairRdd = "apache/spark core/src/main/scala/org/apache/spark/api/java/JavaPairRDD.scala";
const plainRdd = "apache/spark core/src/main/scala/org/apache/spark/api/java/JavaRDD.scala";
const pythonRdd = "apache/spark python/pyspark/rdd.py";
const context = "apache/spark core/src/main/scala/org/apache/spark/SparkContext.scala";
const dstream = "apache/spark streaming/src/main/scala/org/apache/spark/streaming/api/java/JavaDStreamLike.scala";
const pairDstream = "apache/spark streaming/src/main/scala/org/apache/spark/streaming/api/java/JavaPairDStream.scala";
const streamingContext = "apache/spark streaming/src/main/scala/org/apache/spark/streaming/StreamingContext.scala";

/**
 * Spark's own types. JavaScript has one class for plain, paired and numeric datasets, so the pair methods stand on `RDD`.
 * None has a package: what leads to them is a name, an annotation, or one of the others.
 */
const types: Record<string, EngineType> = {
  SparkSession: {
    declaredAs: [],
    from: ["SparkSession.newSession()", "Dataset.sparkSession"],
  },
  SparkContext: {
    declaredAs: [],
    from: ["SparkSession.sparkContext", "StreamingContext.sparkContext", "RDD.context", "RDD.sparkContext"],
  },
  StreamingContext: {
    declaredAs: [],
    from: ["DStream.context"],
  },
  RDD: {
    declaredAs: [],
    from: [
      ...calling("SparkContext", [
        "range",
        "emptyRDD",
        "textFile",
        "wholeTextFiles",
        "binaryFiles",
        "binaryRecords",
        "objectFile",
        "pickleFile",
        "sequenceFile",
        "hadoopFile",
        "hadoopRDD",
        "newAPIHadoopFile",
        "newAPIHadoopRDD",
        "union",
      ]),
      "Dataset.rdd",
      "Dataset.javaRDD",
      "Dataset.javaRDD()",
      "Dataset.toJavaRDD()",
      "DStream.foreachRDD.argument[0].parameter[0]",
      "DStream.transform.argument[0].parameter[0]",
      "DStream.transformToPair.argument[0].parameter[0]",
      "DStream.transformWith.argument[1].parameter[0]",
      "DStream.transformWith.argument[1].parameter[1]",
      "DStream.transformWithToPair.argument[1].parameter[0]",
      "DStream.transformWithToPair.argument[1].parameter[1]",
    ],
    returnsItself: [
      "cache",
      "cartesian",
      "coalesce",
      "cogroup",
      "distinct",
      "filterByRange",
      "fullOuterJoin",
      "glom",
      "groupByKey",
      "groupWith",
      "intersection",
      "join",
      "keys",
      "leftOuterJoin",
      "localCheckpoint",
      "persist",
      "pipe",
      "repartition",
      "rightOuterJoin",
      "sample",
      "sampleByKey",
      "sampleByKeyExact",
      "setName",
      "subtract",
      "subtractByKey",
      "union",
      "unpersist",
      "values",
      "zip",
      "zipWithIndex",
      "zipWithUniqueId",
    ],
    actions: [
      "collect",
      "collectAsMap",
      "count",
      "countApprox",
      "countByKey",
      "countByValue",
      "first",
      "isEmpty",
      "lookup",
      "mean",
      "saveAsObjectFile",
      "saveAsTextFile",
      "stats",
      "sum",
      "take",
      "takeSample",
      "toLocalIterator",
    ],
  },
  RDDBarrier: {
    declaredAs: [],
    from: ["RDD.barrier()"],
  },
  DStream: {
    declaredAs: [],
    from: calling("StreamingContext", [
      "binaryRecordsStream",
      "fileStream",
      "queueStream",
      "rawSocketStream",
      "receiverStream",
      "socketTextStream",
      "textFileStream",
      "union",
    ]),
    returnsItself: [
      "cache",
      "checkpoint",
      "cogroup",
      "count",
      "countByValue",
      "countByValueAndWindow",
      "countByWindow",
      "fullOuterJoin",
      "glom",
      "groupByKey",
      "groupByKeyAndWindow",
      "join",
      "leftOuterJoin",
      "persist",
      "repartition",
      "rightOuterJoin",
      "union",
      "window",
    ],
  },
  ...sqlTypes,
};

const rddBoundaries: Boundary[] = [
  ...hooked("RDD", records, { tasks: args(0), perRecord: "itself", returnsResult: true, returns: "RDD", source: rdd }),
  ...hooked("RDD", doubles, { tasks: args(0), perRecord: "itself", returns: "RDD", source: rdd }),
  ...hooked("RDD", pairs, { tasks: args(0), perRecord: "itself", key: "first of pair", returnsResult: true, returns: "RDD", source: rdd }),
  ...calls("RDD", ["groupBy", "keyBy"], { tasks: args(0), perRecord: "itself", key: "result", returns: "RDD", source: rdd }),
  ...calls("RDD", ["sortBy"], { tasks: args(0), perRecord: "itself", key: "result", returns: "RDD", source: plainRdd }),
  ...hooked("RDD", kept, { tasks: args(0), perRecord: "itself", returns: "RDD", source: plainRdd }),
  ...calls("RDD", ["mapPartitions", "mapPartitionsToPair", "mapPartitionsToDouble", "mapPartitionsWithIndex"], {
    tasks: args(0),
    returns: "RDD",
    perPartition: true,
    records: "iterator",
    source: rdd,
  }),
  ...calls("RDD", ["zipPartitions"], { tasks: args(1), returns: "RDD", perPartition: true, records: "iterator", source: rdd }),
  ...calls("RDDBarrier", ["mapPartitions", "mapPartitionsWithIndex"], {
    tasks: args(0),
    returns: "RDD",
    perPartition: true,
    records: "iterator",
    source: pythonRdd,
  }),

  // Actions.
  ...hooked("RDD", each, { tasks: args(0), perRecord: "itself", source: rdd }),
  ...calls("RDD", ["foreachAsync", "max", "min"], { tasks: args(0), perRecord: "itself", source: rdd }),
  ...calls("RDD", ["reduce"], { tasks: args(0), perRecord: "itself", returnsResult: true, source: rdd }),
  ...calls("RDD", ["foreachPartition", "foreachPartitionAsync"], { tasks: args(0), perPartition: true, records: "iterator", source: rdd }),
  ...calls("RDD", ["treeReduce"], { tasks: args(0), perRecord: "itself", source: rdd }),
  ...calls("RDD", ["fold", "takeOrdered", "top"], { tasks: args(1), source: rdd }),
  ...calls("RDD", ["aggregate", "treeAggregate"], { tasks: args(1, 2), source: rdd }),

  // By key. A partitioner or a number of partitions may stand before or after the functions; as an object it is shipped like them.
  ...calls("RDD", ["mapValues", "flatMapValues"], {
    tasks: args(0),
    perRecord: "itself",
    returnsResult: true,
    returns: "RDD",
    source: pairRdd,
  }),
  ...calls("RDD", ["reduceByKey"], { tasks: args(0, 1), perRecord: "itself", returns: "RDD", source: pairRdd }),
  ...calls("RDD", ["reduceByKeyLocally"], { tasks: args(0), perRecord: "itself", source: pairRdd }),
  ...calls("RDD", ["foldByKey"], { tasks: args(1, 2), returns: "RDD", source: pairRdd }),
  ...calls("RDD", ["aggregateByKey"], { tasks: args(1, 2, 3), returns: "RDD", source: pairRdd }),
  ...calls("RDD", ["combineByKey"], { tasks: args(0, 1, 2, 3), returns: "RDD", source: pairRdd }),
  ...calls("RDD", ["partitionBy"], { tasks: args(0, 1), returns: "RDD", source: pythonRdd }),
  ...calls("RDD", ["sortByKey"], { tasks: args(0, 2), returns: "RDD", source: pythonRdd }),
  ...calls("RDD", ["repartitionAndSortWithinPartitions"], { tasks: args(0, 1, 3), returns: "RDD", source: pythonRdd }),
];

const contextBoundaries: Boundary[] = [
  // Values that are sent along: the records of a dataset that is made here, and broadcasts.
  ...calls("SparkContext", ["parallelize", "makeRDD"], { payload: args(0), returns: "RDD", source: context }),
  ...calls("SparkContext", ["broadcast"], { payload: args(0), source: context }),
  ...calls("SparkContext", ["runJob"], { tasks: args(1), perPartition: true, records: "iterator", source: context }),
  ...calls("StreamingContext", ["socketStream"], { tasks: args(2), returns: "DStream", source: streamingContext }),
  ...calls("StreamingContext", ["transform"], { runsHere: args(1), returns: "DStream", source: streamingContext }),
];

const streamBoundaries: Boundary[] = [
  ...hooked("DStream", { ...records, ...kept, ...pairs }, { tasks: args(0), perRecord: "itself", returns: "DStream", source: dstream }),
  ...calls("DStream", ["reduce"], { tasks: args(0), perRecord: "itself", returns: "DStream", source: dstream }),
  ...calls("DStream", ["mapPartitions", "mapPartitionsToPair"], {
    tasks: args(0),
    returns: "DStream",
    perPartition: true,
    records: "iterator",
    source: dstream,
  }),
  // The second argument is the inverse function, or already the length of the window.
  ...calls("DStream", ["reduceByWindow"], { tasks: args(0, 1), returns: "DStream", source: dstream }),
  ...calls("DStream", ["reduceByKeyAndWindow"], { tasks: args(0, 1), returns: "DStream", source: pairDstream }),
  ...calls("DStream", ["mapValues", "flatMapValues", "reduceByKey", "updateStateByKey"], {
    tasks: args(0),
    perRecord: "itself",
    returns: "DStream",
    source: pairDstream,
  }),
  ...calls("DStream", ["combineByKey"], { tasks: args(0, 1, 2), returns: "DStream", source: pairDstream }),

  // Called on the driver once per batch; what they call on the dataset ships.
  ...calls("DStream", ["foreachRDD"], { runsHere: args(0), source: dstream }),
  ...calls("DStream", ["transform", "transformToPair"], { runsHere: args(0), returns: "DStream", source: dstream }),
  ...calls("DStream", ["transformWith", "transformWithToPair"], { runsHere: args(1), returns: "DStream", source: dstream }),
];

/** How a dataset ships whose engine is not known. */
export const defaultProfile: EnvironmentProfile = {
  kind: "environment",
  narrows: false,
  runsAccessors: false,
  constructs: "whole",
  moduleScope: "travels",
  lexicalThis: "travels",
  refuses: ["private"],
  partitionsWait: "unknown",
  failure: {
    handle: "The job fails before the first record: {handle} cannot be serialised",
  },
  remedy: "Open it on first use, or once per partition",
  openOnce: "Open it once per partition, in `mapPartitions` or `foreachPartition`",
};

/**
 * The default profile: any dataset whose engine is unknown is taken to ship its functions as Spark does.
 * Receivers are recognised by their type, their origin, their methods or their name (`shipments/receivers.ts`).
 */
export const spark: Engine = {
  name: "spark",
  title: "Spark",
  describesWork: true,
  profile: defaultProfile,
  types,
  boundaries: [...rddBoundaries, ...contextBoundaries, ...streamBoundaries, ...sqlBoundaries],
};
