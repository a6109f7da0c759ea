import { createFindingRule } from "../adapter/finding-rule.ts";
import { formatOf } from "../adapter/repairs.ts";
import type { CapturedHandleFinding } from "../findings/finding.ts";
import { planCapturedHandle } from "../repair/captured-handle.ts";
import { wordCapturedHandle } from "../report/captured-handle.ts";

interface Options {
  readonly allow: readonly string[];
  readonly ignoreUnreachable: boolean;
}

/** Reports a task that takes a live handle along, in any way. */
export const noCapturedHandle = createFindingRule<CapturedHandleFinding, Options>({
  name: "no-captured-handle",
  description: "disallow open files, sockets and clients in functions that are shipped to another process",
  options: {
    allow: {
      type: "array",
      items: { type: "string" },
      uniqueItems: true,
      description: 'Handles that may travel, by access path: "pg#Pool".',
    },
    ignoreUnreachable: {
      type: "boolean",
      description: "Be silent about a handle that the task mentions only in code that never runs.",
    },
  },
  messages: {
    capturedHandle: "`{{boundary}}` ships {{cargo}}, and with it {{way}}, {{handle}}. {{failure}}. {{remedy}}.",
  },
  find: ({ capturedHandles }) => capturedHandles,
  isWanted: (finding, { allow = [], ignoreUnreachable = false }) => {
    const { handle } = finding.carried.handle;
    if (ignoreUnreachable && !finding.isReachable) return false;
    return !allow.includes(handle.type) && !allow.includes(`${handle.package}#${handle.entry.name}`);
  },
  words: (finding, relative) => ({ messageId: "capturedHandle", data: wordCapturedHandle(finding, relative) }),
  plans: (finding, analysed) => planCapturedHandle(analysed.analysis, finding, formatOf(analysed)),
});
