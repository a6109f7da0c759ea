import type { Analysis } from "../analyze.ts";
import { findFreeNames } from "../findings/free-name.ts";
import type { Shipment, Task } from "../shipments/shipment.ts";
import type { Risk } from "./plan.ts";

/** What stands against a repair of a task of which only the text is sent, or of some names that it lacks: it lacks another, and fails all the same. */
export function alsoMissing(
  analysis: Analysis,
  { shipment, task }: { readonly shipment: Shipment; readonly task: Task },
  repaired: readonly string[],
): Risk {
  if (shipment.engine.profile.kind !== "source") return null;
  const missing = [
    ...findFreeNames(analysis).filter((other) => other.task === task),
    ...analysis.capturedHandles.filter((other) => other.task === task).map(({ root }) => root),
  ];
  const left = missing.find(({ name }) => !repaired.includes(name));
  return left === undefined ? null : `\`${left.name}\` is missing there as well, and the function still fails`;
}
