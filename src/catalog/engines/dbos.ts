import type { Engine } from "../schema.ts";
import { args, calls } from "./rows.ts";

const root = "@dbos-inc/dbos-sdk#DBOS";
const source = "@dbos-inc/dbos-sdk 5.3.0 dist/src/dbos.d.ts";

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
  boundaries: [
    ...calls(root, ["runStep"], { tasks: args(0), returnsResult: true, source }),
    ...calls(root, ["registerStep"], { tasks: args(0), returnsResult: true, onlyRegisters: true, source }),
    ...calls(root, ["registerWorkflow"], { tasks: args(0), returnsResult: true, isReplayed: true, source }),
  ],
  marks: [
    { by: "decorator", name: `${root}.step`, returnsResult: true, source },
    { by: "decorator", name: `${root}.workflow`, returnsResult: true, isReplayed: true, source },
  ],
};
