import type { Engine } from "../schema.ts";
import { slotted } from "./rows.ts";

/**
 * Functionless's closure serialiser, a descendant of Pulumi's. As there, property paths are followed, accessors are called, and a factory
 * is shipped as it stands; otherwise than there, this holds for classes and their static accessors, too, and a method that is named by a
 * symbol arrives. Measured with version 0.1.2 on Node 20.
 */
export const functionless: Engine = {
  name: "functionless",
  title: "Functionless",
  profile: {
    kind: "environment",
    narrows: true,
    runsAccessors: true,
    moduleScope: "travels",
    lexicalThis: "refused",
    refuses: ["bound", "private", "super"],
    needsDefaultImports: true,
    loses: slotted,
    failure: {
      handle: "The deployment fails: Functionless cannot serialise {handle}",
    },
    remedy: "Open it on first use",
  },
  types: {},
  boundaries: [
    {
      callee: "@functionless/nodejs-closure-serializer#serializeFunction",
      form: "call",
      tasks: ["argument[0]"],
      source: "@functionless/nodejs-closure-serializer 0.1.2 lib/closure/serializeClosure.d.ts",
    },
  ],
};
