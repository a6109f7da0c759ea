import { createFindingRule } from "../adapter/finding-rule.ts";
import { handleInPayload } from "../checks/handle-in-payload.ts";
import { planHandleInPayload } from "../repair/handle-in-payload.ts";

/** Reports a live handle in a message, in `workerData`, or among the arguments that travel with a task. */
export const noHandleInPayload = createFindingRule(handleInPayload, (finding, { analysis }) => planHandleInPayload(analysis, finding));
