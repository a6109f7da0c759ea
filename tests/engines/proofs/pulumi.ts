import type { RuleName } from "../../../src/rules/index.ts";
import { eachByItself, type Proof } from "../harness/proof.ts";
import { runShipped, runUnshipped } from "../harness/pulumi.ts";
import { programs } from "../programs/index.ts";
import { pulumiValuePrograms } from "../programs/pulumi-values.ts";
import { knownDisagreements } from "../programs/known-disagreements.ts";
import { askRules } from "./verdict.ts";

const rules: readonly RuleName[] = ["no-captured-handle", "no-warm-lazy-handle"];

/** Captured handles, and Pulumi's serialiser. */
export const pulumiProof: Proof = {
  title: "Pulumi",
  about:
    "One process serialises a function with `pulumi.runtime.serializeFunction`, a second one, in an empty folder, loads the payload, calls it, and looks at the value and at what it has written or sent. Programs that fail for another reason than a handle (a captured `Date`, a lexical `this`, a native function) are left out.",
  packages: ["@pulumi/pulumi", "pg", "ioredis", "redis"],
  rules,
  programs,
  known: knownDisagreements,
  reportedBy: askRules(rules),
  onEngine: eachByItself(runShipped),
  withoutEngine: eachByItself(runUnshipped),
};

const valueRules: readonly RuleName[] = ["no-unserializable-capture", "no-unshippable-function", "no-captured-this"];

/** What Pulumi cannot ship beside handles. */
export const pulumiValuesProof: Proof = {
  title: "Pulumi without handles",
  about: "The same serialiser, and programs without a handle: objects of the language that arrive empty, members of classes, and `this`.",
  packages: ["@pulumi/pulumi"],
  rules: valueRules,
  programs: pulumiValuePrograms,
  known: {},
  reportedBy: askRules(valueRules),
  onEngine: eachByItself(runShipped),
  withoutEngine: eachByItself(runUnshipped),
};
