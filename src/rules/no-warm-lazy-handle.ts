import { createFindingRule } from "../adapter/finding-rule.ts";
import type { WarmLazyHandleFinding } from "../findings/finding.ts";
import { findWarmLazyHandles } from "../findings/warm-lazy-handle.ts";
import { wordWarmLazyHandle } from "../report/warm-lazy-handle.ts";

/** Reports a handle that is opened on first use, and whose first use is on the driver. */
export const noWarmLazyHandle = createFindingRule<WarmLazyHandleFinding>({
  name: "no-warm-lazy-handle",
  description: "disallow opening a lazily opened handle on the driver before it is shipped",
  options: {},
  messages: {
    warmHandle:
      "`{{name}}` opens {{what}} on first use, and its first use is here on the driver ({{place}}). When `{{boundary}}` ships it, it is open, and fails as if it had been opened at once. Use another instance on the driver.",
  },
  find: findWarmLazyHandles,
  words: (finding, relative) => ({ messageId: "warmHandle", data: wordWarmLazyHandle(finding, relative) }),
});
