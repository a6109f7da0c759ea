import { createFindingRule } from "../adapter/finding-rule.ts";
import { formatOf } from "../adapter/repairs.ts";
import { capturedHandle } from "../checks/captured-handle.ts";
import { planCapturedHandle } from "../repair/captured-handle.ts";

/** Reports a task that takes a live handle along, in any way. */
export const noCapturedHandle = createFindingRule(capturedHandle, (finding, analysed) =>
  planCapturedHandle(analysed.analysis, finding, formatOf(analysed)),
);
