import { findProcessExits, type ProcessExitFinding } from "../findings/process-exit.ts";
import { wordTaskCall } from "../report/task-call.ts";
import { traceReported } from "../report/trace.ts";
import { anything, type Check } from "./check.ts";

/** A task that ends the process it runs in. */
export const processExitInTask: Check<ProcessExitFinding> = {
  ...anything,
  name: "no-process-exit-in-task",
  description: "disallow ending the worker's process from inside a task",
  messages: {
    processExit: {
      what: "`{{name}}` ends the process in which `{{boundary}}` runs this function{{helper}}, and with it everything else that runs there; the retry then does the same.",
      remedy: "Throw an error: only this run fails, and its reason is reported.",
    },
    exitCode: {
      what: "`{{name}}` fails nothing: this run of `{{boundary}}`{{helper}} counts as done and is not repeated, and only the worker ends as failed, whenever it ends.",
      remedy: "Throw an error: this run fails, and its reason is reported.",
    },
  },
  find: findProcessExits,
  words: (finding) => ({ messageId: finding.by === "call" ? "processExit" : "exitCode", data: wordTaskCall(finding) }),
  trace: (finding) => traceReported(finding, "ends the process of the worker"),
};
