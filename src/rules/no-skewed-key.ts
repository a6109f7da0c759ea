import { createFindingRule } from "../adapter/finding-rule.ts";
import type { KeyFinding } from "../findings/finding.ts";
import { findSkewedKeys } from "../findings/skewed-key.ts";
import { wordTaskCall } from "../report/task-call.ts";

/** Reports a key that has too few values to spread the work. */
export const noSkewedKey = createFindingRule<KeyFinding>({
  name: "no-skewed-key",
  description: "disallow keys of so few values that few tasks do all the work",
  options: {},
  messages: {
    skewedKey:
      "The key of `{{boundary}}` is {{reason}}: they spill or time out, and the others have nothing to do. Filter out what has no key, take a finer key, or combine in two steps.",
  },
  find: findSkewedKeys,
  words: (finding) => ({ messageId: "skewedKey", data: { ...wordTaskCall(finding), reason: finding.reason } }),
});
