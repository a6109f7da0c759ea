import { createFindingRule } from "../adapter/finding-rule.ts";
import { returnedHandle } from "../checks/returned-handle.ts";
import { planReturnedInSteps } from "../repair/open-in-steps.ts";

/** Reports a task that returns a live handle where its result is serialised. */
export const noReturnedHandle = createFindingRule(
  returnedHandle,
  (finding, { analysis }) => [planReturnedInSteps(analysis, finding)],
  false,
);
