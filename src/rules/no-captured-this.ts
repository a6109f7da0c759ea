import { createFindingRule } from "../adapter/finding-rule.ts";
import { findCapturedThis } from "../findings/captured-this.ts";
import type { CapturedThisFinding } from "../findings/finding.ts";
import { wordForm } from "../report/forms.ts";

interface Options {
  readonly report: "refused" | "always";
}

/** Reports an arrow function that takes the instance around it along. */
export const noCapturedThis = createFindingRule<CapturedThisFinding, Options>({
  name: "no-captured-this",
  description: "disallow `this` of the driver in functions that are shipped to another process",
  options: {
    report: {
      type: "string",
      enum: ["refused", "always"],
      description: "Where to report it: only where the engine cannot ship it (the default), or wherever the whole instance goes along.",
    },
  },
  messages: {
    refused:
      "{{engine}} refuses an arrow function that mentions `this`, as {{name}} does in this function of `{{boundary}}`: nothing is shipped. Take what it needs out of `this` before, and mention that.",
    lost: "`this` does not travel with {{engine}}: where `{{boundary}}` runs this function, {{name}} is read from `undefined`. Take what it needs out of `this` before, and mention that.",
    travels:
      "{{name}} takes the whole instance along: `{{boundary}}` ships everything in it to the workers. Take what it needs out of `this` before, and mention that.",
  },
  find: findCapturedThis,
  isWanted: ({ fate }, { report = "refused" }) => report === "always" || fate !== "travels",
  words: (finding) => ({ messageId: finding.fate, data: wordForm(finding) }),
});
