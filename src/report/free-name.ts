import type { Boundary, Profile } from "../catalog/schema.ts";
import type { FreeNameFinding } from "../findings/finding.ts";
import { locate } from "./locate.ts";

/** The parts of the messages of `no-free-variable`. */
export interface FreeNameWords extends Record<string, string> {
  /** `page.evaluate` */
  readonly boundary: string;
  /** The name, and where it is declared. */
  readonly name: string;
  /** What will happen, without the full stop. */
  readonly failure: string;
  readonly remedy: string;
}

/** Words a finding. `relative` shortens a path for people. */
export function wordFreeName(
  { shipment, name, declared, collides, use }: FreeNameFinding,
  relative: (file: string) => string,
): FreeNameWords {
  const { call } = shipment.via ?? shipment;
  const place = declared === null ? "" : ` (${locate(declared, relative)})`;
  return {
    boundary: call.calleeText,
    name: `\`${name}\`${place}`,
    failure: collides
      ? `Nothing throws: \`${name}\` is taken for another of that name, \`window.${name}\``
      : failureOf(shipment.engine.profile).replace("{name}", name),
    remedy: remedyFor(shipment.boundary, use),
  };
}

function failureOf(profile: Profile): string {
  return profile.kind === "source" ? profile.failure.freeName : "It is not defined there: {name}";
}

function remedyFor({ passes, payload = [] }: Boundary, use: FreeNameFinding["use"]): string {
  if (use === "changed") return "Return the value instead";
  const [channel] = payload;
  if (channel === undefined || use === "code") return "Put what it needs inside the function";
  if (passes === "names") return `Name it in \`${channel.split(".").at(-1) ?? channel}\``;
  return passes === "list" ? "Pass it in the list of arguments" : "Pass it as an argument";
}
