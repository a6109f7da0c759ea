import { findFloatingPromises, type FloatingPromiseFinding } from "../findings/floating-promise.ts";
import { wordTaskCall } from "../report/task-call.ts";
import { traceReported } from "../report/trace.ts";
import { anything, type Check } from "./check.ts";

/** The message for what floats. */
const messageIds = { visitor: "floatingVisitor", call: "floatingCall", task: "asynchronousTask" } as const;

/** A promise that a task does not wait for. */
export const floatingPromiseInTask: Check<FloatingPromiseFinding> = {
  ...anything,
  name: "no-floating-promise-in-task",
  description: "disallow promises that a task does not wait for",
  messages: {
    floatingVisitor: {
      what: "`{{name}}` does not wait for the promises of its function{{helper}}: `{{boundary}}` takes this function for done while they still run. They may be cut off, their failures are none of this function, and what is closed next is closed too early.",
      remedy: "Use `for … of` with `await`, or `await Promise.all(…)`.",
    },
    floatingCall: {
      what: "Nobody waits for `{{name}}`{{helper}}: `{{boundary}}` takes this function for done while it still runs. It may be cut off, and a failure of it is none of this function.",
      remedy: "Await it.",
    },
    asynchronousTask: {
      what: "`{{name}}` does not wait for this function: what it gives to the next step is a promise, and no record.",
      remedy: "Do it synchronously, or on the driver.",
    },
  },
  find: findFloatingPromises,
  words: (finding) => ({ messageId: messageIds[finding.kind], data: wordTaskCall(finding) }),
  trace: (finding) => traceReported(finding, "nobody waits for this"),
};
