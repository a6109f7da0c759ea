import { createFindingRule } from "../adapter/finding-rule.ts";
import type { WorkFinding } from "../findings/finding.ts";
import { findUnboundedCollects } from "../findings/unbounded-collect.ts";

/** Reports a whole dataset that is brought to the driver. */
export const noUnboundedCollect = createFindingRule<WorkFinding>({
  name: "no-unbounded-collect",
  description: "disallow bringing a whole dataset to the driver",
  recommended: false,
  options: {},
  messages: {
    collectsAll:
      "`{{name}}` copies the whole dataset into the memory of the driver. Take a part of it with `take`, combine it first, or let the engine save it.",
  },
  find: findUnboundedCollects,
  words: ({ name }) => ({ messageId: "collectsAll", data: { name } }),
});
