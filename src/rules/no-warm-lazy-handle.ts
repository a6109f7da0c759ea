import { createFindingRule } from "../adapter/finding-rule.ts";
import { warmLazyHandle } from "../checks/warm-lazy-handle.ts";

/** Reports a handle that is opened on first use, and whose first use is on the driver. */
export const noWarmLazyHandle = createFindingRule(warmLazyHandle);
