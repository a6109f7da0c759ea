import { findActionsInLoops, type LoopFinding } from "../findings/collect-in-loop.ts";
import { traceReported } from "../report/trace.ts";
import { anything, type Check } from "./check.ts";

/** A job that is started for each element of a list. */
export const collectInLoop: Check<LoopFinding> = {
  ...anything,
  name: "no-collect-in-loop",
  description: "disallow starting a job on the same dataset for each element of a list",
  messages: {
    jobPerElement: {
      what: "`{{name}}` starts a job for each round of this loop, and each reads `{{dataset}}` from its source again.",
      remedy: "Ask once for all of them: by key with `reduceByKey` or a join, or `cache` the dataset.",
    },
  },
  find: findActionsInLoops,
  words: ({ name, dataset }) => ({ messageId: "jobPerElement", data: { name, dataset } }),
  trace: (finding) => traceReported(finding, "a job for each round"),
};
