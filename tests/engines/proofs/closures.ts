import type { RuleName } from "../../../src/rules/index.ts";
import { runSerialised, runUnserialised } from "../harness/closures.ts";
import { eachByItself, type Proof } from "../harness/proof.ts";
import { closureDisagreements, closurePrograms } from "../programs/closures/index.ts";
import { askRules } from "./verdict.ts";

const rules: readonly RuleName[] = ["no-captured-handle", "no-warm-lazy-handle", "no-unshippable-function"];

/** Captured handles, and the serialiser beneath Apache Beam. */
export const closuresProof: Proof = {
  title: "serialize-closures",
  about:
    "The programs of Pulumi, as far as they need no class, no `this` and no `require`: `ts-closure-transform` compiles them, one process serialises the function with `serialize`, a second one, in an empty folder, calls what `deserialize` gives. Node's modules are registered on both sides, as Apache Beam's programs do, which ships its functions in this way.",
  packages: ["serialize-closures", "ts-closure-transform"],
  rules,
  programs: closurePrograms,
  known: closureDisagreements,
  reportedBy: askRules(rules),
  onEngine: eachByItself(runSerialised),
  withoutEngine: eachByItself(runUnserialised),
};
