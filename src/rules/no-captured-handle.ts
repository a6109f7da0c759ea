import { createFindingRule, type Analysed, type Offer, type Words } from "../adapter/finding-rule.ts";
import { applyEdits, repairOf } from "../adapter/repairs.ts";
import type { CapturedHandleFinding } from "../findings/finding.ts";
import { wordCapturedHandle } from "../report/captured-handle.ts";

interface Options {
  readonly allow: readonly string[];
  readonly explainMissingFix: boolean;
  readonly ignoreUnreachable: boolean;
}

/** Reports a task that takes a live handle along, in any way. */
export const noCapturedHandle = createFindingRule<CapturedHandleFinding, Options>({
  name: "no-captured-handle",
  description: "disallow open files, sockets and clients in functions that are shipped to another process",
  meta: { fixable: "code", hasSuggestions: true },
  options: {
    allow: {
      type: "array",
      items: { type: "string" },
      uniqueItems: true,
      description: 'Handles that may travel, by access path: "pg#Pool".',
    },
    explainMissingFix: {
      type: "boolean",
      description: "Say in the message why there is no quick fix.",
    },
    ignoreUnreachable: {
      type: "boolean",
      description: "Be silent about a handle that the task mentions only in code that never runs.",
    },
  },
  messages: {
    capturedHandle: "`{{boundary}}` ships {{cargo}}, and with it {{way}}, {{handle}}. {{failure}}. {{remedy}}.{{missingFix}}",
    openOnFirstUse: "Open {{fields}} on first use, in an accessor.",
  },
  find: ({ capturedHandles }) => capturedHandles,
  isWanted: (finding, { allow = [], ignoreUnreachable = false }) => {
    const { handle } = finding.carried.handle;
    if (ignoreUnreachable && !finding.isReachable) return false;
    return !allow.includes(handle.type) && !allow.includes(`${handle.package}#${handle.entry.name}`);
  },
  words: (finding, relative) => ({ messageId: "capturedHandle", data: { ...wordCapturedHandle(finding, relative), missingFix: "" } }),
  repair,
});

function repair(
  finding: CapturedHandleFinding,
  { analysis, source, host, fix: mode }: Analysed,
  words: Words,
  { explainMissingFix = false }: Partial<Options>,
): { words: Words; offer: Offer } {
  if (mode === "off") return { words, offer: {} };
  const found = repairOf(analysis, finding, source, host);
  if (found.kind === "none") {
    const missingFix = explainMissingFix ? ` No quick fix: ${found.because}.` : "";
    return { words: { ...words, data: { ...words.data, missingFix } }, offer: {} };
  }
  const fix: Offer["fix"] = (fixer) => applyEdits(fixer, found.edits);
  if (found.safe && mode === "safe") return { words, offer: { fix } };
  const fields = found.fields.map((field) => `\`${field}\``).join(" and ");
  return { words, offer: { suggest: [{ messageId: "openOnFirstUse", data: { fields }, fix }] } };
}
