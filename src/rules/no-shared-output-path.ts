import { createFindingRule } from "../adapter/finding-rule.ts";
import { sharedOutputPath } from "../checks/shared-output-path.ts";

/** Reports a file that every task writes anew. */
export const noSharedOutputPath = createFindingRule(sharedOutputPath);
