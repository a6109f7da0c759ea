import { createFindingRule } from "../adapter/finding-rule.ts";
import { unboundedCollect } from "../checks/unbounded-collect.ts";

/** Reports a whole dataset that is brought to the driver. */
export const noUnboundedCollect = createFindingRule(unboundedCollect);
