import { createFindingRule } from "../adapter/finding-rule.ts";
import { capturedThis } from "../checks/captured-this.ts";

/** Reports an arrow function that takes the instance around it along. */
export const noCapturedThis = createFindingRule(capturedThis);
