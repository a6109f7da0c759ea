import { createFindingRule } from "../adapter/finding-rule.ts";
import { findGroupings, type CombiningFinding } from "../findings/combining.ts";

/** Reports values that are brought together by key, only to be made into one. */
export const preferCombiningAggregation = createFindingRule<CombiningFinding>({
  name: "prefer-combining-aggregation",
  description: "require that values of a key are combined where they are, not grouped first",
  options: {},
  messages: {
    combine:
      "`{{name}}` sends every value over the network and holds all values of a key in memory, and `{{consumer}}` makes one of them: a frequent key spills, or runs out of memory. Use {{replacement}}, which combines them where they are and sends the results.",
  },
  find: findGroupings,
  words: ({ name, consumer, replacement }) => ({ messageId: "combine", data: { name, consumer, replacement } }),
});
