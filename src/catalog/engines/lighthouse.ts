import type { Engine, EngineType } from "../schema.ts";
import { args, calls, pageProfile } from "./rows.ts";

const source = "lighthouse 13.4.1 core/gather/driver/execution-context.js";

const phases = [
  "startInstrumentation",
  "startSensitiveInstrumentation",
  "stopSensitiveInstrumentation",
  "stopInstrumentation",
  "getArtifact",
];

const types: Record<string, EngineType> = {
  /** What a gatherer gets: `class Sizes extends Gatherer { getArtifact({ driver }) { … } }`. */
  Context: {
    declaredAs: [],
    from: phases.map((phase) => `lighthouse#Gatherer.override.${phase}.parameter[0]`),
  },
  ExecutionContext: {
    declaredAs: [],
    from: ["Context.driver.executionContext"],
  },
};

const shape = { tasks: args(0), payload: ["argument[1].args"], passes: "list", names: "argument[1].deps", source } as const;

/** The function's text is evaluated in the page, behind the texts of the functions in `deps`; `args` is a list, sent as JSON. */
export const lighthouse: Engine = {
  name: "lighthouse",
  title: "Lighthouse",
  profile: pageProfile("Use it on this side, and pass plain data in `args`", "ReferenceError: {name} is not defined"),
  types,
  boundaries: [
    ...calls("ExecutionContext", ["evaluate"], { ...shape, returnsResult: true }),
    ...calls("ExecutionContext", ["evaluateOnObject"], { ...shape, gives: 1, returnsResult: true }),
    ...calls("ExecutionContext", ["evaluateOnNewDocument"], { ...shape, failsLater: true }),
  ],
};
