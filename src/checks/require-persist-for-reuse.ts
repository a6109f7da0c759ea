import { findReuses, type ReuseFinding } from "../findings/reuse.ts";
import { traceReported } from "../report/trace.ts";
import { anything, type Check } from "./check.ts";

/** A dataset that is made anew for each of several actions. */
export const requirePersistForReuse: Check<ReuseFinding> = {
  ...anything,
  name: "require-persist-for-reuse",
  description: "require that a dataset is kept if several actions use it",
  recommended: false,
  messages: {
    madeAnew: {
      what: "`{{name}}` is made anew for each of {{actions}} actions, from `{{source}}` on: the work is done as often, and so is whatever its tasks do.",
      remedy: "Add `persist()`, and `unpersist()` when it is done.",
    },
    madeInLoop: {
      what: "`{{name}}` is made anew in each round of a loop, from `{{source}}` on: the work is done as often, and so is whatever its tasks do.",
      remedy: "Add `persist()` before the loop, and `unpersist()` behind it.",
    },
  },
  find: findReuses,
  words: ({ name, actions, isRepeated, source }) => ({
    messageId: isRepeated ? "madeInLoop" : "madeAnew",
    data: { name, actions: String(actions), source },
  }),
  trace: (finding) => traceReported(finding, "made anew for each action"),
};
