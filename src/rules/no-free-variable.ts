import { createFindingRule, type Analysed, type Offer } from "../adapter/finding-rule.ts";
import { applyEdits, passArgument } from "../adapter/repairs.ts";
import type { Words } from "../checks/check.ts";
import { freeVariable } from "../checks/free-variable.ts";
import type { FreeNameFinding } from "../findings/finding.ts";

/** Reports a name in a function of which only the text is sent, that is not where the text is evaluated. */
export const noFreeVariable = createFindingRule(freeVariable, { meta: { fixable: "code", hasSuggestions: true }, repair });

function repair(finding: FreeNameFinding, { analysis, source, fix: mode }: Analysed, words: Words): { words: Words; offer: Offer } {
  const found = mode === "off" ? null : passArgument(analysis, finding, source);
  if (found?.kind !== "repair") return { words, offer: {} };
  const fix: Offer["fix"] = (fixer) => applyEdits(fixer, found.edits);
  if (found.safe && mode === "safe") return { words, offer: { fix } };
  const names = found.names.map((name) => `\`${name}\``).join(" and ");
  return { words, offer: { suggest: [{ messageId: "passArgument", data: { names }, fix }] } };
}
