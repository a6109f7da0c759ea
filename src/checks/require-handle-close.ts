import type { UnclosedHandleFinding } from "../findings/finding.ts";
import { findUnclosedHandles } from "../findings/unclosed-handle.ts";
import { wordUnclosedHandle } from "../report/lifetime.ts";
import { traceHandle } from "../report/trace.ts";
import { anything, explainMissingFix, type Check } from "./check.ts";

interface Options {
  readonly allow: readonly string[];
}

/** The message for when it is closed. */
const messageIds = { never: "neverClosed", "only without an error": "notOnFailure", "only after an error": "onlyOnFailure" } as const;

/** What is at the place of the report. */
const labels = {
  never: "opened here, and never closed",
  "only without an error": "closed here, unless something before it throws",
  "only after an error": "opened here, and closed only after an error",
} as const;

/** A task that opens something and leaves it open. */
export const requireHandleClose: Check<UnclosedHandleFinding, Options> = {
  ...anything,
  name: "require-handle-close",
  description: "require that a task closes what it opens, also when something fails",
  options: {
    allow: {
      type: "array",
      items: { type: "string" },
      uniqueItems: true,
      description: 'Handles that may stay open, by access path: "pg#Pool".',
    },
    explainMissingFix,
  },
  messages: {
    neverClosed: {
      what: "`{{name}}` is {{handle}} that nothing closes: each run of this function of `{{boundary}}`, and each retry, leaves one more open.",
      remedy: "Call {{closing}} in a `finally`.",
    },
    onlyOnFailure: {
      what: "`{{name}}`, {{handle}}, is closed only where something throws: each run of this function of `{{boundary}}` that works leaves one more open.",
      remedy: "Call {{closing}} in a `finally`.",
    },
    notOnFailure: {
      what: "`{{name}}`, {{handle}}, stays open if something before this throws: each retry of `{{boundary}}` leaves one more open.",
      remedy: "Call {{closing}} in a `finally`.",
    },
  },
  find: findUnclosedHandles,
  isWanted: ({ handle: { handle } }, { allow = [] }) =>
    !allow.includes(handle.type) && !allow.includes(`${handle.package}#${handle.entry.name}`),
  words: (finding) => ({ messageId: messageIds[finding.when], data: wordUnclosedHandle(finding) }),
  trace: (finding) => traceHandle(finding, finding.handle, labels[finding.when]),
};
