import type { Engine } from "../schema.ts";
import { args, calling, calls } from "./rows.ts";

const source = "parallel-es 0.1.17 dist/common/parallel/chain/parallel-chain.d.ts";

/** The function's text is evaluated in a web worker; the values of `inEnvironment` come as its last parameter. */
export const parallelEs: Engine = {
  name: "parallel-es",
  title: "parallel-es",
  profile: {
    kind: "source",
    globals: "browser",
    refuses: ["bound", "shorthand"],
    failure: {
      handle: "The task fails: only the function's text is sent to the worker, and {handle} does not exist there",
      freeName: 'The task fails in the worker with "ReferenceError: {name} is not defined"',
    },
    remedy: "Use it on this side, and pass plain data by `inEnvironment`",
  },
  types: {
    Chain: {
      declaredAs: ["parallel-es#IParallelChain"],
      from: calling("parallel-es#", ["from", "range", "times"]),
      returnsItself: ["inEnvironment"],
    },
  },
  boundaries: [
    ...calls("Chain", ["map", "filter"], { tasks: args(0), returnsResult: true, returns: "Chain", source }),
    ...calls("Chain", ["reduce"], { tasks: args(1, 2), returnsResult: true, source }),
    ...calls("Chain", ["inEnvironment"], { payload: args(0), source }),
    ...calls("parallel-es#", ["run"], {
      tasks: args(0),
      payload: args(1),
      passes: "each",
      returnsResult: true,
      source: "parallel-es 0.1.17 dist/common/parallel/parallel.d.ts",
    }),
    ...calls("parallel-es#", ["times"], {
      tasks: args(1),
      returns: "Chain",
      source: "parallel-es 0.1.17 dist/common/parallel/parallel.d.ts",
    }),
  ],
};
