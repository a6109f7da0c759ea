import type { Engine, EngineType } from "../schema.ts";
import { args, calls } from "./rows.ts";

const types: Record<string, EngineType> = {
  Process: {
    declaredAs: ["node:child_process#ChildProcess"],
    from: [],
  },
  Worker: {
    declaredAs: ["node:cluster#Worker"],
    from: ["node:cluster#fork()", "node:cluster#worker"],
  },
};

/** Messages between processes: JSON, unless the child was forked with `serialization: "advanced"`. */
export const processMessages: Engine = {
  name: "process-messages",
  title: "the process channel",
  profile: {
    kind: "clone",
    payload: "JSON",
    failure: {
      handle: "The other process gets plain data: messages are sent as JSON, and {handle} does not survive it",
    },
    remedy: "Send what it was opened with, and open it in the other process",
  },
  types,
  // A child process is a handle as well.
  boundaries: ["Process", "node:child_process#ChildProcess", "Worker", "node:cluster#Worker", "node:process#", "global#process"].flatMap(
    (sender) => calls(sender, ["send"], { payload: args(0), source: "@types/node 20.19.43 child_process.d.ts" }),
  ),
};
