import type { Boundary, Engine, EngineType } from "../schema.ts";
import { args, calling, calls, parameters } from "./rows.ts";

const azure = "durable-functions 3.5.0 types";
const temporal = "@temporalio/workflow 1.24.0 lib/workflow.d.ts";
const trigger = "@trigger.dev/sdk 4.8.3 dist/esm/v3/tasks.d.ts";

const triggers = ["@trigger.dev/sdk#", "@trigger.dev/sdk/v3#"];

const types: Record<string, EngineType> = {
  /** `context.df` of an Azure orchestrator. */
  Orchestration: {
    declaredAs: ["durable-functions#DurableOrchestrationContext"],
    from: parameters("durable-functions#app.orchestration", [1]).map((path) => `${path}.df`),
  },
  DurableClient: {
    declaredAs: ["durable-functions#DurableClient"],
    from: calling("durable-functions#", ["getClient"]),
  },
  Activities: {
    declaredAs: [],
    from: calling("@temporalio/workflow#", ["proxyActivities", "proxyLocalActivities"]),
  },
  Task: {
    declaredAs: triggers.map((root) => `${root}Task`),
    from: triggers.flatMap((root) => [`${root}task()`, `${root}schemaTask()`]),
  },
};

const boundaries: Boundary[] = [
  ...calls("Orchestration", ["callActivity", "callSubOrchestrator"], { payload: args(1), source: `${azure}/orchestration.d.ts` }),
  ...calls("Orchestration", ["callActivityWithRetry", "callSubOrchestratorWithRetry", "callEntity", "signalEntity"], {
    payload: args(2),
    source: `${azure}/orchestration.d.ts`,
  }),
  ...calls("Orchestration", ["continueAsNew"], { payload: args(0), source: `${azure}/orchestration.d.ts` }),
  ...calls("DurableClient", ["startNew"], { payload: ["argument[1].input"], source: `${azure}/durableClient.d.ts` }),
  ...calls("DurableClient", ["raiseEvent", "signalEntity"], { payload: args(2), source: `${azure}/durableClient.d.ts` }),

  // Activities are called under names of their own.
  ...calls("Activities", ["*"], { payload: args(0, 1, 2, 3), source: temporal }),
  ...calls("@temporalio/workflow#", ["executeChild", "startChild"], { payload: ["argument[1].args"], source: temporal }),
  ...calls("@temporalio/workflow#", ["continueAsNew"], { payload: args(0, 1, 2, 3), source: temporal }),
  // A client is a handle as well.
  ...calls("@temporalio/client#Client.workflow", ["execute", "start"], {
    payload: ["argument[1].args"],
    source: "@temporalio/client 1.24.0 lib/workflow-client.d.ts",
  }),
  ...calls("@temporalio/client#Client.workflow", ["signalWithStart"], {
    payload: ["argument[1].args", "argument[1].signalArgs"],
    source: "@temporalio/client 1.24.0 lib/workflow-client.d.ts",
  }),

  // A batch is a list of `{ payload }`.
  ...triggers.flatMap((root) =>
    calls(`${root}tasks`, ["trigger", "triggerAndWait", "batchTrigger", "batchTriggerAndWait"], { payload: args(1), source: trigger }),
  ),
  ...calls("Task", ["trigger", "triggerAndWait", "batchTrigger", "batchTriggerAndWait"], { payload: args(0), source: trigger }),
];

/** Activities and tasks run elsewhere; their inputs are written down first. */
export const workflowPayloads: Engine = {
  name: "workflow-payloads",
  title: "the workflow service",
  profile: {
    kind: "clone",
    payload: "JSON",
    failure: {
      handle: "The other side gets plain data: inputs are stored as JSON, and {handle} does not survive it",
    },
    remedy: "Pass what it was opened with, and open it over there",
  },
  types,
  boundaries,
};
