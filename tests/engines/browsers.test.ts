import { describe } from "vitest";
import { describeProof } from "./harness/describe-proof.ts";
import { describePassing } from "./harness/passing.ts";
import { playwrightProof, puppeteerProof } from "./proofs/browser.ts";

const extent = { programs: 145, shapes: 35 };

describe("Playwright", () => {
  const comparisons = describeProof(playwrightProof, extent);
  describePassing(playwrightProof, comparisons, 28);
});

describe("Puppeteer", () => {
  const comparisons = describeProof(puppeteerProof, extent);
  describePassing(puppeteerProof, comparisons, 28);
});
