import type { FreeNameFinding } from "../findings/finding.ts";
import { findFreeNames } from "../findings/free-name.ts";
import { wordFreeName } from "../report/free-name.ts";
import { traceDeclared } from "../report/trace.ts";
import { anything, explainMissingFix, type Check } from "./check.ts";

/** A name in a function of which only the text is sent, that is not where the text is evaluated. */
export const freeVariable: Check<FreeNameFinding> = {
  ...anything,
  name: "no-free-variable",
  description: "disallow outer variables in functions of which only the text is sent to another process",
  messages: {
    freeVariable: {
      what: "`{{boundary}}` sends only the text of this function: {{name}} stays behind.",
      failure: "{{failure}}.",
      remedy: "{{remedy}}.",
    },
  },
  options: { explainMissingFix },
  find: findFreeNames,
  words: (finding, relative) => ({ messageId: "freeVariable", data: wordFreeName(finding, relative) }),
  trace: (finding) => traceDeclared(finding, "mentioned here"),
};
