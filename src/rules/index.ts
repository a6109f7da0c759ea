import { noCapturedHandle } from "./no-captured-handle.ts";
import { noCapturedMutation } from "./no-captured-mutation.ts";
import { noFreeVariable } from "./no-free-variable.ts";
import { noHandleAcrossSteps } from "./no-handle-across-steps.ts";
import { noHandleInPayload } from "./no-handle-in-payload.ts";
import { noReturnedHandle } from "./no-returned-handle.ts";

/** Every rule by its name. */
export const rules = {
  "no-captured-handle": noCapturedHandle,
  "no-captured-mutation": noCapturedMutation,
  "no-free-variable": noFreeVariable,
  "no-handle-across-steps": noHandleAcrossSteps,
  "no-handle-in-payload": noHandleInPayload,
  "no-returned-handle": noReturnedHandle,
};

export type RuleName = keyof typeof rules;
