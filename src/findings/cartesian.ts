import { atDatasetCalls, methodOf, placeOfMethod } from "./dataset-calls.ts";
import type { WorkFinding } from "./finding.ts";
import type { Ground } from "./ground.ts";
import { consumersOf } from "./keys.ts";

/** Every record of one dataset is paired with every record of another. */
export interface CartesianFinding extends WorkFinding {
  /** True where a filter comes next, so that most of the pairs are made for nothing. */
  readonly isFiltered: boolean;
}

/** One finding for each product of two datasets. */
export function findCartesians(ground: Ground): CartesianFinding[] {
  return atDatasetCalls(
    ground,
    (name) => name === "cartesian" || name === "crossJoin",
    ({ call, name, certainty }) => {
      const isFiltered = consumersOf(ground.module, call).some((next) => ["filter", "where"].includes(methodOf(next)));
      return [{ certainty, place: placeOfMethod(call, name), name, isFiltered }];
    },
  );
}
