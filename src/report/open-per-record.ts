import type { OpenPerRecordFinding } from "../findings/finding.ts";

/** The parts of the message of `no-open-per-record`. */
export interface OpenPerRecordWords extends Record<string, string> {
  readonly boundary: string;
  /** The handle, with its article. */
  readonly handle: string;
  /** The helper in which it is opened, as a clause; empty where that is the task itself. */
  readonly helper: string;
  /** What to do, as a sentence without its full stop. */
  readonly remedy: string;
}

/** Words a finding. */
export function wordOpenPerRecord({ shipment, handle, helper, isInLoop }: OpenPerRecordFinding): OpenPerRecordWords {
  const { openOnce } = shipment.engine.profile;
  return {
    boundary: (shipment.via ?? shipment).call.calleeText,
    handle: handle.handle.entry.what,
    helper: helper === null ? "" : ` (in \`${helper}\`)`,
    remedy: isInLoop
      ? "Open it before the loop, and close it after the last record"
      : (openOnce ?? "Open it once, and keep it on the worker"),
  };
}
