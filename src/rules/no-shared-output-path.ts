import { createFindingRule } from "../adapter/finding-rule.ts";
import { findSharedOutputs, type SharedOutputFinding } from "../findings/shared-output.ts";
import { wordTaskCall } from "../report/task-call.ts";

/** Reports a file that every task writes anew. */
export const noSharedOutputPath = createFindingRule<SharedOutputFinding>({
  name: "no-shared-output-path",
  description: "disallow writing one and the same file from every task",
  options: {},
  messages: {
    sharedOutput:
      "Every {{run}} of `{{boundary}}` writes `{{path}}`{{helper}}: what is left is what the last one wrote, on each worker another. Put the number of the partition into the name, or let the engine save the result.",
  },
  find: findSharedOutputs,
  words: (finding) => ({
    messageId: "sharedOutput",
    data: { ...wordTaskCall(finding), path: finding.path, run: finding.isPerPartition ? "partition" : "record" },
  }),
});
