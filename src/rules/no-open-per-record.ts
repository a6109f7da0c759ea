import { createFindingRule } from "../adapter/finding-rule.ts";
import { openPerRecord } from "../checks/open-per-record.ts";

/** Reports a connection that is opened anew for each record. */
export const noOpenPerRecord = createFindingRule(openPerRecord);
