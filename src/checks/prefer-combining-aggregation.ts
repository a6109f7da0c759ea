import { findGroupings, type CombiningFinding } from "../findings/combining.ts";
import { traceReported } from "../report/trace.ts";
import { anything, explainMissingFix, type Check } from "./check.ts";

/** Values that are brought together by key, only to be made into one. */
export const preferCombiningAggregation: Check<CombiningFinding> = {
  ...anything,
  name: "prefer-combining-aggregation",
  description: "require that values of a key are combined where they are, not grouped first",
  options: { explainMissingFix },
  messages: {
    combine: {
      what: "`{{name}}` sends every value over the network and holds all values of a key in memory, and `{{consumer}}` makes one of them: a frequent key spills, or runs out of memory.",
      remedy: "Use {{replacement}}, which combines them where they are and sends the results.",
    },
  },
  find: findGroupings,
  words: ({ name, consumer, replacement }) => ({ messageId: "combine", data: { name, consumer, replacement } }),
  trace: (finding) => traceReported(finding, "sends every value"),
};
