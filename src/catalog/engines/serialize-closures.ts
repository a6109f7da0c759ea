import type { Engine } from "../schema.ts";

/** The serialiser beneath Beam's SDK, used by itself: `serialize-closures` 0.2.9 after `ts-closure-transform` 0.1.8. */
export const serializeClosures: Engine = {
  name: "serialize-closures",
  title: "serialize-closures",
  profile: {
    kind: "environment",
    narrows: false,
    runsAccessors: false,
    moduleScope: "travels",
    lexicalThis: "lost",
    refuses: ["bound", "shorthand", "private"],
    registersClasses: true,
    registeredAs: "builtin",
    transientPrefix: "__",
    failure: {
      handle: "`serialize` throws, or what is read back is a dead copy: {handle} cannot be serialised",
    },
    remedy: "Open it on first use",
  },
  types: {},
  boundaries: [
    {
      callee: "serialize-closures#serialize",
      form: "call",
      tasks: ["argument[0]"],
      source: "serialize-closures 0.2.9 dist/src/serialize.d.ts",
    },
  ],
};
