import type { Profile } from "../catalog/schema.ts";
import { createFindingRule } from "../adapter/finding-rule.ts";
import { findCapturedMutations } from "../findings/captured-mutation.ts";
import type { CapturedMutationFinding } from "../findings/finding.ts";
import { wordCapturedMutation } from "../report/captured-mutation.ts";

/** What happens where functions do not simply run on workers. */
const messages: Partial<Record<Profile["kind"], string>> = { journal: "lostOnReplay", bundle: "lostInCopy" };

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
    lostInCopy:
      "`{{boundary}}` runs this function apart from the code around it, with a copy of what it captures. The change of {{change}} is lost there. Return the value, or keep it where both sides see it.",
  },
  find: findCapturedMutations,
  words: (finding, relative) => ({
    messageId: messages[finding.shipment.engine.profile.kind] ?? "lostOnDriver",
    data: wordCapturedMutation(finding, relative),
  }),
});
