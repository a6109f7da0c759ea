import { createFindingRule } from "../adapter/finding-rule.ts";
import { requireStreamErrorHandler as check } from "../checks/require-stream-error-handler.ts";

/** Reports a file stream in a task whose error nobody hears. */
export const requireStreamErrorHandler = createFindingRule(check);
