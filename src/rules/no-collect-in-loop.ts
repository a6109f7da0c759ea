import { createFindingRule } from "../adapter/finding-rule.ts";
import { findActionsInLoops, type LoopFinding } from "../findings/collect-in-loop.ts";

/** Reports a job that is started for each element of a list. */
export const noCollectInLoop = createFindingRule<LoopFinding>({
  name: "no-collect-in-loop",
  description: "disallow starting a job on the same dataset for each element of a list",
  options: {},
  messages: {
    jobPerElement:
      "`{{name}}` starts a job for each round of this loop, and each reads `{{dataset}}` from its source again. Ask once for all of them: by key with `reduceByKey` or a join, or `cache` the dataset.",
  },
  find: findActionsInLoops,
  words: ({ name, dataset }) => ({ messageId: "jobPerElement", data: { name, dataset } }),
});
