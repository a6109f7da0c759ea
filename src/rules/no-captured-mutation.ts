import { createFindingRule } from "../adapter/finding-rule.ts";
import { capturedMutation } from "../checks/captured-mutation.ts";

/** Reports a task that changes something outside itself, where the change is lost. */
export const noCapturedMutation = createFindingRule(capturedMutation);
