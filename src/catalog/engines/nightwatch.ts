import type { Engine, EngineType } from "../schema.ts";
import { args, calls, namesOfNode } from "./rows.ts";

const types: Record<string, EngineType> = {
  Browser: {
    declaredAs: ["nightwatch#NightwatchAPI", "nightwatch#NightwatchBrowser"],
    from: ["nightwatch#browser"],
  },
};

/** The function's text is evaluated in the page, with a list of arguments. */
export const nightwatch: Engine = {
  name: "nightwatch",
  title: "Nightwatch",
  profile: {
    kind: "source",
    globals: "browser",
    lacks: namesOfNode,
    refuses: ["bound"],
    failure: {
      handle: "The command fails: only the function's text is sent to the page, and {handle} does not exist there",
      freeName: 'The command fails in the page with "{name} is not defined"',
    },
    remedy: "Use it on this side, and pass plain data in the list of arguments",
  },
  types,
  // The list may be left out, and then the callback follows.
  boundaries: calls("Browser", ["execute", "executeAsync", "executeScript", "executeAsyncScript"], {
    tasks: args(0),
    payload: args(1),
    passes: "list",
    runsHere: args(1, 2),
    returnsResult: true,
    source: "nightwatch 3.16.0 types/index.d.ts",
  }),
};
