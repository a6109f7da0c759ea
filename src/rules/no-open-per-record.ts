import { createFindingRule } from "../adapter/finding-rule.ts";
import { openPerRecord } from "../checks/open-per-record.ts";
import { planOpenOnce } from "../repair/open-per-record.ts";

/** Reports a connection that is opened anew for each record, and opens it once per partition. */
export const noOpenPerRecord = createFindingRule(openPerRecord, (finding, { analysis }) => [planOpenOnce(analysis, finding)]);
