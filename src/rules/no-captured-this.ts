import { createFindingRule } from "../adapter/finding-rule.ts";
import { capturedThis } from "../checks/captured-this.ts";
import { planLocalCopy } from "../repair/local-copy.ts";

/** Reports an arrow function that takes the instance around it along. */
export const noCapturedThis = createFindingRule(capturedThis, (finding, { analysis }) => [planLocalCopy(analysis, finding)]);
