import { createFindingRule } from "../adapter/finding-rule.ts";
import { requirePersistForReuse as check } from "../checks/require-persist-for-reuse.ts";

/** Reports a dataset that is made anew for each of several actions. */
export const requirePersistForReuse = createFindingRule(check);
