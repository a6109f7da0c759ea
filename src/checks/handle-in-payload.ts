import type { HandleInPayloadFinding } from "../findings/finding.ts";
import { findHandlesInPayloads } from "../findings/handle-in-payload.ts";
import { wordHandleInPayload } from "../report/payload.ts";
import { traceCarried } from "../report/trace.ts";
import { anything, explainMissingFix, type Check } from "./check.ts";

/** A live handle in a message, in `workerData`, or among the arguments that travel with a task. */
export const handleInPayload: Check<HandleInPayloadFinding> = {
  ...anything,
  name: "no-handle-in-payload",
  description: "disallow open files, sockets and clients in messages to other threads and processes",
  messages: {
    handleInPayload: { what: "`{{boundary}}` sends {{handle}}.", failure: "{{failure}}.", remedy: "{{remedy}}." },
  },
  options: { explainMissingFix },
  find: findHandlesInPayloads,
  words: (finding, relative) => ({ messageId: "handleInPayload", data: wordHandleInPayload(finding, relative) }),
  trace: (finding) => traceCarried(finding, finding.carried, "sent here"),
};
