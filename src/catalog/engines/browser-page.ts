import type { Engine } from "../schema.ts";
import { args, calls, pageProfile } from "./rows.ts";

const playwright = "playwright-core 1.65.1 types/types.d.ts";
const puppeteer = "puppeteer-core 24.43.1 lib/types.d.ts";

/**
 * A variable called `page`, `adminPage` or `frame` of which nothing else is known: a fixture, a parameter. Playwright and Puppeteer agree on what is
 * shipped, and one argument reaches the function in both; `waitForFunction` has its options in that place with one of them. `document.evaluate` is another thing.
 */
export const browserPage: Engine = {
  name: "browser-page",
  title: "the browser",
  profile: pageProfile("Use it on this side, and pass plain data as the argument", "ReferenceError: {name} is not defined"),
  types: {
    Page: { declaredAs: [], from: [] },
  },
  receivers: [{ name: /^(?:page\d*|\w+Page|frame)$/u, type: "Page" }],
  boundaries: [
    ...calls("Page", ["evaluate"], { tasks: args(0), payload: args(1), passes: "one", returnsResult: true, source: playwright }),
    ...calls("Page", ["evaluateHandle"], { tasks: args(0), payload: args(1), passes: "one", source: playwright }),
    ...calls("Page", ["addInitScript"], { tasks: args(0), payload: args(1), passes: "one", failsLater: true, source: playwright }),
    ...calls("Page", ["waitForFunction"], { tasks: args(0), source: playwright }),
    ...calls("Page", ["$eval", "$$eval"], {
      tasks: args(1),
      payload: args(2),
      passes: "one",
      gives: 1,
      returnsResult: true,
      source: playwright,
    }),
    ...calls("Page", ["evaluateOnNewDocument"], { tasks: args(0), payload: args(1), passes: "one", failsLater: true, source: puppeteer }),
  ],
  exposes: ["Page.exposeFunction.argument[0]", "Page.exposeBinding.argument[0]"],
};
