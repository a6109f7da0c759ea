import { createFindingRule } from "../adapter/finding-rule.ts";
import type { FreeNameFinding } from "../findings/finding.ts";
import { findFreeNames } from "../findings/free-name.ts";
import { planPassArgument } from "../repair/pass-argument.ts";
import { wordFreeName } from "../report/free-name.ts";

/** Reports a name in a function of which only the text is sent, that is not where the text is evaluated. */
export const noFreeVariable = createFindingRule<FreeNameFinding>({
  name: "no-free-variable",
  description: "disallow outer variables in functions of which only the text is sent to another process",
  options: {},
  messages: {
    freeVariable: "`{{boundary}}` sends only the text of this function: {{name}} stays behind. {{failure}}. {{remedy}}.",
  },
  find: findFreeNames,
  words: (finding, relative) => ({ messageId: "freeVariable", data: wordFreeName(finding, relative) }),
  plans: (finding, { analysis }) => [planPassArgument(analysis, finding)],
});
