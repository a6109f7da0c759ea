import type { CapturedHandleFinding } from "../findings/finding.ts";
import { wordCapturedHandle } from "../report/captured-handle.ts";
import { traceCapturedHandle } from "../report/trace.ts";
import { explainMissingFix, type Check } from "./check.ts";

/** What can be said about captured handles. */
interface CapturedHandleOptions {
  readonly allow: readonly string[];
  readonly ignoreUnreachable: boolean;
}

/** A task that takes a live handle along, in any way. */
export const capturedHandle: Check<CapturedHandleFinding, CapturedHandleOptions> = {
  name: "no-captured-handle",
  description: "disallow open files, sockets and clients in functions that are shipped to another process",
  recommended: true,
  messages: {
    capturedHandle: {
      what: "`{{boundary}}` ships {{cargo}}, and with it {{way}}, {{handle}}.",
      failure: "{{failure}}.",
      remedy: "{{remedy}}.",
    },
  },
  options: {
    allow: {
      type: "array",
      items: { type: "string" },
      uniqueItems: true,
      description: 'Handles that may travel, by access path: "pg#Pool".',
    },
    explainMissingFix,
    ignoreUnreachable: {
      type: "boolean",
      description: "Be silent about a handle that the task mentions only in code that never runs.",
    },
  },
  find: ({ capturedHandles }) => capturedHandles,
  isWanted: (finding, { allow = [], ignoreUnreachable = false }) => {
    const { handle } = finding.carried.handle;
    if (ignoreUnreachable && !finding.isReachable) return false;
    return !allow.includes(handle.type) && !allow.includes(`${handle.package}#${handle.entry.name}`);
  },
  words: (finding, relative) => ({ messageId: "capturedHandle", data: wordCapturedHandle(finding, relative) }),
  trace: traceCapturedHandle,
};
