import type { RuleName } from "../../../src/rules/index.ts";
import { runSent, runUnsent } from "../harness/messages.ts";
import { eachByItself, type Proof } from "../harness/proof.ts";
import { messageDisagreements, messagePrograms } from "../programs/messages/index.ts";
import { askRules } from "./verdict.ts";

const rules: readonly RuleName[] = ["no-handle-in-payload", "no-unshippable-function"];

/** Payloads, and what Node copies them with. */
export const messagesProof: Proof = {
  title: "Messages",
  about:
    "What Node's own copying makes of handles: messages between two ports, to a thread and to a process (as JSON, and as clones), `workerData`, `BroadcastChannel`, `structuredClone` and `v8.serialize`, the tasks of Piscina and Tinypool, and calls of functions in workers by jest-worker and Comlink. A program fails if the call throws, or if what arrives has lost the method that it is good for. Without the engine what arrives is the very thing that was sent. A client that knows no server stands in for that of `pg`.",
  packages: ["piscina", "tinypool", "jest-worker", "comlink"],
  rules,
  programs: messagePrograms,
  known: messageDisagreements,
  reportedBy: askRules(rules),
  onEngine: eachByItself(runSent),
  withoutEngine: eachByItself(runUnsent),
};
