import type { TaskCallFinding } from "../findings/finding.ts";

/** The parts of the messages about what a task does. */
export interface TaskCallWords extends Record<string, string> {
  readonly boundary: string;
  /** What is called, or given, as it stands in the code. */
  readonly name: string;
  /** The helper in which it stands, as a clause; empty where that is the task itself. */
  readonly helper: string;
}

/** Words a finding. */
export function wordTaskCall({ shipment, name, helper }: TaskCallFinding): TaskCallWords {
  return {
    boundary: (shipment.via ?? shipment).call.calleeText,
    name,
    helper: helper === null || helper === name ? "" : ` (in \`${helper}\`)`,
  };
}
