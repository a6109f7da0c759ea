import { findBroadcasts } from "../findings/broadcast.ts";
import type { TaskCallFinding } from "../findings/finding.ts";
import { wordTaskCall } from "../report/task-call.ts";
import { traceReported } from "../report/trace.ts";
import { anything, type Check } from "./check.ts";

/** A large value that travels with every task. */
export const preferBroadcast: Check<TaskCallFinding> = {
  ...anything,
  name: "prefer-broadcast",
  description: "require that large values are broadcast, not captured",
  recommended: false,
  messages: {
    broadcast: {
      what: "`{{name}}` is serialised into each task of `{{boundary}}`, and sent as often as there are partitions.",
      remedy: "Broadcast it, so that it is sent once per worker.",
    },
  },
  find: findBroadcasts,
  words: (finding) => ({ messageId: "broadcast", data: wordTaskCall(finding) }),
  trace: (finding) => traceReported(finding, "sent with each task"),
};
