import { handlesIn } from "../travel/tree.ts";
import type { CapturedThisFinding, Place } from "./finding.ts";
import type { Ground } from "./ground.ts";
import { pathOf } from "./places.ts";

/** One finding for each task that mentions the `this` around it. Where that holds a handle, `no-captured-handle` speaks. */
export function findCapturedThis({ module, travels }: Ground): CapturedThisFinding[] {
  const findings = new Map<number, CapturedThisFinding>();
  for (const { shipment, task, roots } of travels) {
    const { profile } = shipment.engine;
    if (profile.kind !== "environment") continue;
    for (const root of roots) {
      const [use] = root.uses;
      if (root.kind !== "this" || use === undefined || handlesIn(root.items).length > 0) continue;
      const isHere = use.origin.file === module.program.file && shipment.via === null;
      const place: Place = isHere ? pathOf({ ...use, pathEnds: use.pathEnds.slice(0, 1) }) : task.value.origin;
      if (findings.has(place.start)) continue;
      const name = ["this", ...use.path.slice(0, 1)].join(".");
      findings.set(place.start, { shipment, certainty: shipment.certainty, place, task, root, fate: profile.lexicalThis, name });
    }
  }
  return [...findings.values()].sort((a, b) => a.place.start - b.place.start);
}
