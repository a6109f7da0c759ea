import type { Boundary, Engine, EngineType } from "../schema.ts";
import { args, calls, parameters } from "./rows.ts";

const sdk = "@aws/durable-execution-sdk-js 2.4.0 dist-types";

/** Every name may be left out, so that the function moves to the front. */
const types: Record<string, EngineType> = {
  Context: {
    declaredAs: ["@aws/durable-execution-sdk-js#DurableContext"],
    from: [
      ...parameters("@aws/durable-execution-sdk-js#withDurableExecution", [0], 1),
      ...parameters("@aws/durable-execution-sdk-js#withRetry", [1, 2]),
      ...parameters("Context.runInChildContext", [0, 1]),
      ...parameters("Context.map", [1, 2]),
    ],
  },
};

const boundaries: Boundary[] = [
  ...calls("Context", ["step", "runInChildContext", "waitForCondition"], {
    tasks: args(0, 1),
    returnsResult: true,
    source: `${sdk}/types/durable-context.d.ts`,
  }),
  // The result is what the callback is completed with, not what the function returns.
  ...calls("Context", ["waitForCallback"], { tasks: args(0, 1), source: `${sdk}/types/durable-context.d.ts` }),
  // A list of functions, each alone or as `{ name, func }`.
  ...calls("Context", ["parallel"], { tasks: args(0, 1), returnsResult: true, source: `${sdk}/types/durable-context.d.ts` }),
  ...calls("Context", ["map"], { tasks: args(1, 2), returnsResult: true, source: `${sdk}/types/durable-context.d.ts` }),
  ...calls("@aws/durable-execution-sdk-js#", ["withRetry"], {
    tasks: args(1, 2),
    returnsResult: true,
    source: `${sdk}/utils/with-retry/index.d.ts`,
  }),
];

/** Results are checkpointed; a Lambda that was suspended starts again from the beginning of its handler. */
export const awsDurable: Engine = {
  name: "aws-durable",
  title: "AWS durable execution",
  profile: {
    kind: "journal",
    failure: {
      handle: "After a wait or a retry the step does not run again: its result comes back as JSON, without {handle}",
    },
    remedy: "Open it inside each step that uses it, and return plain data",
  },
  types,
  boundaries,
};
