import type { RuleName } from "../../../src/rules/index.ts";
import { runDurable, runOnce } from "../harness/aws.ts";
import type { Proof } from "../harness/proof.ts";
import { awsDisagreements, awsPrograms } from "../programs/aws/index.ts";
import { askRules } from "./verdict.ts";

const rules: readonly RuleName[] = ["no-captured-mutation", "no-returned-handle", "no-handle-across-steps"];

/** What steps change, return and keep, and AWS's replays. */
export const awsProof: Proof = {
  title: "AWS",
  about:
    "The programs of Inngest as they are written for AWS, and some that only AWS has. `LocalDurableTestRunner` invokes the function from its beginning after each wait, each time with all modules loaded anew; finished steps hand out what they left behind as JSON. Each program waits once before it ends. Without the engine the body runs once, and a step is a function that is called.",
  packages: ["@aws/durable-execution-sdk-js", "@aws/durable-execution-sdk-js-testing"],
  rules,
  programs: awsPrograms,
  known: awsDisagreements,
  reportedBy: askRules(rules),
  onEngine: runDurable,
  withoutEngine: runOnce,
};
