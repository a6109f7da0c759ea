import { createFindingRule } from "../adapter/finding-rule.ts";
import { cartesian } from "../checks/cartesian.ts";

/** Reports the product of two datasets. */
export const noCartesian = createFindingRule(cartesian);
