import type { Profile } from "../catalog/schema.ts";
import type { CapturedHandleFinding } from "../findings/finding.ts";
import { failureByHandle } from "./failure.ts";
import { describeHandle } from "./handle.ts";
import { locate } from "./locate.ts";
import { wayOf } from "./way.ts";

/** The parts of the message of `no-captured-handle`; the rule's template puts them together. */
export interface MessageData extends Record<string, string> {
  /** `rdd.map` */
  readonly boundary: string;
  /** What is shipped, and where that is known, to whom: "this function to the workers". */
  readonly cargo: string;
  /** `processor` → `processor.logger` */
  readonly way: string;
  /** "a file stream opened in the constructor (processor.ts:12:19)" */
  readonly handle: string;
  /** What will happen, without the full stop. */
  readonly failure: string;
  readonly remedy: string;
}

/** Words a finding. `relative` shortens a path for people. */
export function wordCapturedHandle(finding: CapturedHandleFinding, relative: (file: string) => string): MessageData {
  const { shipment, carried, root, more } = finding;
  const { handle } = carried.handle;
  const { profile } = shipment.engine;
  const way = wayOf(root.name, carried, relative);
  const others = more === 0 ? "" : ` (and ${String(more)} more)`;
  return {
    boundary: (shipment.via ?? shipment).call.calleeText,
    cargo: `${cargoOf(root.kind)}${through(finding, relative)}${destinationOf(profile)}`,
    way,
    handle: `${describeHandle(carried.handle, relative)}${others}`,
    failure: `${root.kind === "receiver" ? "`this` is undefined there. " : ""}${sentence(failureByHandle(profile, shipment.boundary, handle.entry.what))}`,
    remedy: profile.remedy,
  };
}

function cargoOf(kind: CapturedHandleFinding["root"]["kind"]): string {
  if (kind === "shipped") return "this object";
  return kind === "receiver" ? "this method without its object" : "this function";
}

function destinationOf(profile: Profile): string {
  switch (profile.kind) {
    case "environment":
      return " to the workers";
    case "source":
      return profile.globals === "browser" ? " to the page" : " to the workers";
    case "bundle":
    case "clone":
    case "journal":
      return "";
  }
}

/** Where a wrapper hands the task on to the engine. */
function through({ shipment }: CapturedHandleFinding, relative: (file: string) => string): string {
  return shipment.via === null ? "" : ` (through \`${shipment.call.calleeText}\`, ${locate(shipment.call.calleeOrigin, relative)})`;
}

function sentence(text: string): string {
  return text.endsWith(".") ? text.slice(0, -1) : text;
}
