import type { WarmLazyHandleFinding } from "../findings/finding.ts";
import { locate } from "./locate.ts";

/** The parts of the message of `no-warm-lazy-handle`. */
export interface WarmLazyHandleWords extends Record<string, string> {
  readonly boundary: string;
  readonly name: string;
  /** The kind of handle: "a file stream". */
  readonly what: string;
  /** Where it is opened on the driver: `job.js:17:1`. */
  readonly place: string;
}

/** Words a finding. `relative` shortens a path for people. */
export function wordWarmLazyHandle(
  { shipment, name, handle, openedBy }: WarmLazyHandleFinding,
  relative: (file: string) => string,
): WarmLazyHandleWords {
  return {
    boundary: (shipment.via ?? shipment).call.calleeText,
    name,
    what: handle.handle.entry.what,
    place: locate(openedBy, relative),
  };
}
