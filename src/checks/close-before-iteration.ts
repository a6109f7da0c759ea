import { findEarlyCloses } from "../findings/early-close.ts";
import type { EarlyCloseFinding } from "../findings/finding.ts";
import { wordEarlyClose } from "../report/lifetime.ts";
import { traceHandle } from "../report/trace.ts";
import { anything, type Check } from "./check.ts";

/** The message for what still needs the handle. */
const messageIds = { iterator: "lazyIterator", generator: "generator", promise: "pendingPromise" } as const;

/** A handle that is closed before the records, or the promises, that need it have had their turn. */
export const closeBeforeIteration: Check<EarlyCloseFinding> = {
  ...anything,
  name: "no-close-before-iteration",
  description: "disallow closing a handle before the lazy iterator or the promise that needs it has run",
  messages: {
    lazyIterator: {
      what: "{{closing}} closes `{{name}}`, {{handle}}, before one record is read: `{{needs}}` gives a lazy iterator, which runs after this function of `{{boundary}}` has returned.",
      remedy: "Make it a generator that yields inside `try … finally`.",
    },
    generator: {
      what: "{{closing}} closes `{{name}}`, {{handle}}, before `{{needs}}` begins: a generator runs after this function of `{{boundary}}` has returned.",
      remedy: "Open and close it in the generator, with `try … finally`.",
    },
    pendingPromise: {
      what: "{{closing}} closes `{{name}}`, {{handle}}, while `{{needs}}` is still running: its promise is returned and not awaited.",
      remedy: "Await it before `{{name}}` is closed.",
    },
  },
  find: findEarlyCloses,
  words: (finding) => ({ messageId: messageIds[finding.pending], data: wordEarlyClose(finding) }),
  trace: (finding) => traceHandle(finding, finding.handle, "closed here, too early"),
};
