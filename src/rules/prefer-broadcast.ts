import { createFindingRule } from "../adapter/finding-rule.ts";
import { preferBroadcast as check } from "../checks/prefer-broadcast.ts";

/** Reports a large value that travels with every task. */
export const preferBroadcast = createFindingRule(check);
