import type { Engine } from "../schema.ts";
import { args, calls } from "./rows.ts";

const asynchronous = "make-asynchronous 1.1.0 index.d.ts";
const synchronous = "make-synchronous 2.1.0 index.d.ts";

/** Two packages of one kind: the function's text becomes a module of a worker, and its arguments are cloned. */
export const makeAsynchronous: Engine = {
  name: "make-asynchronous",
  title: "the worker",
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
    remedy: "Import what it needs with `await import(…)` and open it inside the function",
  },
  types: {},
  boundaries: [
    ...calls("make-asynchronous#", ["", "makeAsynchronousIterable"], { tasks: args(0), returnsResult: true, source: asynchronous }),
    ...["make-synchronous#", "make-synchronous/subprocess#"].flatMap((root) =>
      calls(root, [""], { tasks: args(0), returnsResult: true, source: synchronous }),
    ),
  ],
};
