import type { Effect } from "../findings/effects.ts";
import { findNonidempotentEffects, type NonidempotentEffectFinding } from "../findings/nonidempotent-effect.ts";
import { wordTaskCall } from "../report/task-call.ts";
import { traceReported } from "../report/trace.ts";
import { anything, type Check } from "./check.ts";

interface Options {
  readonly durableSteps: "report" | "ignore";
}

/** What a repetition leaves behind, and what makes it harmless. */
const effects: Record<Effect, { readonly result: string; readonly remedy: string }> = {
  row: {
    result: "the row is there twice",
    remedy: "Give it a key that the record determines, and say what happens to the second: `ON CONFLICT (id) DO NOTHING`",
  },
  sum: { result: "it is counted twice", remedy: "Write the value that results, by a key that the record determines" },
  line: { result: "the line is there twice", remedy: "Write a file per partition anew, or let the engine save the result" },
  message: {
    result: "the message is sent twice",
    remedy: "Send it with an id that the record determines, by which the receiver drops the second",
  },
  mail: { result: "the mail is sent twice", remedy: "Note what was sent by a key that the record determines, and look there first" },
  count: { result: "it is counted twice", remedy: "Add the numbers up in the result, or keep a set of what was counted" },
  document: {
    result: "the document is there twice",
    remedy: "Give it an `_id` that the record determines, or use `updateOne` with `upsert`",
  },
  request: { result: "the request is made twice", remedy: "Send an `Idempotency-Key` that the record determines" },
};

/** What a task does once more when it is retried. */
export const nonidempotentEffect: Check<NonidempotentEffectFinding, Options> = {
  ...anything,
  name: "no-nonidempotent-effect",
  description: "disallow effects of a task that a retry repeats: inserted rows, appended lines, sent messages",
  options: {
    durableSteps: {
      type: "string",
      enum: ["report", "ignore"],
      description: "Whether to report them in durable steps as well (the default).",
    },
  },
  messages: {
    repeatedEffect: {
      what: "`{{name}}` is repeated when `{{boundary}}` runs this function again{{helper}}, after a failure or because it is slow: {{result}}.",
      remedy: "{{remedy}}.",
    },
  },
  find: findNonidempotentEffects,
  isWanted: ({ isDurableStep }, { durableSteps = "report" }) => !isDurableStep || durableSteps === "report",
  words: (finding) => ({ messageId: "repeatedEffect", data: { ...wordTaskCall(finding), ...effects[finding.effect] } }),
  trace: (finding) => traceReported(finding, "done again by a retry"),
};
