import type { Analysis } from "../analyze.ts";
import type { HandleInPayloadFinding } from "../findings/finding.ts";
import { planFieldsOnly } from "./fields-only.ts";
import type { NoRepair, RepairPlan } from "./plan.ts";
import { planTransfer } from "./transfer.ts";

/**
 * All ways out of a handle that is sent; the first reason is the one that is said. What can be handed over was meant to arrive; of the rest
 * the function that gets it tells what it is sent for, if it is known.
 */
export function planHandleInPayload(analysis: Analysis, finding: HandleInPayloadFinding): readonly (RepairPlan | NoRepair)[] {
  const fields = planFieldsOnly(analysis, finding);
  const transfer = planTransfer(analysis, finding);
  return finding.shipment.tasks.length > 0 ? [fields, transfer] : [transfer, fields];
}
