import type { KeyFinding } from "../findings/finding.ts";
import { findSkewedKeys } from "../findings/skewed-key.ts";
import { wordTaskCall } from "../report/task-call.ts";
import { traceReported } from "../report/trace.ts";
import { anything, type Check } from "./check.ts";

/** A key that has too few values to spread the work. */
export const skewedKey: Check<KeyFinding> = {
  ...anything,
  name: "no-skewed-key",
  description: "disallow keys of so few values that few tasks do all the work",
  messages: {
    skewedKey: {
      what: "The key of `{{boundary}}` is {{reason}}: they spill or time out, and the others have nothing to do.",
      remedy: "Filter out what has no key, take a finer key, or combine in two steps.",
    },
  },
  find: findSkewedKeys,
  words: (finding) => ({ messageId: "skewedKey", data: { ...wordTaskCall(finding), reason: finding.reason } }),
  trace: (finding) => traceReported(finding, "too few values"),
};
