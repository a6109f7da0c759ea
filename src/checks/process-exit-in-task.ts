import type { TaskCallFinding } from "../findings/finding.ts";
import { findProcessExits } from "../findings/process-exit.ts";
import { wordTaskCall } from "../report/task-call.ts";
import { traceReported } from "../report/trace.ts";
import { anything, type Check } from "./check.ts";

/** A task that ends the process it runs in. */
export const processExitInTask: Check<TaskCallFinding> = {
  ...anything,
  name: "no-process-exit-in-task",
  description: "disallow ending the worker's process from inside a task",
  messages: {
    processExit: {
      what: "`{{name}}` ends the process in which `{{boundary}}` runs this function{{helper}}, and with it everything else that runs there; the retry then does the same.",
      remedy: "Throw an error: only this run fails, and its reason is reported.",
    },
  },
  find: findProcessExits,
  words: (finding) => ({ messageId: "processExit", data: wordTaskCall(finding) }),
  trace: (finding) => traceReported(finding, "reported here"),
};
