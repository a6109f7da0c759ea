import type { CapturedMutationFinding } from "../findings/finding.ts";
import { locate } from "./locate.ts";

/** The parts of the messages of `no-captured-mutation`. */
export interface MutationWords extends Record<string, string> {
  /** `step.run` */
  readonly boundary: string;
  /** What is changed, with where it is declared, and the helper that does it. */
  readonly change: string;
}

/** Words a finding. `relative` shortens a path for people. */
export function wordCapturedMutation(
  { shipment, name, declared, helper }: CapturedMutationFinding,
  relative: (file: string) => string,
): MutationWords {
  const place = declared === null ? "" : ` (${locate(declared, relative)})`;
  const through = helper === null ? "" : ` in \`${helper}\``;
  const what = name.includes(" ") ? name : `\`${name}\``;
  return { boundary: (shipment.via ?? shipment).call.calleeText, change: `${what}${place}${through}` };
}
