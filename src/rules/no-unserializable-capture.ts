import { createFindingRule } from "../adapter/finding-rule.ts";
import { unserializableCapture } from "../checks/unserializable-capture.ts";

/** Reports a task that reads from a captured object of the language which arrives empty. */
export const noUnserializableCapture = createFindingRule(unserializableCapture);
