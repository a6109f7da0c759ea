import { createFindingRule } from "../adapter/finding-rule.ts";
import { processExitInTask } from "../checks/process-exit-in-task.ts";

/** Reports a task that ends the process it runs in. */
export const noProcessExitInTask = createFindingRule(processExitInTask);
