import { typePath } from "../catalog/paths.ts";

/** The path of Spark's dataset, for which one is taken whose engine is not known. */
export const rdd = typePath("spark", "RDD");
/** The same of a stream of datasets. */
export const dstream = typePath("spark", "DStream");

/** Names of types that only datasets have. */
export const datasetType = /^\w*RDD$/u;
/** Names of types that only streams of datasets have. */
export const streamType = /^\w*DStream$/u;
/** Names of variables and fields that hold datasets. */
export const datasetName = /^(?:rdd\d*|\w+(?:Rdd|RDD)\d*)$/u;
/** Methods of contexts that make datasets and have no other meaning. */
export const makesDataset = new Set([
  "parallelize",
  "makeRDD",
  "emptyRDD",
  "textFile",
  "wholeTextFiles",
  "binaryFiles",
  "binaryRecords",
  "hadoopFile",
  "newAPIHadoopFile",
]);
/** Members that turn something else into a dataset. */
export const becomesDataset = new Set(["rdd", "javaRDD", "toJavaRDD"]);
/** Methods that nothing but a dataset has. */
export const onlyDatasets = new Set([
  "aggregateByKey",
  "combineByKey",
  "flatMapToPair",
  "flatMapValues",
  "foldByKey",
  "foreachPartition",
  "mapPartitions",
  "mapPartitionsWithIndex",
  "mapToPair",
  "mapValues",
  "reduceByKey",
  "reduceByKeyLocally",
  "treeAggregate",
  "treeReduce",
  "zipPartitions",
]);
/** `mapValues` is lodash's as well: alone it says nothing. */
export const ambiguous = new Set(["mapValues"]);
