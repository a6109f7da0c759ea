import { createFindingRule } from "../adapter/finding-rule.ts";
import { nondeterministicKey } from "../checks/nondeterministic-key.ts";

/** Reports a key that is another one when a task runs again. */
export const noNondeterministicKey = createFindingRule(nondeterministicKey);
