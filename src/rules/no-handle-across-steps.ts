import { createFindingRule } from "../adapter/finding-rule.ts";
import { handleAcrossSteps } from "../checks/handle-across-steps.ts";
import { planOpenInSteps } from "../repair/open-in-steps.ts";

/** Reports a durable step that opens what other steps use. */
export const noHandleAcrossSteps = createFindingRule(
  handleAcrossSteps,
  (finding, { analysis }) => [planOpenInSteps(analysis, finding)],
  false,
);
