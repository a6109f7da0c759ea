import type { RuleName } from "../../../src/rules/index.ts";
import { inBrowser, withoutBrowser, type BrowserEngine } from "../harness/browser.ts";
import type { Proof } from "../harness/proof.ts";
import { browserDisagreements, browserPrograms } from "../programs/browser/index.ts";
import { askRules } from "./verdict.ts";

const rules: readonly RuleName[] = ["no-free-variable", "no-captured-handle", "no-handle-in-payload", "no-unshippable-function"];

function proofOf(engine: BrowserEngine, title: string, about: string): Proof {
  return {
    title,
    about: `${about} All programs have a page of their own in one headless Chromium; what is not done after twenty seconds counts as a failure. Without the engine a page function is called where it stands.`,
    packages: [engine],
    rules,
    programs: browserPrograms(engine),
    known: browserDisagreements[engine],
    reportedBy: askRules(rules),
    onEngine: inBrowser(engine),
    withoutEngine: withoutBrowser(engine),
  };
}

/** What a page function mentions, gets and returns, and Playwright. */
export const playwrightProof = proofOf(
  "playwright-core",
  "Playwright",
  "The text of a function is evaluated in a page, with one argument.",
);

/** The same programs, and Puppeteer. */
export const puppeteerProof = proofOf(
  "puppeteer-core",
  "Puppeteer",
  "The same programs, as far as Puppeteer has what they use: any number of arguments.",
);
