import type { Rule } from "eslint";
import { pageOf } from "./pages.ts";

/** A rule as it is written here: what ESLint needs, with a description and a preset that the documentation's tables are made from. */
export interface RuleParts {
  readonly name: string;
  readonly meta: Omit<Rule.RuleMetaData, "docs"> & { readonly docs: { readonly description: string; readonly recommended: boolean } };
  readonly create: Rule.RuleModule["create"];
}

/** Makes a rule with the address of its page. */
export function createRule({ name, meta, create }: RuleParts): Rule.RuleModule {
  return { meta: { ...meta, docs: { ...meta.docs, url: pageOf(name) } }, create };
}
