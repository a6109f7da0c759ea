import { createFindingRule } from "../adapter/finding-rule.ts";
import { preferCombiningAggregation as check } from "../checks/prefer-combining-aggregation.ts";

/** Reports values that are brought together by key, only to be made into one. */
export const preferCombiningAggregation = createFindingRule(check);
