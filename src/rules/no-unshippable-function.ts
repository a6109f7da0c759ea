import { createFindingRule } from "../adapter/finding-rule.ts";
import { unshippableFunction } from "../checks/unshippable-function.ts";
import { planPlainForm } from "../repair/plain-form.ts";

/** Reports a function, or an object that it needs, of a form that the engine cannot ship. */
export const noUnshippableFunction = createFindingRule(unshippableFunction, (finding, { analysis }) => [planPlainForm(analysis, finding)]);
