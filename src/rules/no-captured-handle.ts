import { createFindingRule, type Analysed, type Offer } from "../adapter/finding-rule.ts";
import { applyEdits, repairOf } from "../adapter/repairs.ts";
import { capturedHandle, type CapturedHandleOptions } from "../checks/captured-handle.ts";
import type { Words } from "../checks/check.ts";
import type { CapturedHandleFinding } from "../findings/finding.ts";

/** Reports a task that takes a live handle along, in any way. */
export const noCapturedHandle = createFindingRule(capturedHandle, { meta: { fixable: "code", hasSuggestions: true }, repair });

function repair(
  finding: CapturedHandleFinding,
  { analysis, source, host, fix: mode }: Analysed,
  words: Words,
  { explainMissingFix = false }: Partial<CapturedHandleOptions>,
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
