import type { RuleName } from "../../../src/rules/index.ts";
import { runSent, runUnsent } from "../harness/messages.ts";
import type { Proof } from "../harness/proof.ts";
import { messageDisagreements, messagePrograms } from "../programs/messages/index.ts";
import { askRules } from "./verdict.ts";

const rules: readonly RuleName[] = ["no-handle-in-payload"];

/** Payloads, and what Node copies them with. */
export const messagesProof: Proof = {
  title: "Messages",
  about:
    "What Node's own copying makes of handles: `postMessage` between two ports, `structuredClone` and `v8.serialize`. A program fails if the call throws, or if what arrives has lost the method that it is good for. Without the engine what arrives is the very thing that was sent. A client that knows no server stands in for that of `pg`.",
  packages: [],
  rules,
  programs: messagePrograms,
  known: messageDisagreements,
  reportedBy: askRules(rules),
  onEngine: runSent,
  withoutEngine: runUnsent,
};
