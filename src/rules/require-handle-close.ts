import { createFindingRule } from "../adapter/finding-rule.ts";
import { requireHandleClose as check } from "../checks/require-handle-close.ts";

/** Reports a task that opens something and leaves it open. */
export const requireHandleClose = createFindingRule(check);
