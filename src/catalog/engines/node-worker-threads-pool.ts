import type { Engine, EngineType } from "../schema.ts";
import { args, calls, constructions } from "./rows.ts";

const pools = "node-worker-threads-pool 1.5.1 dist";

const types: Record<string, EngineType> = {
  DynamicPool: {
    declaredAs: ["node-worker-threads-pool#DynamicPool"],
    from: [],
  },
};

/** The task's text is evaluated in a worker thread; `this.workerData` is cloned. */
export const nodeWorkerThreadsPool: Engine = {
  name: "node-worker-threads-pool",
  title: "node-worker-threads-pool",
  profile: {
    kind: "source",
    globals: "node",
    hasBuiltins: true,
    refuses: ["bound"],
    scope: ["require", "module", "exports", "__dirname", "__filename"],
    failure: {
      handle: "The task fails: only the function's text is sent to the worker, and {handle} does not exist there",
      freeName: 'The task fails in the worker with "ReferenceError: {name} is not defined"',
    },
    remedy: "Open it inside the function, and pass plain data as its parameter",
  },
  types,
  boundaries: [
    ...constructions("node-worker-threads-pool#", ["StaticPool"], {
      tasks: ["argument[0].task"],
      payload: ["argument[0].workerData"],
      source: `${pools}/staticPool.d.ts`,
    }),
    ...calls("DynamicPool", ["exec"], {
      tasks: ["argument[0].task"],
      payload: ["argument[0].param"],
      passes: "one",
      returnsResult: true,
      source: `${pools}/dynamicPool.d.ts`,
    }),
    ...calls("DynamicPool", ["createExecutor"], { tasks: args(0), returnsResult: true, source: `${pools}/dynamicPool.d.ts` }),
  ],
};
