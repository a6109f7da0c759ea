import type { Engine, EngineType } from "../schema.ts";
import { args, calls, parameters } from "./rows.ts";

/** One module for each framework; the package itself serves any other. `dist/nextjs` is another name of `nextjs`. */
const frameworks = [
  "astro",
  "cloudflare",
  "dist/nextjs",
  "express",
  "h3",
  "hono",
  "nextjs",
  "react-router",
  "solidjs",
  "svelte",
  "tanstack",
].map((framework) => `@upstash/workflow/${framework}#`);

const types: Record<string, EngineType> = {
  Context: {
    declaredAs: ["@upstash/workflow#WorkflowContext"],
    from: [
      ...["@upstash/workflow#", ...frameworks].flatMap((module) => parameters(`${module}serve`, [0])),
      ...frameworks.flatMap((module) => parameters(`${module}createWorkflow`, [0])),
      ...["nextjs", "dist/nextjs"].flatMap((module) => [
        ...parameters(`@upstash/workflow/${module}#servePagesRouter`, [0]),
        ...parameters(`@upstash/workflow/${module}#createWorkflowPagesRouter`, [0]),
      ]),
    ],
  },
};

/** The route runs from its beginning for each step; results of finished steps are read from the queue's messages. */
export const upstashWorkflow: Engine = {
  name: "upstash-workflow",
  title: "Upstash Workflow",
  profile: {
    kind: "journal",
    failure: {
      handle: "The next step gets plain data: Upstash Workflow keeps a step's result as JSON, and {handle} does not survive it",
    },
    remedy: "Open it inside each step that uses it, and return plain data",
  },
  types,
  boundaries: calls("Context", ["run"], { tasks: args(1), returnsResult: true, source: "@upstash/workflow 1.3.3 types-CekOpKvz.d.ts" }),
};
