import type { Analysis } from "../analyze.ts";
import { isWithinBranch } from "../program/branches.ts";
import type { Call, FunctionBody } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import type { Shipment } from "../shipments/shipment.ts";
import { replayedAround } from "../travel/replayed.ts";

/** What every repair of steps changes: an engine that replays a run compares it with what the run has written down. */
export const goesAway = "runs that are under way have written down the step that goes away";

/** A step of a durable function, whose own function is written out at the call. */
export interface WrittenStep {
  readonly shipment: Shipment;
  readonly call: Call;
  readonly body: FunctionBody;
}

/** The step that a shipment is; null where its function stands elsewhere, or is no function that statements could be added to. */
export function writtenStep({ module }: Analysis, shipment: Shipment): WrittenStep | null {
  const { boundary, via, shift, call, tasks } = shipment;
  if (via !== null || shift !== 0 || shipment.module !== module) return null;
  // A decorator, or a directive, marks a function that others call.
  if (boundary.tasks.length === 0) return null;
  const [task, another] = tasks.filter(({ facts }) => facts.some(({ kind }) => kind === "function" || kind === "bound"));
  if (task?.value.kind !== "closure" || another !== undefined) return null;
  const body = module.functionBody(task.value.function);
  return body.generator || body.dynamicScope ? null : { shipment, call, body };
}

/** The steps that come after one in the same run, written out or not, those of another run left out. */
export function stepsAfter(analysis: Analysis, { shipment, call, body }: WrittenStep): readonly Shipment[] {
  const around = aroundOf(analysis.module, shipment, body);
  return analysis.shipments.filter((other) => {
    if (other.engine !== shipment.engine || other.boundary.isReplayed === true) return false;
    if (other.module !== analysis.module || other.call.origin.start < call.origin.end) return false;
    const step = writtenStep(analysis, other);
    return step === null
      ? around !== null && analysis.module.isInside(around, analysis.module.functionOf(other.call.at.branch))
      : aroundOf(analysis.module, other, step.body) === around;
  });
}

/** True where a step is only reached by way of another one. */
export function isReachedBy({ module }: Analysis, later: Call, { call }: WrittenStep): boolean {
  return isWithinBranch(module, later.at.branch, call.at.branch);
}

/** The function around a step that a replay runs again. */
export function aroundOf(module: ModuleIndex, shipment: Shipment, body: FunctionBody): number | null {
  return replayedAround(shipment, { kind: "function", module, function: body.id, lexical: null, certainty: "certain", hops: [] });
}
