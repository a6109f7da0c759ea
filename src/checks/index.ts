import { capturedHandle } from "./captured-handle.ts";
import { capturedMutation } from "./captured-mutation.ts";
import { capturedThis } from "./captured-this.ts";
import type { Check } from "./check.ts";
import { freeVariable } from "./free-variable.ts";
import { handleAcrossSteps } from "./handle-across-steps.ts";
import { handleInPayload } from "./handle-in-payload.ts";
import { nestedDataset } from "./nested-dataset.ts";
import { returnedHandle } from "./returned-handle.ts";
import { unshippableFunction } from "./unshippable-function.ts";
import { warmLazyHandle } from "./warm-lazy-handle.ts";

/** Everything that is looked for. ESLint has a rule for each of them. */
export const checks: readonly Check[] = [
  capturedHandle,
  capturedMutation,
  capturedThis,
  freeVariable,
  handleAcrossSteps,
  handleInPayload,
  nestedDataset,
  returnedHandle,
  unshippableFunction,
  warmLazyHandle,
];

/** The options that make the preset `strict` of some checks more than `recommended`. */
export const strictOptions: Readonly<Record<string, object>> = {
  "no-captured-this": { report: "always" },
};
