import type { Engine } from "../schema.ts";
import { args, calls, pageProfile } from "./rows.ts";

const webdriverio = "webdriverio 9.33.1 build/commands/browser/execute.d.ts";
const selenium = "selenium-webdriver 4.46.0 lib/webdriver.js";

/**
 * The global `browser` of a test runner, and a `browser` or `driver` of which nothing else is known. Runners agree on what is shipped; as
 * they do not agree on how arguments are passed, nothing is said about those.
 */
export const browserDriver: Engine = {
  name: "browser-driver",
  title: "the browser",
  profile: pageProfile("Use it on this side, and pass plain data as an argument", "{name} is not defined"),
  types: {
    Browser: { declaredAs: [], from: [] },
    Driver: { declaredAs: [], from: [] },
  },
  receivers: [
    { name: /^browser$/u, type: "Browser" },
    { name: /^driver$/u, type: "Driver" },
  ],
  boundaries: [
    ...["Browser", "global#browser"].flatMap((browser) =>
      calls(browser, ["execute", "executeAsync"], { tasks: args(0), returnsResult: true, source: webdriverio }),
    ),
    ...["Browser", "global#browser", "Driver", "global#driver"].flatMap((driver) =>
      calls(driver, ["executeScript", "executeAsyncScript"], { tasks: args(0), returnsResult: true, source: selenium }),
    ),
  ],
};
