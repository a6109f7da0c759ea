import { createFindingRule } from "../adapter/finding-rule.ts";
import type { ReturnedHandleFinding } from "../findings/finding.ts";
import { findReturnedHandles } from "../findings/returned-handle.ts";
import { wordReturnedHandle } from "../report/steps.ts";

/** Reports a task that returns a live handle where its result is serialised. */
export const noReturnedHandle = createFindingRule<ReturnedHandleFinding>({
  name: "no-returned-handle",
  description: "disallow returning open files, sockets and clients from functions whose result is serialised",
  options: {},
  messages: {
    returnedHandle:
      "`{{boundary}}` serialises what this function returns, and that holds {{handle}}. {{then}}. Return plain data, and open it where it is used.",
  },
  find: findReturnedHandles,
  words: (finding, relative) => ({ messageId: "returnedHandle", data: wordReturnedHandle(finding, relative) }),
});
