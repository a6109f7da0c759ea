import { createFindingRule } from "../adapter/finding-rule.ts";
import { findCartesians, type CartesianFinding } from "../findings/cartesian.ts";

interface Options {
  readonly report: "filtered" | "always";
}

/** Reports the product of two datasets. */
export const noCartesian = createFindingRule<CartesianFinding, Options>({
  name: "no-cartesian",
  description: "disallow pairing every record of one dataset with every record of another",
  options: {
    report: {
      type: "string",
      enum: ["filtered", "always"],
      description: "Which products to report: those that a filter follows (the default), or all.",
    },
  },
  messages: {
    filtered:
      "`{{name}}` makes a pair of every two records, a million times a million of them, and the filter throws most of them away. Give both sides a key and join them, or capture the small one.",
    product:
      "`{{name}}` makes a pair of every two records: a million times a million of them. Give both sides a key and join them, or capture the small one.",
  },
  find: findCartesians,
  isWanted: ({ isFiltered }, { report = "filtered" }) => isFiltered || report === "always",
  words: ({ name, isFiltered }) => ({ messageId: isFiltered ? "filtered" : "product", data: { name } }),
});
