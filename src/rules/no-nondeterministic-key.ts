import { createFindingRule } from "../adapter/finding-rule.ts";
import type { TaskCallFinding } from "../findings/finding.ts";
import { findNondeterministicKeys } from "../findings/nondeterministic-key.ts";
import { wordTaskCall } from "../report/task-call.ts";

/** Reports a key that is another one when a task runs again. */
export const noNondeterministicKey = createFindingRule<TaskCallFinding>({
  name: "no-nondeterministic-key",
  description: "disallow keys that are made from random numbers or the time",
  options: {},
  messages: {
    changingKey:
      "`{{boundary}}` sends records by a key that comes from `{{name}}`{{helper}}. When a task runs again after a failure, its records get other keys, and go where they are missed or counted twice. Make the key of the record alone: a hash of its id.",
  },
  find: findNondeterministicKeys,
  words: (finding) => ({ messageId: "changingKey", data: wordTaskCall(finding) }),
});
