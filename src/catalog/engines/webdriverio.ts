import type { Engine, EngineType } from "../schema.ts";
import { args, calling, calls, namesOfNode } from "./rows.ts";

const types: Record<string, EngineType> = {
  Browser: {
    declaredAs: [],
    from: ["@wdio/globals#browser", "@wdio/globals#driver"],
  },
  Element: {
    declaredAs: [],
    from: ["@wdio/globals#$()", ...["Browser", "webdriverio#remote"].flatMap((type) => calling(type, ["$"]))],
    returnsItself: ["$"],
  },
};

const commands = "webdriverio 9.33.1 build/commands";
const each = { tasks: args(0), payload: args(1), passes: "each" } as const;

/** The function's text is evaluated in the page, with any number of arguments. */
export const webdriverio: Engine = {
  name: "webdriverio",
  title: "WebdriverIO",
  profile: {
    kind: "source",
    globals: "browser",
    lacks: namesOfNode,
    refuses: ["bound"],
    failure: {
      handle: "The command fails: only the function's text is sent to the page, and {handle} does not exist there",
      freeName: 'The command fails in the page with "{name} is not defined"',
    },
    remedy: "Use it on this side, and pass plain data as arguments",
  },
  types,
  // A session that `remote` opened is a handle as well.
  boundaries: [
    ...["Browser", "webdriverio#remote"].flatMap((browser) => [
      ...calls(browser, ["execute"], { ...each, returnsResult: true, source: `${commands}/browser/execute.d.ts` }),
      ...calls(browser, ["executeAsync"], { ...each, returnsResult: true, source: `${commands}/browser/executeAsync.d.ts` }),
      ...calls(browser, ["addInitScript"], { ...each, failsLater: true, source: `${commands}/browser/addInitScript.d.ts` }),
    ]),
    ...calls("Element", ["executeAsync"], { ...each, gives: 1, returnsResult: true, source: `${commands}/browser/executeAsync.d.ts` }),
    ...calls("Element", ["execute"], { ...each, gives: 1, returnsResult: true, source: `${commands}/element/execute.d.ts` }),
  ],
};
