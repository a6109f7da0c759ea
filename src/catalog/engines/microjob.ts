import type { Engine } from "../schema.ts";
import { args, calls } from "./rows.ts";

/** The function's text is evaluated in a worker thread. `ctx` declares names before it; its one parameter is `data`. */
export const microjob: Engine = {
  name: "microjob",
  title: "microjob",
  profile: {
    kind: "source",
    globals: "node",
    hasBuiltins: true,
    refuses: ["bound"],
    scope: ["require", "module", "exports", "__dirname", "__filename"],
    failure: {
      handle: "The job fails: only the function's text is sent to the worker, and {handle} does not exist there",
      freeName: 'The job fails in the worker with "ReferenceError: {name} is not defined"',
    },
    remedy: "Open it inside the function, and pass plain data in `data`",
  },
  types: {},
  boundaries: calls("microjob#", ["job"], {
    tasks: args(0),
    payload: ["argument[1].ctx"],
    passes: "names",
    argument: "argument[1].data",
    returnsResult: true,
    source: "microjob 0.7.0 dist/worker-pool.js",
  }),
};
