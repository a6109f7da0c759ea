import { createFindingRule } from "../adapter/finding-rule.ts";
import { freeVariable } from "../checks/free-variable.ts";
import { planModuleInTask } from "../repair/module-in-task.ts";
import { planPassArgument } from "../repair/pass-argument.ts";

/** Reports a name in a function of which only the text is sent, that is not where the text is evaluated. */
export const noFreeVariable = createFindingRule(freeVariable, (finding, { analysis }) => [
  planPassArgument(analysis, finding),
  planModuleInTask(analysis, finding),
]);
