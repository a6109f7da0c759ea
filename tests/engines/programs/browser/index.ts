import type { BrowserEngine } from "../../harness/browser.ts";
import type { EngineProgram } from "../../harness/program.ts";
import { codePrograms } from "./code.ts";
import { writtenFor } from "./drive.ts";
import { globalPrograms } from "./globals.ts";
import { namePrograms } from "./names.ts";
import { nodeNamePrograms } from "./node-names.ts";
import { valuePrograms } from "./values.ts";
import { wayPrograms } from "./ways.ts";

/** Every program of an engine that drives a browser, in the order in which the docs show them. */
export function browserPrograms(engine: BrowserEngine): readonly EngineProgram[] {
  return writtenFor(engine, [...namePrograms, ...globalPrograms, ...nodeNamePrograms, ...codePrograms, ...wayPrograms, ...valuePrograms]);
}

const both = {
  "a variable called `history`":
    "A miss, and meant to be one: only names of everyday variables are taken for a mistake (`name`, `status`, `event`, …). With any other name of the page, such as `fetch`, `URL` or `localStorage`, it is the page's that is meant.",
  "a channel that the task returns":
    "A miss, and meant to be one: page functions are run for what they do as often as for their result, and an arrow returns its last object whether anybody wants it or not.",
  "a port that the task returns": "The same.",
  "an element that the task returns": "The same. An element of the page is besides no handle of the program.",
};

/** Why the rules and an engine do not agree about a program, by its name. */
export const browserDisagreements: Readonly<Record<BrowserEngine, Readonly<Record<string, string>>>> = {
  "playwright-core": {
    ...both,
    "a function as the argument":
      "A miss, and meant to be one: the next version of Playwright calls such a function back on this side, so that the rule leaves it alone.",
    "a function within the argument": "The same.",
  },
  "puppeteer-core": both,
};
