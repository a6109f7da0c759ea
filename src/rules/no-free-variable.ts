import { createFindingRule, type Analysed, type Offer, type Words } from "../adapter/finding-rule.ts";
import { applyEdits, passArgument } from "../adapter/repairs.ts";
import type { FreeNameFinding } from "../findings/finding.ts";
import { findFreeNames } from "../findings/free-name.ts";
import { wordFreeName } from "../report/free-name.ts";

/** Reports a name in a function of which only the text is sent, that is not where the text is evaluated. */
export const noFreeVariable = createFindingRule<FreeNameFinding>({
  name: "no-free-variable",
  description: "disallow outer variables in functions of which only the text is sent to another process",
  meta: { fixable: "code", hasSuggestions: true },
  options: {},
  messages: {
    freeVariable: "`{{boundary}}` sends only the text of this function: {{name}} stays behind. {{failure}}. {{remedy}}.",
    passArgument: "Pass {{names}} as an argument.",
  },
  find: findFreeNames,
  words: (finding, relative) => ({ messageId: "freeVariable", data: wordFreeName(finding, relative) }),
  repair,
});

function repair(finding: FreeNameFinding, { analysis, source, fix: mode }: Analysed, words: Words): { words: Words; offer: Offer } {
  const found = mode === "off" ? null : passArgument(analysis, finding, source);
  if (found?.kind !== "repair") return { words, offer: {} };
  const fix: Offer["fix"] = (fixer) => applyEdits(fixer, found.edits);
  if (found.safe && mode === "safe") return { words, offer: { fix } };
  const names = found.names.map((name) => `\`${name}\``).join(" and ");
  return { words, offer: { suggest: [{ messageId: "passArgument", data: { names }, fix }] } };
}
