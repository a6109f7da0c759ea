import type { Boundary, Engine, EngineType, SourceProfile } from "../schema.ts";
import { args, calling, calls, constructions } from "./rows.ts";

const dataset = "skale 1.2.2 lib/dataset.js";
const context = "skale 1.2.2 lib/context.js";

const typesOf = (root: string): Record<string, EngineType> => ({
  Context: {
    declaredAs: [`${root}Context`],
    from: [`${root}context()`, `${root}Context()`],
  },
  Dataset: {
    declaredAs: [`${root}Source`],
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
});

/**
 * Actions take a callback as their last argument. Options before it may be left out, so an argument may stand both in `payload` and in
 * `runsHere`: a function there is the callback, anything else is sent along.
 */
const boundariesOf = (root: string): Boundary[] => [
  ...calls("Dataset", ["map", "flatMap", "mapValues", "flatMapValues", "filter"], {
    tasks: args(0),
    perRecord: "itself",
    payload: args(1),
    passes: "one",
    gives: 1,
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

  ...constructions(root, ["Source"], { tasks: args(2), payload: args(3), source: dataset }),
  // The key function sorts a sample on the driver; only the bounds are sent.
  ...constructions(root, ["RangePartitioner"], { runsHere: args(1), source: dataset }),
];

/** Functions travel as text, their arguments as JSON. A worker that meets an unknown name dies, and the driver waits. */
const profile: SourceProfile = {
  kind: "source",
  globals: "node",
  lacks: ["require"],
  hasBuiltins: true,
  refuses: ["bound"],
  // What its worker puts on the global object: skale 1.2.2 lib/worker-local.js.
  scope: ["fs", "url", "zlib", "stream", "S3", "azure", "uuid", "mkdirp"],
  // parseTask, in the same file.
  evaluatesTexts: true,
  failure: {
    handle: "The job never finishes: only the function's text is sent, and {handle} does not exist on the worker",
    freeName: 'The job never finishes: the worker dies with "ReferenceError: {name} is not defined", and the driver waits',
  },
  remedy: "Open it on the worker, and keep it on `globalThis`",
  openOnce: "Open it once per worker, and keep it on `globalThis`",
  awaitsTasks: false,
};

/**
 * Measured with 1.2.2, in its local mode: `globalThis` is there for every job of the same worker. The third parameter of a function is not
 * what its name in the documentation says, the context of a worker: it is made anew for every partition of every job.
 */
export const skale: Engine = {
  name: "skale",
  title: "skale",
  describesWork: true,
  profile: { ...profile, keepsGlobals: true },
  types: typesOf("skale#"),
  boundaries: boundariesOf("skale#"),
};

/**
 * Version 0.4.5 was published under another name, with the same surface. Measured, with its own server and workers: the third parameter is
 * `undefined`, and the modules that a worker has are there for an arrow function only.
 */
export const skaleEngine: Engine = {
  name: "skale-engine",
  title: "skale-engine",
  describesWork: true,
  profile,
  types: typesOf("skale-engine#"),
  boundaries: boundariesOf("skale-engine#"),
};
