import type { Engine } from "../schema.ts";
import { calls } from "./rows.ts";

/** An extension's background sends a function's text to a tab. `scripting` stands for the globals, which have no import to look for;
 * `func` was called `function` at first. */
export const webExtensions: Engine = {
  name: "web-extensions",
  title: "the extension's tab",
  profile: {
    kind: "source",
    globals: "browser",
    refuses: ["bound"],
    scope: ["browser", "chrome"],
    failure: {
      handle: "The script fails: only the function's text is sent to the tab, and {handle} does not exist there",
      freeName: 'The script fails in the tab with "ReferenceError: {name} is not defined"',
    },
    remedy: "Use it in the background, and pass plain data in `args`",
  },
  types: {
    Scripting: { declaredAs: [], from: [] },
  },
  receivers: [{ name: /^scripting$/u, type: "Scripting" }],
  boundaries: ["Scripting", "global#chrome.scripting", "global#browser.scripting", "webextension-polyfill#scripting"].flatMap((scripting) =>
    calls(scripting, ["executeScript"], {
      tasks: ["argument[0].func", "argument[0].function"],
      payload: ["argument[0].args"],
      passes: "list",
      returnsResult: true,
      source: "@types/chrome 0.3.7 index.d.ts",
    }),
  ),
};
