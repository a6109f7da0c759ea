import { createFindingRule } from "../adapter/finding-rule.ts";
import { skewedKey } from "../checks/skewed-key.ts";

/** Reports a key that has too few values to spread the work. */
export const noSkewedKey = createFindingRule(skewedKey);
