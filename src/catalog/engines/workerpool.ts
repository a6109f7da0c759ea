import type { Engine, EngineType } from "../schema.ts";
import { args, calls } from "./rows.ts";

const types: Record<string, EngineType> = {
  Pool: {
    declaredAs: ["workerpool#Pool"],
    from: ["workerpool#pool()"],
  },
};

/** A function's text is evaluated in a worker's global scope, where `require` is unknown; a name calls a method of the worker's own file. */
export const workerpool: Engine = {
  name: "workerpool",
  title: "workerpool",
  profile: {
    kind: "source",
    globals: "node",
    lacks: ["require"],
    hasBuiltins: true,
    refuses: ["bound", "shorthand"],
    failure: {
      handle: "The call fails: only the function's text is sent to the worker, and {handle} does not exist there",
      freeName: 'The call fails in the worker with "ReferenceError: {name} is not defined"',
    },
    remedy: "Open it in a worker file of its own, and call its method by name",
  },
  types,
  // A pool is a handle as well.
  boundaries: ["Pool", "workerpool#Pool"].flatMap((pool) =>
    calls(pool, ["exec"], {
      tasks: args(0),
      payload: args(1),
      passes: "list",
      returnsResult: true,
      source: "workerpool 10.0.3 types/Pool.d.ts",
    }),
  ),
};
