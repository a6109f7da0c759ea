import { noCapturedHandle } from "./no-captured-handle.ts";
import { noCapturedMutation } from "./no-captured-mutation.ts";
import { noCapturedThis } from "./no-captured-this.ts";
import { noCloseBeforeIteration } from "./no-close-before-iteration.ts";
import { noFreeVariable } from "./no-free-variable.ts";
import { noHandleAcrossSteps } from "./no-handle-across-steps.ts";
import { noHandleInPayload } from "./no-handle-in-payload.ts";
import { noNestedDataset } from "./no-nested-dataset.ts";
import { noOpenPerRecord } from "./no-open-per-record.ts";
import { noReturnedHandle } from "./no-returned-handle.ts";
import { noUnshippableFunction } from "./no-unshippable-function.ts";
import { noWarmLazyHandle } from "./no-warm-lazy-handle.ts";
import { requireHandleClose } from "./require-handle-close.ts";

/** Every rule by its name. */
export const rules = {
  "no-captured-handle": noCapturedHandle,
  "no-captured-mutation": noCapturedMutation,
  "no-captured-this": noCapturedThis,
  "no-close-before-iteration": noCloseBeforeIteration,
  "no-free-variable": noFreeVariable,
  "no-handle-across-steps": noHandleAcrossSteps,
  "no-handle-in-payload": noHandleInPayload,
  "no-nested-dataset": noNestedDataset,
  "no-open-per-record": noOpenPerRecord,
  "no-returned-handle": noReturnedHandle,
  "no-unshippable-function": noUnshippableFunction,
  "no-warm-lazy-handle": noWarmLazyHandle,
  "require-handle-close": requireHandleClose,
};

export type RuleName = keyof typeof rules;
