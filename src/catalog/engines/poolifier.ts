import type { Engine, EngineType } from "../schema.ts";
import { args, calls } from "./rows.ts";

const pools = ["FixedThreadPool", "DynamicThreadPool", "FixedClusterPool", "DynamicClusterPool"];

const types: Record<string, EngineType> = {
  Pool: {
    declaredAs: pools.map((name) => `poolifier#${name}`),
    from: [],
  },
};

/** A pool's workers run a file, whose messages are cloned; functions that are added later go to them as text. */
export const poolifier: Engine = {
  name: "poolifier",
  title: "poolifier",
  profile: {
    kind: "source",
    globals: "node",
    lacks: ["require"],
    refuses: ["bound"],
    failure: {
      handle: "The task fails: only the function's text is sent to the workers, and {handle} does not exist there",
      freeName: 'The task fails in the worker with "ReferenceError: {name} is not defined"',
    },
    remedy: "Open it in the worker's file, and add the function there",
  },
  types,
  boundaries: [
    ...calls("Pool", ["addTaskFunction"], {
      tasks: ["argument[1]", "argument[1].taskFunction"],
      returnsResult: true,
      source: "poolifier 5.3.2 lib/index.d.ts",
    }),
    ...calls("Pool", ["execute"], { payload: args(0), source: "poolifier 5.3.2 lib/index.d.ts" }),
  ],
};
