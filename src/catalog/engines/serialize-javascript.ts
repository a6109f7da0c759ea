import type { Engine } from "../schema.ts";
import { calls } from "./rows.ts";

/**
 * Functions go into the text as they are written; methods in shorthand are rewritten. Measured with version 7.1.4 on Node 20: what the text
 * mentions is not there when it is evaluated, native functions throw, and so does a stream, which holds some.
 */
export const serializeJavascript: Engine = {
  name: "serialize-javascript",
  title: "serialize-javascript",
  profile: {
    kind: "source",
    globals: "node",
    refuses: ["bound"],
    failure: {
      handle: "`serialize` throws, or what is read back has lost it: {handle} cannot be written as text",
      freeName: 'Where the text is evaluated, the function fails with "ReferenceError: {name} is not defined"',
    },
    remedy: "Keep it on this side, and serialise plain data",
  },
  types: {},
  boundaries: calls("serialize-javascript#", [""], {
    tasks: ["argument[0]", "argument[0].*"],
    unlessOn: ["argument[1].ignoreFunction", "argument[1].isJSON"],
    joinsTexts: true,
    source: "serialize-javascript 7.1.4 index.js",
  }),
};
