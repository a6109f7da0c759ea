import type { CapturedThisFinding, UnshippableFunctionFinding } from "../findings/finding.ts";

/** The parts of the messages about what an engine cannot ship. */
export interface FormWords extends Record<string, string> {
  readonly boundary: string;
  /** The function or the object, in code marks where it is code. */
  readonly name: string;
  /** The engine, as it stands in a sentence. */
  readonly engine: string;
}

/** Words a finding. */
export function wordForm({ shipment, name }: CapturedThisFinding | UnshippableFunctionFinding): FormWords {
  return {
    boundary: (shipment.via ?? shipment).call.calleeText,
    name: name.includes(" ") ? name : `\`${name}\``,
    engine: shipment.engine.title,
  };
}
