import { createFindingRule } from "../adapter/finding-rule.ts";
import { floatingPromiseInTask } from "../checks/floating-promise-in-task.ts";

/** Reports a promise that a task does not wait for. */
export const noFloatingPromiseInTask = createFindingRule(floatingPromiseInTask);
