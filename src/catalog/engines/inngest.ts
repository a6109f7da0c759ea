import type { Boundary, Engine, EngineType } from "../schema.ts";
import { args, calls, parameters } from "./rows.ts";

const tools = "inngest 4.24.0 components/InngestStepTools.d.ts";

const types: Record<string, EngineType> = {
  Inngest: {
    declaredAs: ["inngest#Inngest"],
    from: [],
  },
  /** What a function's handler gets: `({ event, step }) => …`. Version 4 moved the trigger into the options. */
  Context: {
    declaredAs: ["inngest#Context", "inngest#GetFunctionInput"],
    from: [
      ...parameters("Inngest.createFunction", [1, 2]),
      "Inngest.createFunction.argument[0].onFailure.parameter[0]",
      ...parameters("inngest/experimental#createDefer", [2]),
      // A tool of an agent runs as a part of the function that runs the agent: @inngest/agent-kit 0.13.2 src/tool.ts.
      "@inngest/agent-kit#createTool.argument[0].handler.parameter[1]",
    ],
  },
  /** The package exports one as well, for handlers of HTTP requests. */
  Step: {
    declaredAs: ["inngest#GetStepTools"],
    from: ["Context.step", "inngest#step"],
  },
};

const boundaries: Boundary[] = [
  ...calls("Step", ["run"], { tasks: args(1), returnsResult: true, source: tools }),
  ...calls("Step", ["ai.wrap"], { tasks: args(1), returnsResult: true, source: tools }),
];

/** A step's result is kept as JSON; the handler runs from its beginning before each step. */
export const inngest: Engine = {
  name: "inngest",
  title: "Inngest",
  profile: {
    kind: "journal",
    failure: {
      handle: "The next step gets plain data: Inngest keeps a step's result as JSON, and {handle} does not survive it",
    },
    remedy: "Open it inside each step that uses it, and return plain data",
  },
  types,
  // The client is made in a file of its own, which cannot always be read.
  receivers: [{ name: /^step$/u, type: "Step", givenBy: "createFunction" }],
  boundaries,
};
