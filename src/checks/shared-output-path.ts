import { findSharedOutputs, type SharedOutputFinding } from "../findings/shared-output.ts";
import { wordTaskCall } from "../report/task-call.ts";
import { traceReported } from "../report/trace.ts";
import { anything, type Check } from "./check.ts";

/** A file, or an object of a store, that every task writes anew. */
export const sharedOutputPath: Check<SharedOutputFinding> = {
  ...anything,
  name: "no-shared-output-path",
  description: "disallow writing one and the same file, or object of a store, from every task",
  messages: {
    sharedOutput: {
      what: "Every {{run}} of `{{boundary}}` writes `{{path}}`{{helper}}: what is left is what the last one wrote, on each worker another.",
      remedy: "Put the number of the partition into the name, or let the engine save the result.",
    },
    sharedObject: {
      what: "Every {{run}} of `{{boundary}}` writes the object `{{path}}`{{helper}}: what is left is what the last one wrote.",
      remedy: "Put the number of the partition into its name, or let the engine save the result.",
    },
  },
  find: findSharedOutputs,
  words: (finding) => ({
    messageId: finding.isObject ? "sharedObject" : "sharedOutput",
    data: { ...wordTaskCall(finding), path: finding.path, run: finding.isPerPartition ? "partition" : "record" },
  }),
  trace: (finding) => traceReported(finding, "written by every task"),
};
