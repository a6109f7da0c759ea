import type { ReturnedHandleFinding } from "../findings/finding.ts";
import { findReturnedHandles } from "../findings/returned-handle.ts";
import { wordReturnedHandle } from "../report/steps.ts";
import { traceCarried } from "../report/trace.ts";
import { anything, explainMissingFix, type Check } from "./check.ts";

/** A task that returns a live handle where its result is serialised. */
export const returnedHandle: Check<ReturnedHandleFinding> = {
  ...anything,
  name: "no-returned-handle",
  description: "disallow returning open files, sockets and clients from functions whose result is serialised",
  messages: {
    returnedHandle: {
      what: "`{{boundary}}` serialises what this function returns, and that holds {{handle}}.",
      failure: "{{then}}.",
      remedy: "Return plain data, and open it where it is used.",
    },
  },
  options: { explainMissingFix },
  find: findReturnedHandles,
  words: (finding, relative) => ({ messageId: "returnedHandle", data: wordReturnedHandle(finding, relative) }),
  trace: (finding) => traceCarried(finding, finding.carried, "returned here"),
};
