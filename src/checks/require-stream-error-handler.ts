import type { TaskCallFinding } from "../findings/finding.ts";
import { findDeafStreams } from "../findings/stream-errors.ts";
import { wordTaskCall } from "../report/task-call.ts";
import { traceReported } from "../report/trace.ts";
import { anything, type Check } from "./check.ts";

/** A file stream in a task whose error nobody hears. */
export const requireStreamErrorHandler: Check<TaskCallFinding> = {
  ...anything,
  name: "require-stream-error-handler",
  description: "require that a task hears the errors of the file streams it opens",
  messages: {
    deafStream: {
      what: "Nobody hears an error of this stream{{helper}}. If the file is missing, the `error` event ends the process in which `{{boundary}}` runs this function, and not only this run.",
      remedy: "Use `pipeline` of `node:stream/promises`, or listen to `error`.",
    },
  },
  find: findDeafStreams,
  words: (finding) => ({ messageId: "deafStream", data: wordTaskCall(finding) }),
  trace: (finding) => traceReported(finding, "nobody hears its errors"),
};
