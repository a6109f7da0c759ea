import type { Boundary, Engine, EngineType } from "../schema.ts";
import { args, calling, calls } from "./rows.ts";

const source = "dcfjs/dcf src/client/Context.ts";

const types: Record<string, EngineType> = {
  Context: {
    declaredAs: ["dcf#Context"],
    from: ["RDD.context"],
  },
  RDD: {
    declaredAs: ["dcf#RDD", "dcf#GeneratedRDD", "dcf#CacheRDD"],
    from: calling("Context", ["binaryFiles", "emptyRDD", "range", "union"]),
    returnsItself: [
      "cache",
      "coalesce",
      "cogroup",
      "distinct",
      "fullOuterJoin",
      "glom",
      "groupWith",
      "join",
      "leftOuterJoin",
      "persist",
      "repartition",
      "rightOuterJoin",
      "sort",
      "union",
    ],
    actions: ["collect", "count", "max", "min", "take", "takeSample"],
  },
};

/** Every function has an `env` beside it, whose values are sent along; functions in it travel as text, too. */
const boundaries: Boundary[] = [
  ...calls("RDD", ["map", "flatMap", "filter"], { tasks: args(0), perRecord: "itself", payload: args(1), returns: "RDD", source }),
  ...calls("RDD", ["mapPartitions"], { tasks: args(0), payload: args(1), returns: "RDD", perPartition: true, records: "array", source }),
  ...calls("RDD", ["reduce"], { tasks: args(0), perRecord: "itself", payload: args(1), source }),
  ...calls("RDD", ["partitionBy"], { tasks: args(1), payload: args(2), returns: "RDD", source }),
  ...calls("RDD", ["reduceByKey"], { tasks: args(0, 2), payload: args(3), returns: "RDD", source }),
  ...calls("RDD", ["combineByKey"], { tasks: args(0, 1, 2, 4), payload: args(5), returns: "RDD", source }),
  ...calls("RDD", ["sortBy"], { tasks: args(0), perRecord: "itself", key: "result", payload: args(3), returns: "RDD", source }),
  ...calls("RDD", ["saveAsTextFile"], { tasks: ["argument[1].compressor"], payload: ["argument[1].functionEnv"], source }),

  ...calls("Context", ["textFile", "wholeTextFiles"], {
    tasks: ["argument[1].decompressor"],
    payload: ["argument[1].functionEnv"],
    returns: "RDD",
    source,
  }),
  ...calls("Context", ["parallelize"], { payload: args(0), returns: "RDD", source }),

  ...calls("dcf#", ["serialize"], { tasks: args(0), payload: args(1), source: "dcfjs/dcf src/common/SerializeFunction.ts" }),
];

/** Functions travel as text together with the values of an `env` object; an error on a worker comes back and rejects the action. */
export const dcf: Engine = {
  name: "dcf",
  title: "dcf",
  describesWork: true,
  profile: {
    kind: "source",
    globals: "node",
    refuses: ["bound"],
    failure: {
      handle: "The job fails with a ReferenceError: only the function's text is sent, and {handle} does not exist on the worker",
      freeName: 'The job fails with "ReferenceError: {name} is not defined"',
    },
    remedy: "Pass plain data in `env`, and open what the task needs on the worker",
    openOnce: "Open it once per partition, in `mapPartitions`",
  },
  types,
  boundaries,
};
