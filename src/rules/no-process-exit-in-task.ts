import { createFindingRule } from "../adapter/finding-rule.ts";
import type { TaskCallFinding } from "../findings/finding.ts";
import { findProcessExits } from "../findings/process-exit.ts";
import { wordTaskCall } from "../report/task-call.ts";

/** Reports a task that ends the process it runs in. */
export const noProcessExitInTask = createFindingRule<TaskCallFinding>({
  name: "no-process-exit-in-task",
  description: "disallow ending the worker's process from inside a task",
  options: {},
  messages: {
    processExit:
      "`{{name}}` ends the process in which `{{boundary}}` runs this function{{helper}}, and with it everything else that runs there; the retry then does the same. Throw an error: only this run fails, and its reason is reported.",
  },
  find: findProcessExits,
  words: (finding) => ({ messageId: "processExit", data: wordTaskCall(finding) }),
});
