import { createFindingRule } from "../adapter/finding-rule.ts";
import { findReuses, type ReuseFinding } from "../findings/reuse.ts";

/** Reports a dataset that is made anew for each of several actions. */
export const requirePersistForReuse = createFindingRule<ReuseFinding>({
  name: "require-persist-for-reuse",
  description: "require that a dataset is kept if several actions use it",
  recommended: false,
  options: {},
  messages: {
    madeAnew:
      "`{{name}}` is made anew for each of {{actions}} actions, from `{{source}}` on: the work is done as often, and so is whatever its tasks do. Add `persist()`, and `unpersist()` when it is done.",
  },
  find: findReuses,
  words: ({ name, actions, source }) => ({ messageId: "madeAnew", data: { name, actions: String(actions), source } }),
});
