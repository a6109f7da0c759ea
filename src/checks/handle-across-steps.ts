import type { HandleAcrossStepsFinding } from "../findings/finding.ts";
import { findHandlesAcrossSteps } from "../findings/handle-across-steps.ts";
import { wordHandleAcrossSteps } from "../report/steps.ts";
import { traceHandle } from "../report/trace.ts";
import { anything, explainMissingFix, type Check } from "./check.ts";

/** A durable step that opens what other steps use. */
export const handleAcrossSteps: Check<HandleAcrossStepsFinding> = {
  ...anything,
  name: "no-handle-across-steps",
  description: "disallow opening a connection in one durable step and using it in another",
  messages: {
    acrossSteps: {
      what: "`{{boundary}}` opens {{handle}} {{then}}.",
      failure: "On a replay this step is skipped, and nothing is open.",
      remedy: "Open it inside each step that uses it.",
    },
  },
  options: { explainMissingFix },
  find: findHandlesAcrossSteps,
  words: (finding, relative) => ({ messageId: "acrossSteps", data: wordHandleAcrossSteps(finding, relative) }),
  trace: (finding) => traceHandle(finding, finding.handle, "opened in this step"),
};
