import type { Engine } from "../schema.ts";
import { args, constructions } from "./rows.ts";

/** Packages with one idea: `new Worker(f)` evaluates the text of `f` in a worker thread as a script with `require`. */
export const inlineWorkers: Engine = {
  name: "inline-workers",
  title: "the worker",
  profile: {
    kind: "source",
    globals: "node",
    refuses: ["bound"],
    scope: ["require", "module", "exports", "__dirname", "__filename"],
    failure: {
      handle: "The worker fails: only the function's text is sent to it, and {handle} does not exist there",
      freeName: 'The worker fails with "ReferenceError: {name} is not defined"',
    },
    remedy: "Open it inside the function, and pass plain data as arguments",
  },
  types: {},
  boundaries: [
    ...constructions("okie#", ["Worker"], { tasks: args(0), source: "okie 1.0.1 dist/index.d.ts" }),
    // The function makes the one that runs; `parentFunctions` are called by name, and run on this side.
    ...constructions("artichokie#", ["Worker", "WorkerWithFallback"], {
      tasks: args(0),
      payload: ["argument[1].parentFunctions"],
      passes: "names",
      source: "artichokie 0.4.5 dist/index.d.ts",
    }),
    ...["bthreads#", "bthreads/process#", "bthreads/threads#", "bthreads/stable#"].flatMap((root) =>
      constructions(root, ["Thread", "Pool"], { tasks: args(0), source: "bthreads 0.5.1 lib/internal/socket.js" }),
    ),
  ],
};
