import type { Engine } from "../schema.ts";
import { calls } from "./rows.ts";

/** A run's result is stored for whoever waits for it. */
export const trigger: Engine = {
  name: "trigger",
  title: "Trigger.dev",
  profile: {
    kind: "journal",
    failure: {
      handle: "Whoever waits for the task gets plain data: Trigger.dev stores a task's result as text, and {handle} does not survive it",
    },
    remedy: "Open it inside each task that uses it, and return plain data",
  },
  types: {},
  boundaries: ["@trigger.dev/sdk#", "@trigger.dev/sdk/v3#"].flatMap((root) =>
    calls(root, ["task", "schemaTask"], {
      tasks: ["argument[0].run"],
      returnsResult: true,
      source: "@trigger.dev/sdk 4.8.3 dist/esm/v3/tasks.d.ts",
    }),
  ),
};
