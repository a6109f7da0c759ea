import type { Boundary, Engine, EngineType } from "../schema.ts";
import { args, calls, constructions, parameters } from "./rows.ts";

const piscina = "piscina 5.3.2 dist/index.d.ts";
const tinypool = "tinypool 2.2.0 dist/index.d.ts";

const jestWorker = "jest-worker 30.5.1 build/index.d.ts";
const threads = "threads 1.7.0 dist/master/spawn.d.ts";

const types: Record<string, EngineType> = {
  /** What a task of a pool gets, to call the worker's functions. */
  Thread: {
    declaredAs: [],
    from: parameters("threads#WorkerPool.queue", [0]),
  },
};

/** A worker has the functions of its file, under their names. */
const workerFunctions: Boundary[] = [
  ...calls("jest-worker#Worker", ["*"], { payload: args(0, 1, 2, 3), source: jestWorker }),
  ...constructions("jest-worker#", ["Worker", ""], { payload: ["argument[1].setupArgs"], source: jestWorker }),
  ...calls("comlink#Remote", ["*"], { payload: args(0, 1, 2, 3), source: "comlink 4.4.2 dist/esm/comlink.d.ts" }),
  ...["Thread", "threads#ExposedToThreadType"].flatMap((thread) => calls(thread, ["*"], { payload: args(0, 1, 2, 3), source: threads })),
];

/** Pools are handles: methods are found below the package. */
const boundaries: Boundary[] = [
  ...calls("piscina#Piscina", ["run"], { payload: args(0), source: piscina }),
  ...constructions("piscina#", ["", "Piscina"], { payload: ["argument[0].workerData"], source: piscina }),
  ...calls("tinypool#Tinypool", ["run"], { payload: args(0), source: tinypool }),
  ...constructions("tinypool#", ["", "Tinypool"], { payload: ["argument[0].workerData"], source: tinypool }),
  ...workerFunctions,
  // A worker that exposes one function is that function.
  ...calls("threads#", ["ExposedToThreadType"], { payload: args(0, 1, 2, 3), source: threads }),
  ...calls("synckit#", ["createSyncFn()"], { payload: args(0, 1, 2, 3), source: "synckit 0.12.3 lib/index.d.ts" }),
];

/** Pools whose workers run a file; tasks are messages to it. */
export const taskPools: Engine = {
  name: "task-pools",
  title: "the worker pool",
  profile: {
    kind: "clone",
    payload: "structured clone",
    failure: {
      handle: "The task fails with a DataCloneError, or what arrives of {handle} is dead",
    },
    remedy: "Open it in the worker's file, and send plain data",
  },
  types,
  boundaries,
};
