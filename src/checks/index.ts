import { capturedHandle } from "./captured-handle.ts";
import { capturedMutation } from "./captured-mutation.ts";
import { capturedThis } from "./captured-this.ts";
import { cartesian } from "./cartesian.ts";
import { closeBeforeIteration } from "./close-before-iteration.ts";
import { collectInLoop } from "./collect-in-loop.ts";
import { driverLocalPath } from "./driver-local-path.ts";
import { floatingPromiseInTask } from "./floating-promise-in-task.ts";
import { freeVariable } from "./free-variable.ts";
import { handleAcrossSteps } from "./handle-across-steps.ts";
import { handleInPayload } from "./handle-in-payload.ts";
import { nestedDataset } from "./nested-dataset.ts";
import { nondeterministicKey } from "./nondeterministic-key.ts";
import { nonidempotentEffect } from "./nonidempotent-effect.ts";
import { openPerRecord } from "./open-per-record.ts";
import { preferBroadcast } from "./prefer-broadcast.ts";
import { preferCombiningAggregation } from "./prefer-combining-aggregation.ts";
import { processExitInTask } from "./process-exit-in-task.ts";
import { requireHandleClose } from "./require-handle-close.ts";
import { requirePersistForReuse } from "./require-persist-for-reuse.ts";
import { requireStreamErrorHandler } from "./require-stream-error-handler.ts";
import { returnedHandle } from "./returned-handle.ts";
import { sharedOutputPath } from "./shared-output-path.ts";
import { skewedKey } from "./skewed-key.ts";
import { unboundedCollect } from "./unbounded-collect.ts";
import { unserializableCapture } from "./unserializable-capture.ts";
import { unshippableFunction } from "./unshippable-function.ts";
import { uriInFs } from "./uri-in-fs.ts";
import { warmLazyHandle } from "./warm-lazy-handle.ts";
import type { Check } from "./check.ts";

/** Everything that is looked for. ESLint has a rule for each of them. */
export const checks: readonly Check[] = [
  capturedHandle,
  capturedMutation,
  capturedThis,
  cartesian,
  closeBeforeIteration,
  collectInLoop,
  driverLocalPath,
  floatingPromiseInTask,
  freeVariable,
  handleAcrossSteps,
  handleInPayload,
  nestedDataset,
  nondeterministicKey,
  nonidempotentEffect,
  openPerRecord,
  preferBroadcast,
  preferCombiningAggregation,
  processExitInTask,
  requireHandleClose,
  requirePersistForReuse,
  requireStreamErrorHandler,
  returnedHandle,
  sharedOutputPath,
  skewedKey,
  unboundedCollect,
  unserializableCapture,
  unshippableFunction,
  uriInFs,
  warmLazyHandle,
];

/** The options with which the preset `strict` asks more of some checks than they do by themselves. */
export const strictOptions: Readonly<Record<string, object>> = {
  "no-captured-this": { report: "always" },
  "no-cartesian": { report: "always" },
};

/** Those with which `recommended` asks less: a durable step is retried as a whole, and many may be. */
export const recommendedOptions: Readonly<Record<string, object>> = {
  "no-nonidempotent-effect": { durableSteps: "ignore" },
};
