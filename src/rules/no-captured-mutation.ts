import { createFindingRule } from "../adapter/finding-rule.ts";
import { findCapturedMutations } from "../findings/captured-mutation.ts";
import type { CapturedMutationFinding } from "../findings/finding.ts";
import { wordCapturedMutation } from "../report/captured-mutation.ts";

/** Reports a task that changes something outside itself, where the change is lost. */
export const noCapturedMutation = createFindingRule<CapturedMutationFinding>({
  name: "no-captured-mutation",
  description: "disallow changing captured variables and objects in functions that run elsewhere, or are not run again on a replay",
  options: {},
  messages: {
    lostOnReplay:
      "`{{boundary}}` keeps only what this function returns. On a replay the function does not run again, and the change of {{change}} is lost. Return the value, and use the result of the step.",
    lostOnDriver:
      "`{{boundary}}` runs this function on the workers, each with a copy of its own. The driver never sees the change of {{change}}. Return the value, and combine the results.",
  },
  find: findCapturedMutations,
  words: (finding, relative) => ({
    messageId: finding.shipment.engine.profile.kind === "journal" ? "lostOnReplay" : "lostOnDriver",
    data: wordCapturedMutation(finding, relative),
  }),
});
