import { expect, it } from "vitest";
import { committedPage, committedSection, pageText } from "./harness/page.ts";
import { proofs } from "./proofs/index.ts";

it("The page of the docs holds a section for every engine, in order, and nothing else", async () => {
  const sections = proofs.map((proof) => committedSection(proof));
  expect(sections).not.toContain("");
  expect(committedPage()).toBe(await pageText(sections));
});
