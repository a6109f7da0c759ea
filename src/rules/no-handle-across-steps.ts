import { createFindingRule } from "../adapter/finding-rule.ts";
import type { HandleAcrossStepsFinding } from "../findings/finding.ts";
import { findHandlesAcrossSteps } from "../findings/handle-across-steps.ts";
import { wordHandleAcrossSteps } from "../report/steps.ts";

/** Reports a durable step that opens what other steps use. */
export const noHandleAcrossSteps = createFindingRule<HandleAcrossStepsFinding>({
  name: "no-handle-across-steps",
  description: "disallow opening a connection in one durable step and using it in another",
  options: {},
  messages: {
    acrossSteps:
      "`{{boundary}}` opens {{handle}} {{then}}. On a replay this step is skipped, and nothing is open. Open it inside each step that uses it.",
  },
  find: findHandlesAcrossSteps,
  words: (finding, relative) => ({ messageId: "acrossSteps", data: wordHandleAcrossSteps(finding, relative) }),
});
