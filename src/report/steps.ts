import type { Profile } from "../catalog/schema.ts";
import type { HandleAcrossStepsFinding, ReturnedHandleFinding } from "../findings/finding.ts";
import { describeHandle } from "./handle.ts";
import { locate } from "./locate.ts";

/** The parts of the messages about handles and the results of tasks. */
export interface StepWords extends Record<string, string> {
  /** `step.run` */
  readonly boundary: string;
  readonly handle: string;
  /** What will happen, or where the handle is kept. */
  readonly then: string;
}

/** Words a handle that a task returns. `relative` shortens a path for people. */
export function wordReturnedHandle({ shipment, carried }: ReturnedHandleFinding, relative: (file: string) => string): StepWords {
  const { what } = carried.handle.handle.entry;
  return {
    boundary: (shipment.via ?? shipment).call.calleeText,
    handle: describeHandle(carried.handle, relative),
    then: resultOf(shipment.engine.profile, what),
  };
}

function resultOf(profile: Profile, what: string): string {
  if (profile.kind === "environment") return `The job fails once the records are shuffled or collected: ${what} cannot be serialised`;
  return profile.kind === "journal" || profile.kind === "bundle"
    ? profile.failure.handle.replace("{handle}", what)
    : `What comes back is an error, or an object that only looks like ${what}`;
}

/** Words a handle that a step opens for others. */
export function wordHandleAcrossSteps(
  { shipment, handle, variable }: HandleAcrossStepsFinding,
  relative: (file: string) => string,
): StepWords {
  const { what } = handle.handle.entry;
  const place = handle.opened === null ? "" : ` (${locate(handle.opened, relative)})`;
  return {
    boundary: (shipment.via ?? shipment).call.calleeText,
    handle: `${what}${place}`,
    then: variable === null ? "for what comes after it" : `and keeps it in \`${variable}\`, which is read outside this step`,
  };
}
