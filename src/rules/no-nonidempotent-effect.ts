import { createFindingRule } from "../adapter/finding-rule.ts";
import { nonidempotentEffect } from "../checks/nonidempotent-effect.ts";

/** Reports what a task does once more when it is retried. */
export const noNonidempotentEffect = createFindingRule(nonidempotentEffect);
