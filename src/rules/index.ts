import { noCapturedHandle } from "./no-captured-handle.ts";

/** Every rule by its name. */
export const rules = {
  "no-captured-handle": noCapturedHandle,
};

export type RuleName = keyof typeof rules;
