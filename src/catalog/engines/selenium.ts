import type { Engine, EngineType } from "../schema.ts";
import { args, calls, pageProfile } from "./rows.ts";

const types: Record<string, EngineType> = {
  Builder: {
    declaredAs: ["selenium-webdriver#Builder"],
    from: [],
    returnsItself: [
      "disableEnvironmentOverrides",
      "forBrowser",
      "setAlertBehavior",
      "setChromeOptions",
      "setChromeService",
      "setEdgeOptions",
      "setEdgeService",
      "setFirefoxOptions",
      "setFirefoxService",
      "setIeOptions",
      "setIeService",
      "setLoggingPrefs",
      "setProxy",
      "setSafariOptions",
      "usingHttpAgent",
      "usingServer",
      "usingWebDriverProxy",
      "withCapabilities",
    ],
  },
  Driver: {
    declaredAs: ["selenium-webdriver#WebDriver", "selenium-webdriver#ThenableWebDriver"],
    from: ["Builder.build()"],
  },
};

/** The function's text is evaluated in the page, with any number of arguments. */
export const selenium: Engine = {
  name: "selenium",
  title: "Selenium",
  profile: pageProfile("Use it on this side, and pass plain data as arguments", "{name} is not defined"),
  types,
  // A driver is a handle as well.
  boundaries: ["Driver", "selenium-webdriver#WebDriver"].flatMap((driver) =>
    calls(driver, ["executeScript", "executeAsyncScript"], {
      tasks: args(0),
      payload: args(1),
      passes: "each",
      isUntyped: true,
      returnsResult: true,
      source: "selenium-webdriver 4.46.0 lib/webdriver.js",
    }),
  ),
};
