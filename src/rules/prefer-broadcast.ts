import { createFindingRule } from "../adapter/finding-rule.ts";
import { findBroadcasts } from "../findings/broadcast.ts";
import type { TaskCallFinding } from "../findings/finding.ts";
import { wordTaskCall } from "../report/task-call.ts";

/** Reports a large value that travels with every task. */
export const preferBroadcast = createFindingRule<TaskCallFinding>({
  name: "prefer-broadcast",
  description: "require that large values are broadcast, not captured",
  recommended: false,
  options: {},
  messages: {
    broadcast:
      "`{{name}}` is serialised into each task of `{{boundary}}`, and sent as often as there are partitions. Broadcast it, so that it is sent once per worker.",
  },
  find: findBroadcasts,
  words: (finding) => ({ messageId: "broadcast", data: wordTaskCall(finding) }),
});
