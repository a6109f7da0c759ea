import type { NestedDatasetFinding } from "../findings/finding.ts";

/** The parts of the message of `no-nested-dataset`. */
export interface NestedDatasetWords extends Record<string, string> {
  readonly boundary: string;
  readonly name: string;
  /** What is done with it there: `rdd2.count`. */
  readonly use: string;
  /** The helper in which it is used, as a clause; empty where that is the task itself. */
  readonly helper: string;
}

/** Words a finding. */
export function wordNestedDataset({ shipment, name, use, helper }: NestedDatasetFinding): NestedDatasetWords {
  return {
    boundary: (shipment.via ?? shipment).call.calleeText,
    name,
    use,
    helper: helper === null ? "" : `, and \`${helper}\` uses it`,
  };
}
