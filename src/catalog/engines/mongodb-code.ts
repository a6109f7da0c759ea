import type { Engine, Mark } from "../schema.ts";
import { args, calls, constructions } from "./rows.ts";

/** Functions that the database's server runs, in a shell of its own. */
export const mongodbCode: Engine = {
  name: "mongodb-code",
  title: "MongoDB",
  profile: {
    kind: "source",
    globals: "mongo shell",
    refuses: ["bound"],
    failure: {
      handle: "The query fails: only the function's text is sent to the server, and {handle} does not exist there",
      freeName: 'The query fails on the server with "ReferenceError: {name} is not defined"',
    },
    remedy: "Use it on this side, and pass plain data in `scope`",
  },
  types: {},
  // The driver sends their text where it is told to by `serializeFunctions`, and mongosh always does.
  marks: ["$function.body", "$accumulator.init", "$accumulator.accumulate", "$accumulator.merge", "$accumulator.finalize"].map(
    (name): Mark => ({
      by: "property",
      name,
      returnsResult: true,
      source: `MongoDB manual 7.0, reference/operator/aggregation/${name.startsWith("$function") ? "function" : "accumulator"}`,
    }),
  ),
  boundaries: [
    ...["mongodb#", "bson#"].flatMap((root) =>
      constructions(root, ["Code"], { tasks: args(0), payload: args(1), passes: "names", source: "bson 6.10.4 bson.d.ts" }),
    ),
    // Removed in version 5.
    ...calls("mongodb#Collection", ["mapReduce"], {
      tasks: ["argument[0]", "argument[1]", "argument[2].finalize"],
      payload: ["argument[2].scope"],
      passes: "names",
      source: "mongodb 4.17.2 mongodb.d.ts",
    }),
  ],
};
