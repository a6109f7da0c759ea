import { createFindingRule } from "../adapter/finding-rule.ts";
import { preferCombiningAggregation as check } from "../checks/prefer-combining-aggregation.ts";
import { planCombining } from "../repair/combining.ts";

/** Reports values that are brought together by key, only to be made into one, and combines them where they are. */
export const preferCombiningAggregation = createFindingRule(check, (finding, { analysis }) => [planCombining(analysis, finding)]);
