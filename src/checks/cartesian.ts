import { findCartesians, type CartesianFinding } from "../findings/cartesian.ts";
import { traceReported } from "../report/trace.ts";
import { anything, type Check } from "./check.ts";

interface Options {
  readonly report: "filtered" | "always";
}

/** The product of two datasets. */
export const cartesian: Check<CartesianFinding, Options> = {
  ...anything,
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
    filtered: {
      what: "`{{name}}` makes a pair of every two records, a million times a million of them, and the filter throws most of them away.",
      remedy: "Give both sides a key and join them, or capture the small one.",
    },
    product: {
      what: "`{{name}}` makes a pair of every two records: a million times a million of them.",
      remedy: "Give both sides a key and join them, or capture the small one.",
    },
  },
  find: findCartesians,
  isWanted: ({ isFiltered }, { report = "filtered" }) => isFiltered || report === "always",
  words: ({ name, isFiltered }) => ({ messageId: isFiltered ? "filtered" : "product", data: { name } }),
  trace: (finding) => traceReported(finding, "every two records are paired here"),
};
