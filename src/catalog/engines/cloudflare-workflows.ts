import type { Engine, EngineType } from "../schema.ts";
import { args, calls } from "./rows.ts";

const types: Record<string, EngineType> = {
  Step: {
    declaredAs: ["cloudflare:workers#WorkflowStep", "agents/workflows#AgentWorkflowStep"],
    from: ["cloudflare:workers#WorkflowEntrypoint", "agents/workflows#AgentWorkflow"].map((base) => `${base}.override.run.parameter[1]`),
  },
};

/** The step's configuration may be left out. `agents` 0.32.0 has a class of its own on top: dist/workflows.d.ts. */
export const cloudflareWorkflows: Engine = {
  name: "cloudflare-workflows",
  title: "Cloudflare Workflows",
  profile: {
    kind: "journal",
    keeps: ["global#ReadableStream", "node:stream/web#ReadableStream"],
    failure: {
      handle: "The step's result is stored, and what comes back after a restart is no longer {handle}",
    },
    remedy: "Open it inside each step that uses it, and return plain data",
  },
  types,
  boundaries: calls("Step", ["do"], {
    tasks: args(1, 2),
    returnsResult: true,
    source: "@cloudflare/workers-types 5.20261117.1 index.d.ts",
  }),
};
