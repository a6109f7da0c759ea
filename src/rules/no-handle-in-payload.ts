import { createFindingRule } from "../adapter/finding-rule.ts";
import type { HandleInPayloadFinding } from "../findings/finding.ts";
import { findHandlesInPayloads } from "../findings/handle-in-payload.ts";
import { wordHandleInPayload } from "../report/payload.ts";

/** Reports a live handle in a message, in `workerData`, or among the arguments that travel with a task. */
export const noHandleInPayload = createFindingRule<HandleInPayloadFinding>({
  name: "no-handle-in-payload",
  description: "disallow open files, sockets and clients in messages to other threads and processes",
  options: {},
  messages: {
    handleInPayload: "`{{boundary}}` sends {{handle}}. {{failure}}. {{remedy}}.",
  },
  find: findHandlesInPayloads,
  words: (finding, relative) => ({ messageId: "handleInPayload", data: wordHandleInPayload(finding, relative) }),
});
