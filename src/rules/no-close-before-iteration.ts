import { createFindingRule } from "../adapter/finding-rule.ts";
import { closeBeforeIteration } from "../checks/close-before-iteration.ts";

/** Reports a handle that is closed before the records, or the promises, that need it have had their turn. */
export const noCloseBeforeIteration = createFindingRule(closeBeforeIteration);
