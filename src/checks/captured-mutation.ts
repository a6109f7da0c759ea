import type { Profile } from "../catalog/schema.ts";
import { findCapturedMutations } from "../findings/captured-mutation.ts";
import type { CapturedMutationFinding } from "../findings/finding.ts";
import { wordCapturedMutation } from "../report/captured-mutation.ts";
import { traceDeclared } from "../report/trace.ts";
import { anything, type Check } from "./check.ts";

/** What happens where functions do not simply run on workers. */
const messages: Partial<Record<Profile["kind"], string>> = { journal: "lostOnReplay", bundle: "lostInCopy" };

function messageOf({ shipment, isForNextAttempt }: CapturedMutationFinding): string {
  const { kind } = shipment.engine.profile;
  return kind === "journal" && isForNextAttempt ? "lostOnRetry" : (messages[kind] ?? "lostOnDriver");
}

/** A task that changes something outside itself, where the change is lost. */
export const capturedMutation: Check<CapturedMutationFinding> = {
  ...anything,
  name: "no-captured-mutation",
  description: "disallow changing captured variables and objects in functions that run elsewhere, or are not run again on a replay",
  messages: {
    lostOnReplay: {
      what: "`{{boundary}}` keeps only what this function returns.",
      failure: "On a replay the function does not run again, and the change of {{change}} is lost.",
      remedy: "Return the value, and use the result of the step.",
    },
    lostOnRetry: {
      what: "`{{boundary}}` keeps only what this function returns.",
      failure: "Where another process makes the next attempt, the change of {{change}} is lost, and it begins anew.",
      remedy: "Go by what the engine says of its attempts.",
    },
    lostOnDriver: {
      what: "`{{boundary}}` runs this function on the workers, each with a copy of its own.",
      failure: "The driver never sees the change of {{change}}.",
      remedy: "Return the value, and combine the results.",
    },
    lostInCopy: {
      what: "`{{boundary}}` runs this function apart from the code around it, with a copy of what it captures.",
      failure: "The change of {{change}} is lost there.",
      remedy: "Return the value, or keep it where both sides see it.",
    },
  },
  find: findCapturedMutations,
  words: (finding, relative) => ({
    messageId: messageOf(finding),
    data: wordCapturedMutation(finding, relative),
  }),
  trace: (finding) => traceDeclared(finding, "changed here"),
};
