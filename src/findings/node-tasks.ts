import type { Shipment } from "../shipments/shipment.ts";

/** True for tasks that run in Node, many in one process or many times: on workers, in pools, as durable steps. */
export function runsInNode({ engine: { profile, describesWork = false } }: Shipment): boolean {
  switch (profile.kind) {
    case "environment":
      return describesWork;
    case "journal":
      return true;
    case "source":
      return profile.globals === "node";
    case "bundle":
    case "clone":
      return false;
  }
}
