import type { TaskCallFinding } from "../findings/finding.ts";
import { findNondeterministicKeys } from "../findings/nondeterministic-key.ts";
import { wordTaskCall } from "../report/task-call.ts";
import { traceReported } from "../report/trace.ts";
import { anything, type Check } from "./check.ts";

/** A key that is another one when a task runs again. */
export const nondeterministicKey: Check<TaskCallFinding> = {
  ...anything,
  name: "no-nondeterministic-key",
  description: "disallow keys that are made from random numbers or the time",
  messages: {
    changingKey: {
      what: "`{{boundary}}` sends records by a key that comes from `{{name}}`{{helper}}. When a task runs again after a failure, its records get other keys, and go where they are missed or counted twice.",
      remedy: "Make the key of the record alone: a hash of its id.",
    },
  },
  find: findNondeterministicKeys,
  words: (finding) => ({ messageId: "changingKey", data: wordTaskCall(finding) }),
  trace: (finding) => traceReported(finding, "another key each time"),
};
