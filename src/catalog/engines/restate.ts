import type { Engine, EngineType } from "../schema.ts";
import { args, calls, parameters } from "./rows.ts";

/** The package, and its entries for other hosts, which declare the same contexts. */
const packages = [
  "@restatedev/restate-sdk#",
  "@restatedev/restate-sdk/fetch#",
  "@restatedev/restate-sdk/lambda#",
  "@restatedev/restate-sdk/node#",
];

const contexts = ["Context", "ObjectContext", "ObjectSharedContext", "WorkflowContext", "WorkflowSharedContext"];

/** Makers of handlers, whose options may be left out. */
const makers = [
  "handlers.handler",
  "handlers.object.exclusive",
  "handlers.object.shared",
  "handlers.workflow.workflow",
  "handlers.workflow.shared",
  "createServiceHandler",
  "createObjectHandler",
  "createObjectSharedHandler",
  "createWorkflowHandler",
  "createWorkflowSharedHandler",
];

/** Definitions whose handlers may be plain functions. */
const definitions = ["service", "object", "workflow"];

const types: Record<string, EngineType> = {
  Context: {
    declaredAs: packages.flatMap((root) => contexts.map((name) => `${root}${name}`)),
    from: packages.flatMap((root) => [
      ...makers.flatMap((name) => parameters(`${root}${name}`, [0, 1])),
      ...definitions.map((name) => `${root}${name}.argument[0].handlers.*.parameter[0]`),
    ]),
  },
};

/** A side effect's result is written to the journal, and read from there when the handler runs again. */
export const restate: Engine = {
  name: "restate",
  title: "Restate",
  profile: {
    kind: "journal",
    failure: {
      handle: "When the handler runs again, Restate reads the result from its journal as JSON, and {handle} is not in it",
    },
    remedy: "Open it inside each step that uses it, and return plain data",
  },
  types,
  boundaries: calls("Context", ["run"], {
    tasks: args(0, 1),
    returnsResult: true,
    source: "@restatedev/restate-sdk 1.17.2 dist/context.d.ts",
  }),
};
