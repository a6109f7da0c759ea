import type { WarmLazyHandleFinding } from "../findings/finding.ts";
import { findWarmLazyHandles } from "../findings/warm-lazy-handle.ts";
import { traceWarmLazyHandle } from "../report/trace.ts";
import { wordWarmLazyHandle } from "../report/warm-lazy-handle.ts";
import { anything, type Check } from "./check.ts";

/** A handle that is opened on first use, and whose first use is on the driver. */
export const warmLazyHandle: Check<WarmLazyHandleFinding> = {
  ...anything,
  name: "no-warm-lazy-handle",
  description: "disallow opening a lazily opened handle on the driver before it is shipped",
  messages: {
    warmHandle: {
      what: "`{{name}}` opens {{what}} on first use, and its first use is here on the driver ({{place}}).",
      failure: "When `{{boundary}}` ships it, it is open, and fails as if it had been opened at once.",
      remedy: "Use another instance on the driver.",
    },
  },
  find: findWarmLazyHandles,
  words: (finding, relative) => ({ messageId: "warmHandle", data: wordWarmLazyHandle(finding, relative) }),
  trace: traceWarmLazyHandle,
};
