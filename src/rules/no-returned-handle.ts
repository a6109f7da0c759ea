import { createFindingRule } from "../adapter/finding-rule.ts";
import { returnedHandle } from "../checks/returned-handle.ts";

/** Reports a task that returns a live handle where its result is serialised. */
export const noReturnedHandle = createFindingRule(returnedHandle);
