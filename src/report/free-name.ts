import type { Boundary } from "../catalog/schema.ts";
import type { FreeNameFinding } from "../findings/finding.ts";
import type { Shipment } from "../shipments/shipment.ts";
import { failureByName } from "./failure.ts";
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
    name: use === "of Node" ? `\`${name}\` of Node` : `\`${name}\`${place}`,
    failure: failureOf(shipment, { name, declared, collides, use }),
    remedy: remedyOf(shipment, { declared, use }),
  };
}

function remedyOf({ engine, boundary }: Shipment, { declared, use }: Pick<FreeNameFinding, "declared" | "use">): string {
  if (use === "of Node") return engine.profile.remedy;
  return declared === null ? `Read what is needed from \`this\` first, and ${channelOf(boundary)}` : remedyFor(boundary, use);
}

type Missing = Pick<FreeNameFinding, "name" | "declared" | "collides" | "use">;

function failureOf({ engine, boundary }: Shipment, { name, declared, collides, use }: Missing): string {
  if (declared === null && use !== "of Node") return "Over there `this` is undefined, or another object";
  // Where the text is no strict code, an assignment makes a variable over there, and does not throw.
  if (use === "changed") return "The variable here never changes";
  if (collides) return `Nothing throws: \`${name}\` is taken for another of that name, \`window.${name}\``;
  return failureByName(engine.profile, boundary, name);
}

function remedyFor(boundary: Boundary, use: FreeNameFinding["use"]): string {
  if (use === "changed") return "Return the value instead";
  if (boundary.payload === undefined || use === "code") return "Put what it needs inside the function";
  const channel = channelOf(boundary);
  return channel.charAt(0).toUpperCase() + channel.slice(1);
}

function channelOf({ passes, payload: [channel] = [] }: Boundary): string {
  if (channel === undefined) return "put it inside the function";
  if (passes !== "names") return passes === "list" ? "pass it in the list of arguments" : "pass it as an argument";
  const name = channel.split(".").at(-1) ?? channel;
  return name === channel ? "name it in the object beside the function" : `name it in \`${name}\``;
}
