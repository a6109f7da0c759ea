import type { Engine } from "../schema.ts";
import { args, calls } from "./rows.ts";

/** A step's result is written to the database; a workflow that is recovered reads it from there. */
export const dbos: Engine = {
  name: "dbos",
  title: "DBOS",
  profile: {
    kind: "journal",
    failure: {
      handle: "When the workflow is recovered, the step's result comes from the database as plain data, without {handle}",
    },
    remedy: "Open it inside each step that uses it, and return plain data",
  },
  types: {},
  boundaries: calls("@dbos-inc/dbos-sdk#DBOS", ["runStep", "registerStep"], {
    tasks: args(0),
    returnsResult: true,
    source: "@dbos-inc/dbos-sdk 5.3.0 dist/src/dbos.d.ts",
  }),
};
