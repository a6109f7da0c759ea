import { atDatasetCalls, placeOfMethod } from "./dataset-calls.ts";
import { isBounded } from "./dataset-size.ts";
import type { WorkFinding } from "./finding.ts";
import type { Ground } from "./ground.ts";

const collects = new Set(["collect", "collectAsList", "collectAsMap"]);

/** One finding for each call that brings a whole dataset to the driver. */
export function findUnboundedCollects(ground: Ground): WorkFinding[] {
  return atDatasetCalls(
    ground,
    (name) => collects.has(name),
    ({ call, name, certainty }) => {
      if (call.callee.kind !== "member" || isBounded(ground, call.callee.object, ground.module)) return [];
      return [{ certainty, place: placeOfMethod(call, name), name }];
    },
  );
}
