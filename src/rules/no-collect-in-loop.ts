import { createFindingRule } from "../adapter/finding-rule.ts";
import { collectInLoop } from "../checks/collect-in-loop.ts";

/** Reports a job that is started for each element of a list. */
export const noCollectInLoop = createFindingRule(collectInLoop);
