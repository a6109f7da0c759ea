import { describe, expect, it } from "vitest";
import { shipmentsIn, tasksIn } from "../../support/shipments.ts";

/** A class whose `open` is called by nobody in the file. */
const page = (field: string, open: string, read = "this.tab"): string => `import puppeteer, { type Page } from "puppeteer";
export class Reader { ${field} async open() { ${open} } async read() { return ${read}.evaluate(() => 1); } }`;

const opens = "const browser = await puppeteer.launch(); this.tab = await browser.newPage();";

describe("the receiver of a call", () => {
  it.each([
    ["a field that another method fills", page("", opens)],
    ["a field that is empty at first", page("tab = null;", opens)],
    ["a declared field that is empty at first", page("tab: Page | null = null;", "this.tab = find();", "this.tab!")],
    ["an optional field", page("tab?: Page;", "")],
    ["a page of a browser in a field", page("b = null;", "this.b = await puppeteer.launch();", "(await this.b.newPage())")],
    ["the first of the pages in a field", page("", "const b = await puppeteer.launch(); this.tab = (await b.pages())[0];")],
    [
      "a variable of the module that another function fills",
      `import puppeteer from "puppeteer"; let tab = null;
export async function open() { const b = await puppeteer.launch(); tab = await b.newPage(); }
export function read() { return tab.evaluate(() => 1); }`,
    ],
    [
      "an object of the module that another function fills",
      `import puppeteer from "puppeteer"; const state = { tab: null };
export async function open() { const b = await puppeteer.launch(); state.tab = await b.newPage(); }
export function read() { return state.tab.evaluate(() => 1); }`,
    ],
  ])("is what is kept there: %s", (_, text) => {
    expect(tasksIn(text, "puppeteer")).toEqual(["() => 1"]);
  });
  it("is what a base class keeps", () => {
    expect(
      tasksIn(
        `import { chromium } from "playwright";
class Base { tab = null; async open() { const b = await chromium.launch(); this.tab = await b.newPage(); } }
export class Reader extends Base { read() { return this.tab.evaluate(() => 1); } }`,
        "playwright",
      ),
    ).toEqual(["() => 1"]);
  });
  it.each([
    ["an object of the project", `${page("tab = null;", "this.tab = new Tab();")}\nclass Tab { evaluate(f) { return f(); } }`],
    ["something unknown", page("tab = null;", "this.tab = find();")],
    ["the field of another class", `${page("", "")}\nexport class Other { async open() { ${opens} } }`],
    ["an object that is there", page("tab = { evaluate: (f) => f() };", "")],
  ])("is nothing of an engine's where that is %s", (_, text) => {
    expect(shipmentsIn(text)).toEqual([]);
  });
});
