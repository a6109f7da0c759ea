import { noCapturedHandle } from "./no-captured-handle.ts";
import { noCapturedMutation } from "./no-captured-mutation.ts";
import { noCapturedThis } from "./no-captured-this.ts";
import { noCartesian } from "./no-cartesian.ts";
import { noCloseBeforeIteration } from "./no-close-before-iteration.ts";
import { noCollectInLoop } from "./no-collect-in-loop.ts";
import { noDriverLocalPath } from "./no-driver-local-path.ts";
import { noFloatingPromiseInTask } from "./no-floating-promise-in-task.ts";
import { noFreeVariable } from "./no-free-variable.ts";
import { noHandleAcrossSteps } from "./no-handle-across-steps.ts";
import { noHandleInPayload } from "./no-handle-in-payload.ts";
import { noNestedDataset } from "./no-nested-dataset.ts";
import { noNondeterministicKey } from "./no-nondeterministic-key.ts";
import { noNonidempotentEffect } from "./no-nonidempotent-effect.ts";
import { noOpenPerRecord } from "./no-open-per-record.ts";
import { noProcessExitInTask } from "./no-process-exit-in-task.ts";
import { noReturnedHandle } from "./no-returned-handle.ts";
import { noSharedOutputPath } from "./no-shared-output-path.ts";
import { noSkewedKey } from "./no-skewed-key.ts";
import { noUnboundedCollect } from "./no-unbounded-collect.ts";
import { noUnserializableCapture } from "./no-unserializable-capture.ts";
import { noUnshippableFunction } from "./no-unshippable-function.ts";
import { noUriInFs } from "./no-uri-in-fs.ts";
import { noWarmLazyHandle } from "./no-warm-lazy-handle.ts";
import { preferBroadcast } from "./prefer-broadcast.ts";
import { preferCombiningAggregation } from "./prefer-combining-aggregation.ts";
import { requireHandleClose } from "./require-handle-close.ts";
import { requirePersistForReuse } from "./require-persist-for-reuse.ts";
import { requireStreamErrorHandler } from "./require-stream-error-handler.ts";

/** Every rule by its name. */
export const rules = {
  "no-captured-handle": noCapturedHandle,
  "no-captured-mutation": noCapturedMutation,
  "no-captured-this": noCapturedThis,
  "no-cartesian": noCartesian,
  "no-close-before-iteration": noCloseBeforeIteration,
  "no-collect-in-loop": noCollectInLoop,
  "no-driver-local-path": noDriverLocalPath,
  "no-floating-promise-in-task": noFloatingPromiseInTask,
  "no-free-variable": noFreeVariable,
  "no-handle-across-steps": noHandleAcrossSteps,
  "no-handle-in-payload": noHandleInPayload,
  "no-nested-dataset": noNestedDataset,
  "no-nondeterministic-key": noNondeterministicKey,
  "no-nonidempotent-effect": noNonidempotentEffect,
  "no-open-per-record": noOpenPerRecord,
  "no-process-exit-in-task": noProcessExitInTask,
  "no-returned-handle": noReturnedHandle,
  "no-shared-output-path": noSharedOutputPath,
  "no-skewed-key": noSkewedKey,
  "no-unbounded-collect": noUnboundedCollect,
  "no-unserializable-capture": noUnserializableCapture,
  "no-unshippable-function": noUnshippableFunction,
  "no-uri-in-fs": noUriInFs,
  "no-warm-lazy-handle": noWarmLazyHandle,
  "prefer-broadcast": preferBroadcast,
  "prefer-combining-aggregation": preferCombiningAggregation,
  "require-handle-close": requireHandleClose,
  "require-persist-for-reuse": requirePersistForReuse,
  "require-stream-error-handler": requireStreamErrorHandler,
};

export type RuleName = keyof typeof rules;
