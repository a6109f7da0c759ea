import type { HandleEntry, Profile } from "../catalog/schema.ts";
import type { HandleInPayloadFinding } from "../findings/finding.ts";
import { describeHandle } from "./handle.ts";
import { wayOf } from "./way.ts";

/** The parts of the message about a handle in a payload. */
export interface PayloadWords extends Record<string, string> {
  /** `worker.postMessage` */
  readonly boundary: string;
  /** What is sent and what it holds: "`repo` → `repo.db`, a PostgreSQL pool opened in the constructor (repo.ts:3:10)". */
  readonly handle: string;
  /** What will happen, without the full stop. */
  readonly failure: string;
  readonly remedy: string;
}

/** Words a finding. `relative` shortens a path for people. */
export function wordHandleInPayload({ shipment, name, carried }: HandleInPayloadFinding, relative: (file: string) => string): PayloadWords {
  const { entry } = carried.handle.handle;
  const { profile } = shipment.engine;
  const isNamedAtAll = name !== null || carried.steps.length > 1;
  const way = isNamedAtAll ? `${wayOf(name ?? "an object", carried, relative)}, ` : "";
  const isCloned = profile.kind === "clone" && profile.payload === "structured clone";
  return {
    boundary: (shipment.via ?? shipment).call.calleeText,
    handle: `${way}${describeHandle(carried.handle, relative)}`,
    failure: isCloned ? fateOf(entry.clone, entry.what, profile.failure.handle) : copyOf(profile, entry),
    remedy: isCloned && entry.clone === "needs transfer" ? "Put it in the transfer list" : profile.remedy,
  };
}

/** What becomes of a handle in another process. */
function copyOf({ kind, failure }: Profile, { what, type, clone }: HandleEntry): string {
  if (type === "number" || clone === "number") return "The number arrives, and means nothing in another process";
  // What such an engine says of handles is about functions.
  if (kind === "source") return `The call fails, or what arrives only looks like ${what}: arguments are copied as plain data`;
  return failure.handle.replace("{handle}", what);
}

/** What structured clone makes of a handle, where it was measured. */
function fateOf(clone: HandleInPayloadFinding["carried"]["handle"]["handle"]["entry"]["clone"], what: string, otherwise: string): string {
  switch (clone) {
    case "throws":
      return `The call throws a DataCloneError: ${what} cannot be cloned`;
    case "needs transfer":
      return `The call throws: ${what} can only be handed over, not copied`;
    case "dead object":
      return `Nothing throws: what arrives is a plain object without the methods of ${what}`;
    case "number":
    case undefined:
      return otherwise.replace("{handle}", what);
  }
}
