import type { Engine } from "../schema.ts";
import { args, calls, constructions } from "./rows.ts";

const source = "paralleljs 1.1.0 lib/parallel.js";

/** The function's text is evaluated in a worker of Node or of the browser; `env` is a global there, and `require` gives functions to it. */
export const paralleljs: Engine = {
  name: "paralleljs",
  title: "Parallel.js",
  profile: {
    kind: "source",
    globals: "node",
    refuses: ["bound", "shorthand"],
    dropsFunctions: true,
    scope: ["require", "module", "exports", "__dirname", "__filename"],
    failure: {
      handle: "The job never ends: only the function's text is sent to the worker, and {handle} does not exist there",
      freeName: 'The worker fails with "ReferenceError: {name} is not defined", and the job never ends',
    },
    remedy: "Open it inside the function, and pass plain data in `env`",
  },
  types: {
    Parallel: {
      declaredAs: ["paralleljs#", "paralleljs#Parallel"],
      from: [],
      returnsItself: ["map", "reduce", "require", "spawn", "then"],
    },
  },
  boundaries: [
    ...calls("Parallel", ["map", "reduce", "spawn"], { tasks: args(0), payload: args(1), returnsResult: true, source }),
    ...constructions("paralleljs#", ["", "Parallel"], { payload: ["argument[1].env"], source }),
  ],
  exposes: ["Parallel.require.argument[0]", "Parallel.require.argument[1]"],
};
