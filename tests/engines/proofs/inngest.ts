import type { RuleName } from "../../../src/rules/index.ts";
import { runReplayed, runStraight } from "../harness/inngest.ts";
import { eachByItself, type Proof } from "../harness/proof.ts";
import { inngestDisagreements, inngestPrograms } from "../programs/inngest/index.ts";
import { askRules } from "./verdict.ts";

const rules: readonly RuleName[] = ["no-captured-mutation", "no-returned-handle", "no-handle-across-steps"];

/** What steps change, return and keep, and Inngest's replays. */
export const inngestProof: Proof = {
  title: "Inngest",
  about:
    "The function is executed with `InngestTestEngine` as Inngest does it: the body runs from its beginning for each step, every time in a process of its own, and finished steps hand out what they left behind as JSON. Without the engine the body runs once, and a step is a function that is called. Where a program connects to PostgreSQL, Redis or MongoDB, a client that throws unless it was connected stands in for the package.",
  packages: ["inngest", "@inngest/test"],
  rules,
  programs: inngestPrograms,
  known: inngestDisagreements,
  reportedBy: askRules(rules),
  onEngine: eachByItself(runReplayed),
  withoutEngine: eachByItself(runStraight),
};
