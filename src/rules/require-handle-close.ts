import { createFindingRule } from "../adapter/finding-rule.ts";
import { requireHandleClose as check } from "../checks/require-handle-close.ts";
import { planCloseInFinally } from "../repair/close-in-finally.ts";

/** Reports a task that opens something and leaves it open, and closes it in a `finally`. */
export const requireHandleClose = createFindingRule(check, (finding, { analysis }) => planCloseInFinally(analysis, finding));
