import { createFindingRule } from "../adapter/finding-rule.ts";
import type { UnclosedHandleFinding } from "../findings/finding.ts";
import { findUnclosedHandles } from "../findings/unclosed-handle.ts";
import { wordUnclosedHandle } from "../report/lifetime.ts";

interface Options {
  readonly allow: readonly string[];
}

/** Reports a task that opens something and leaves it open. */
export const requireHandleClose = createFindingRule<UnclosedHandleFinding, Options>({
  name: "require-handle-close",
  description: "require that a task closes what it opens, also when something fails",
  options: {
    allow: {
      type: "array",
      items: { type: "string" },
      uniqueItems: true,
      description: 'Handles that may stay open, by access path: "pg#Pool".',
    },
  },
  messages: {
    neverClosed:
      "`{{name}}` is {{handle}} that nothing closes: each run of this function of `{{boundary}}`, and each retry, leaves one more open. Call {{closing}} in a `finally`.",
    notOnFailure:
      "`{{name}}`, {{handle}}, stays open if something before this throws: each retry of `{{boundary}}` leaves one more open. Call {{closing}} in a `finally`.",
  },
  find: findUnclosedHandles,
  isWanted: ({ handle: { handle } }, { allow = [] }) =>
    !allow.includes(handle.type) && !allow.includes(`${handle.package}#${handle.entry.name}`),
  words: (finding) => ({ messageId: finding.when === "never" ? "neverClosed" : "notOnFailure", data: wordUnclosedHandle(finding) }),
});
