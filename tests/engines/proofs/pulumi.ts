import { capturedHandles } from "../../support/report.ts";
import type { EngineProgram, Form } from "../harness/program.ts";
import type { Proof } from "../harness/proof.ts";
import { runShipped, runUnshipped } from "../harness/pulumi.ts";
import { programs } from "../programs/index.ts";
import { knownDisagreements } from "../programs/known-disagreements.ts";

const extensions: Record<Form, string> = {
  module: "mjs",
  commonjs: "cjs",
  "typescript to commonjs": "cts",
  "typescript to module": "mts",
};

/** Whether `no-captured-handle` reports the program. */
function isReported({ text, form = "module" }: EngineProgram): boolean {
  return capturedHandles(text, { file: `/harbour/src/program.${extensions[form]}` }).length > 0;
}

/** Captured handles, and Pulumi's serialiser. */
export const pulumiProof: Proof = {
  title: "Pulumi",
  about:
    "One process serialises a function with `pulumi.runtime.serializeFunction`, a second one, in an empty folder, loads the payload, calls it, and looks at the value and at what it has written or sent. Programs that fail for another reason than a handle (a captured `Date`, a lexical `this`, a native function) are left out.",
  packages: ["@pulumi/pulumi", "pg", "ioredis", "redis"],
  rules: ["no-captured-handle"],
  programs,
  known: knownDisagreements,
  reportedBy: (program) => (isReported(program) ? ["no-captured-handle"] : []),
  onEngine: runShipped,
  withoutEngine: runUnshipped,
};
