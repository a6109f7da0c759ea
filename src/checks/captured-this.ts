import { findCapturedThis } from "../findings/captured-this.ts";
import type { CapturedThisFinding } from "../findings/finding.ts";
import { wordForm } from "../report/forms.ts";
import { traceBoundary } from "../report/trace.ts";
import { anything, explainMissingFix, type Check } from "./check.ts";

/** What can be said about `this`. */
interface CapturedThisOptions {
  readonly report: "refused" | "always";
}

/** An arrow function that takes the instance around it along. */
export const capturedThis: Check<CapturedThisFinding, CapturedThisOptions> = {
  ...anything,
  name: "no-captured-this",
  description: "disallow `this` of the driver in functions that are shipped to another process",
  messages: {
    refused: {
      what: "{{engine}} refuses an arrow function that mentions `this`, as {{name}} does in this function of `{{boundary}}`: nothing is shipped.",
      remedy: "Take what it needs out of `this` before, and mention that.",
    },
    lost: {
      what: "`this` does not travel with {{engine}}: where `{{boundary}}` runs this function, {{name}} is read from `undefined`.",
      remedy: "Take what it needs out of `this` before, and mention that.",
    },
    travels: {
      what: "{{name}} takes the whole instance along: `{{boundary}}` ships everything in it to the workers.",
      remedy: "Take what it needs out of `this` before, and mention that.",
    },
  },
  options: {
    explainMissingFix,
    report: {
      type: "string",
      enum: ["refused", "always"],
      description: "Where to report it: only where the engine cannot ship it (the default), or wherever the whole instance goes along.",
    },
  },
  find: findCapturedThis,
  isWanted: ({ fate }, { report = "refused" }) => report === "always" || fate !== "travels",
  words: (finding) => ({ messageId: finding.fate, data: wordForm(finding) }),
  trace: (finding) => traceBoundary(finding, `mentions ${finding.name}`),
};
