import type { Boundary, Engine, EngineType } from "../schema.ts";
import { args, calling, calls, constructions } from "./rows.ts";

/** Version 0.4.5 was published as `skale-engine`, with the same surface. */
const packages = ["skale#", "skale-engine#"];

const dataset = "skale 1.2.2 lib/dataset.js";
const context = "skale 1.2.2 lib/context.js";

const types: Record<string, EngineType> = {
  Context: {
    declaredAs: packages.map((root) => `${root}Context`),
    from: packages.flatMap((root) => [`${root}context()`, `${root}Context()`]),
  },
  Dataset: {
    declaredAs: packages.map((root) => `${root}Source`),
    from: calling("Context", ["lineStream", "objectStream", "range", "textFile"]),
    returnsItself: [
      "cartesian",
      "coGroup",
      "distinct",
      "groupByKey",
      "intersection",
      "join",
      "keys",
      "leftOuterJoin",
      "persist",
      "rightOuterJoin",
      "sample",
      "sortByKey",
      "subtract",
      "union",
      "values",
    ],
    actions: ["collect", "count", "countByValue", "first", "lookup", "save", "take", "top"],
  },
};

/**
 * Actions take a callback as their last argument. Options before it may be left out, so an argument may stand both in `payload` and in
 * `runsHere`: a function there is the callback, anything else is sent along.
 */
const boundaries: Boundary[] = [
  ...calls("Dataset", ["map", "flatMap", "mapValues", "flatMapValues", "filter"], {
    tasks: args(0),
    perRecord: "itself",
    payload: args(1),
    returns: "Dataset",
    source: dataset,
  }),
  ...calls("Dataset", ["reduceByKey"], { tasks: args(0), perRecord: "itself", payload: args(1, 2), returns: "Dataset", source: dataset }),
  ...calls("Dataset", ["aggregateByKey"], { tasks: args(0, 1), payload: args(2, 3), returns: "Dataset", source: dataset }),
  ...calls("Dataset", ["sortBy"], { tasks: args(0), perRecord: "itself", key: "result", returns: "Dataset", source: dataset }),
  ...calls("Dataset", ["partitionBy"], { tasks: args(0), returns: "Dataset", source: dataset }),

  // The combiner puts the workers' results together on the driver.
  ...calls("Dataset", ["aggregate"], { tasks: args(0), payload: args(2, 3), runsHere: args(1, 3, 4), source: dataset }),
  ...calls("Dataset", ["reduce"], { tasks: args(0), perRecord: "itself", payload: args(1, 2), runsHere: args(2, 3), source: dataset }),
  ...calls("Dataset", ["forEach"], { tasks: args(0), perRecord: "itself", payload: args(1), runsHere: args(1, 2), source: dataset }),

  ...calls("Context", ["source"], { tasks: args(1), payload: args(2), returns: "Dataset", source: context }),
  ...calls("Context", ["parallelize"], { payload: args(0), returns: "Dataset", source: context }),

  ...packages.flatMap((root) => [
    ...constructions(root, ["Source"], { tasks: args(2), payload: args(3), source: dataset }),
    // The key function sorts a sample on the driver; only the bounds are sent.
    ...constructions(root, ["RangePartitioner"], { runsHere: args(1), source: dataset }),
  ]),
];

/** Functions travel as text, their arguments as JSON. A worker that meets an unknown name dies, and the driver waits. */
export const skale: Engine = {
  name: "skale",
  title: "skale",
  describesWork: true,
  profile: {
    kind: "source",
    globals: "node",
    lacks: ["require"],
    refuses: ["bound"],
    // What its worker puts on the global object: skale 1.2.2 lib/worker.js.
    scope: ["fs", "url", "zlib", "stream", "S3", "azure", "uuid", "mkdirp"],
    failure: {
      handle: "The job never finishes: only the function's text is sent, and {handle} does not exist on the worker",
      freeName: 'The job never finishes: the worker dies with "ReferenceError: {name} is not defined", and the driver waits',
    },
    remedy: "Open it on the worker, and keep it in the worker context (the third parameter)",
    openOnce: "Open it once per worker, and keep it in the worker context (the third parameter)",
    awaitsTasks: false,
  },
  types,
  boundaries,
};
