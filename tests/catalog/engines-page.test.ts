import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { enginesPage } from "../../scripts/engine-tables.ts";
import { engines } from "../../src/catalog/engines/index.ts";

const page = enginesPage();

it("docs/engines.md is what `npm run docs:engines` makes of the catalogue", () => {
  expect(readFileSync("docs/engines.md", "utf8")).toBe(page);
});

it("has one section for each engine, which the tables link to", () => {
  const headings = [...page.matchAll(/^### (?<title>.+)$/gmu)].map(({ groups }) => groups?.["title"] ?? "");
  expect(new Set(headings).size).toBe(engines.length);
  const links = [...page.matchAll(/^\| \[(?<title>.+?)\]\(#(?<anchor>.+?)\)/gmu)];
  expect(links.map(({ groups }) => groups?.["title"])).toEqual(headings);
  for (const { groups } of links) expect(groups?.["anchor"]).toMatch(/^[\p{L}\p{N}_-]+$/u);
});

it("leaves no cell of a table empty", () => {
  expect(page).not.toMatch(/\| +\|/u);
});
