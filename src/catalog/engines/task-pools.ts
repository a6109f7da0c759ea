import type { Boundary, Engine } from "../schema.ts";
import { args, calls, constructions } from "./rows.ts";

const piscina = "piscina 5.3.2 dist/index.d.ts";
const tinypool = "tinypool 2.2.0 dist/index.d.ts";

/** Pools are handles: methods are found below the package. */
const boundaries: Boundary[] = [
  ...calls("piscina#Piscina", ["run"], { payload: args(0), source: piscina }),
  ...constructions("piscina#", ["", "Piscina"], { payload: ["argument[0].workerData"], source: piscina }),
  ...calls("tinypool#Tinypool", ["run"], { payload: args(0), source: tinypool }),
  ...constructions("tinypool#", ["", "Tinypool"], { payload: ["argument[0].workerData"], source: tinypool }),
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
  types: {},
  boundaries,
};
