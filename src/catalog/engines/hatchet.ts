import type { Engine, EngineType } from "../schema.ts";
import { calling, calls } from "./rows.ts";

/** The package, and the same classes under the name of their version. */
const packages = ["@hatchet-dev/typescript-sdk#", "@hatchet-dev/typescript-sdk/v1#"];

const client = "@hatchet-dev/typescript-sdk 1.33.2 v1/client/client.d.ts";
const declaration = "@hatchet-dev/typescript-sdk 1.33.2 v1/declaration.d.ts";

const types: Record<string, EngineType> = {
  Client: {
    declaredAs: packages.flatMap((root) => [`${root}HatchetClient`, `${root}Hatchet`]),
    from: ["@hatchet-dev/typescript-sdk#init()", ...packages.flatMap((root) => [`${root}HatchetClient.init()`, `${root}Hatchet.init()`])],
  },
  Workflow: {
    declaredAs: packages.map((root) => `${root}WorkflowDeclaration`),
    from: calling("Client", ["workflow"]),
  },
};

/** A task's result is stored as JSON, for the tasks that come after it. */
export const hatchet: Engine = {
  name: "hatchet",
  title: "Hatchet",
  profile: {
    kind: "journal",
    failure: {
      handle: "The next task gets plain data: Hatchet keeps a task's result as JSON, and {handle} does not survive it",
    },
    remedy: "Open it inside each task that uses it, and return plain data",
  },
  types,
  boundaries: [
    ...calls("Client", ["task", "durableTask"], { tasks: ["argument[0].fn"], returnsResult: true, source: client }),
    ...calls("Workflow", ["task", "durableTask"], { tasks: ["argument[0].fn"], returnsResult: true, source: declaration }),
  ],
};
