import { describe, expect, it } from "vitest";
import { shipmentsIn, tasksIn } from "../../support/shipments.ts";

describe("Playwright's page functions", () => {
  const test = (text: string): string[] => tasksIn(`import { test, expect } from "@playwright/test";\n${text}`, "playwright");

  it.each([
    `test("t", async ({ page }) => { await page.evaluate(() => 1); });`,
    `test("t", { tag: "@slow" }, async ({ page }) => { await page.evaluate(() => 1); });`,
    `test.only("t", async ({ page: p }) => { await p.evaluate(() => 1); });`,
    `test.skip("t", async (fixtures) => { await fixtures.page.evaluate(() => 1); });`,
    `test.fail.only("t", async ({ page }) => { await page.evaluate(() => 1); });`,
    `test.beforeEach(async ({ page }) => { await page.evaluate(() => 1); });`,
    `test.afterEach("t", async ({ page }) => { await page.evaluate(() => 1); });`,
    `test.beforeAll(async ({ browser }) => { const p = await browser.newPage(); await p.evaluate(() => 1); });`,
    `test("t", async ({ playwright }) => { const b = await playwright.chromium.launch(); const p = await b.newPage(); await p.evaluate(() => 1); });`,
    `test("t", async ({ context }) => { await context.addInitScript(() => 1); });`,
    `const own = test.extend({ user: "x" }); own("t", async ({ page, user }) => { await page.evaluate(() => 1); });`,
    `test.extend({ user: async ({ page }, use) => { await page.evaluate(() => 1); await use(1); } });`,
    `test.extend<{ user: string }>({ user: [async ({ page }, use) => { await page.evaluate(() => 1); }, { auto: true }] });`,
    `test.extend({ async page({ context }, use) { const p = await context.newPage(); await p.evaluate(() => 1); await use(p); } });`,
    `test("t", async ({ page }) => { for (const f of page.frames()) await f.evaluate(() => 1); });`,
    `test("t", async ({ page }) => { await Promise.all(page.frames().map((f) => f.evaluate(() => 1))); });`,
    `test.describe("d", () => { test("t", async ({ page }) => { await page.evaluate(() => 1); }); });`,
    `test("t", async ({ page }) => { await open(page); }); async function open(p) { await p.evaluate(() => 1); }`,
  ])("are found by the runner's fixtures: %s", (text) => {
    expect(test(text)).toEqual(["() => 1"]);
  });
  it("are found by the runner's default export", () => {
    expect(
      tasksIn(`import it from "@playwright/test"; it("t", async ({ page }) => { await page.evaluate(() => 1); });`, "playwright"),
    ).toEqual(["() => 1"]);
  });
  it.each(["playwright", "playwright-core", "@playwright/test", "playwright/test"])("are found in a browser that %s launched", (source) => {
    expect(
      tasksIn(
        `import { chromium } from "${source}";
const browser = await chromium.launch(); const context = await browser.newContext(); const p = await context.newPage();
await p.evaluate(() => 1); await p.locator("a").evaluate(() => 2); await p.getByRole("link").first().evaluateAll(() => 3);`,
        "playwright",
      ),
    ).toEqual(["() => 1", "() => 2", "() => 3"]);
  });
  it("are found by declared types", () => {
    expect(
      tasksIn(
        `import type { Page, Frame, Locator, ElementHandle, JSHandle, Worker } from "@playwright/test";
export async function f(a: Page, b: Frame, c: Locator, d: ElementHandle, e: JSHandle, g: Worker) {
  await a.evaluate(() => 1); await b.evaluate(() => 2); await c.evaluate(() => 3); await d.evaluate(() => 4); await e.evaluate(() => 5); await g.evaluate(() => 6);
}`,
        "playwright",
      ),
    ).toEqual(["() => 1", "() => 2", "() => 3", "() => 4", "() => 5", "() => 6"]);
  });
  it("are found in what a page leads to", () => {
    expect(
      test(`test("t", async ({ page, context }) => {
  await page.mainFrame().waitForFunction(() => 1);
  await (await page.$("a")).evaluate(() => 2);
  await page.$eval("a", () => 3);
  await (await page.$("a")).$$eval("b", () => 4);
  await page.frameLocator("iframe").getByText("x").evaluate(() => 5);
  const handle = await page.evaluateHandle(() => 6); await handle.evaluate(() => 7);
  const [popup] = await Promise.all([page.waitForEvent("popup"), page.click("a")]); await popup.evaluate(() => 8);
  page.on("popup", async (p) => { await p.evaluate(() => 9); });
  await context.pages()[0].evaluate(() => 10);
  await page.frames().find((f) => f.name() === "x").evaluate(() => 11);
});`),
    ).toEqual(["() => 1", "() => 2", "() => 3", "() => 4", "() => 5", "() => 6", "() => 7", "() => 8", "() => 9", "() => 10", "() => 11"]);
  });
  it("are not what runs on this side", () => {
    expect(
      test(`test("t", async ({ page }) => {
  await page.exposeFunction("log", (x) => x);
  await page.exposeBinding("log", (x) => x);
  await page.route("**", (route) => route.abort());
  page.on("console", (message) => message.text());
  await page.waitForEvent("popup", (p) => true);
  await expect.poll(() => 1).toBe(1);
  await expect(async () => 1).toPass();
  await test.step("s", async () => 1);
});`),
    ).toEqual([]);
  });
  it("are not what is merely called so", () => {
    expect(
      test(`document.evaluate("//a", document); const model = { evaluate(f) {} }; model.evaluate(() => 1); xpath.evaluate(() => 1);`),
    ).toEqual([]);
  });
  it("run in Node in the main process of an application", () => {
    const text = `import { _electron as electron, type ElectronApplication } from "playwright";
const app = await electron.launch({ args: ["."] }); await app.evaluate(async ({ app }) => app.getAppPath());
export async function f(other: ElectronApplication) { await other.evaluateHandle(() => 1); }`;
    expect(tasksIn(text, "playwright-electron")).toEqual(["async ({ app }) => app.getAppPath()", "() => 1"]);
  });
});

describe("Puppeteer's page functions", () => {
  it.each(["puppeteer", "puppeteer-core"])("are found in a browser that %s launched", (source) => {
    expect(
      tasksIn(
        `import puppeteer from "${source}";
const browser = await puppeteer.launch(); const p = await browser.newPage();
await p.evaluate((x) => x, 1); await p.$eval("a", () => 2); await p.$$eval("a", () => 3); await p.waitForFunction(() => 4, {}, 1);
await p.evaluateOnNewDocument(() => 5); await p.mainFrame().evaluate(() => 6); await (await p.waitForSelector("a")).evaluate(() => 7);`,
        "puppeteer",
      ),
    ).toEqual(["(x) => x", "() => 2", "() => 3", "() => 4", "() => 5", "() => 6", "() => 7"]);
  });
  it("are found in lists, targets and by declared types", () => {
    expect(
      tasksIn(
        `import puppeteer, { type Page, type Frame, type WebWorker } from "puppeteer";
const browser = await puppeteer.connect({}); const [first] = await browser.pages(); await first.evaluate(() => 1);
browser.on("targetcreated", async (target) => { const p = await target.page(); await p.evaluate(() => 2); });
export async function f(a: Page, b: Frame, c: WebWorker) { await a.evaluate(() => 3); await b.evaluate(() => 4); await c.evaluate(() => 5); }`,
        "puppeteer",
      ),
    ).toEqual(["() => 1", "() => 2", "() => 3", "() => 4", "() => 5"]);
  });
  it("are the functions of a locator", () => {
    const text = `import puppeteer from "puppeteer"; const p = await (await puppeteer.launch()).newPage();
await p.locator("a").setTimeout(1).filter(() => true).click(); await p.locator(() => document.body).map(() => 1).wait();`;
    expect(tasksIn(text, "puppeteer").toSorted()).toEqual(["() => 1", "() => document.body", "() => true"]);
  });
  it("are not what runs on this side", () => {
    expect(
      tasksIn(
        `import puppeteer from "puppeteer"; const p = await (await puppeteer.launch()).newPage();
await p.exposeFunction("log", (x) => x); p.on("request", (request) => request.abort()); await p.waitForResponse((r) => r.ok());`,
        "puppeteer",
      ),
    ).toEqual([]);
  });
});

describe("a page of unknown origin", () => {
  it("is a variable, a parameter or a field with its name", () => {
    expect(
      tasksIn(
        `export async function f(page, frame) { await page.evaluate(() => 1); await frame.$eval("a", () => 2); await page.addInitScript(() => 3); }
export class View { constructor(page) { this.page = page; } async open() { await this.page.evaluate(() => 4); } }
export async function g(adminPage, page2) { await adminPage.evaluate(() => 5); await page2.evaluate(() => 6); }`,
        "browser-page",
      ),
    ).toEqual(["() => 1", "() => 2", "() => 3", "() => 4", "() => 5", "() => 6"]);
  });
  it("is no variable that is known to be something else", () => {
    expect(
      shipmentsIn(`const page = { evaluate(task) { return task(); } }; page.evaluate(() => 1);
export function f(page: number[], document, other) { page.evaluate(() => 2); document.evaluate("//a", () => 3); other.evaluate(() => 4); }
class LoginPage { evaluate(task) { return task(); } } const loginPage = new LoginPage(); loginPage.evaluate(() => 5);`),
    ).toEqual([]);
  });
  it("has other methods that ship nothing", () => {
    expect(
      shipmentsIn(
        `export async function f(page) { page.on("console", (m) => m); await page.route("**", (r) => r); await page.exposeFunction("f", () => 1); }`,
      ),
    ).toEqual([]);
  });
});

describe("page functions of other drivers", () => {
  it.each([
    ["cypress", `cy.origin("https://a.example", () => { cy.get("h1"); });`, `() => { cy.get("h1"); }`],
    ["cypress", `cy.origin("https://a.example", { args: { k: 1 } }, ({ k }) => { cy.get(k); });`, "({ k }) => { cy.get(k); }"],
    ["webdriverio", `import { browser } from "@wdio/globals"; await browser.execute((a) => a, 1);`, "(a) => a"],
    ["webdriverio", `import { $ } from "@wdio/globals"; await $("a").execute((element) => element.id);`, "(element) => element.id"],
    [
      "webdriverio",
      `import { remote } from "webdriverio"; const b = await remote({}); await b.executeAsync((done) => done(1));`,
      "(done) => done(1)",
    ],
    [
      "selenium",
      `import { Builder } from "selenium-webdriver"; const d = await new Builder().forBrowser("chrome").build(); await d.executeScript((a) => a, 1);`,
      "(a) => a",
    ],
    [
      "selenium",
      `import type { WebDriver } from "selenium-webdriver"; export async function f(d: WebDriver) { await d.executeAsyncScript(() => 1); }`,
      "() => 1",
    ],
    ["testcafe", `import { ClientFunction } from "testcafe"; const f = ClientFunction(() => k, { dependencies: { k: 1 } });`, "() => k"],
    [
      "nightwatch",
      `import type { NightwatchBrowser } from "nightwatch"; export function f(b: NightwatchBrowser) { b.execute((a) => a, [1], (r) => r); }`,
      "(a) => a",
    ],
    ["web-extensions", `chrome.scripting.executeScript({ target: { tabId: 1 }, func: (a) => a, args: [1] });`, "(a) => a"],
    [
      "web-extensions",
      `import browser from "webextension-polyfill"; browser.scripting.executeScript({ target: {}, func: () => 1 });`,
      "() => 1",
    ],
    ["browser-driver", `await browser.execute(() => 1);`, "() => 1"],
    ["browser-driver", `export const test = { "a page": (browser) => { browser.execute(() => 1); } };`, "() => 1"],
    ["browser-driver", `export async function f(driver) { await driver.executeScript(() => 1); }`, "() => 1"],
    [
      "puppeteer",
      `import puppeteer from "puppeteer-extra"; const p = await (await puppeteer.launch()).newPage(); await p.evaluate(() => 1);`,
      "() => 1",
    ],
    [
      "puppeteer",
      `import puppeteer from "@cloudflare/puppeteer"; const p = await (await puppeteer.launch(env.B)).newPage(); await p.evaluate(() => 1);`,
      "() => 1",
    ],
    [
      "puppeteer",
      `import { Cluster } from "puppeteer-cluster"; const c = await Cluster.launch({}); await c.task(async ({ page, data }) => { await page.evaluate(() => 1); });`,
      "() => 1",
    ],
    [
      "playwright",
      `import { chromium } from "playwright-extra"; const p = await (await chromium.launch()).newPage(); await p.evaluate(() => 1);`,
      "() => 1",
    ],
    [
      "playwright",
      `import { chromium } from "patchright"; const p = await (await chromium.launch()).newPage(); await p.evaluate(() => 1);`,
      "() => 1",
    ],
    [
      "playwright",
      `import { launch } from "@cloudflare/playwright"; const p = await (await launch(env.B)).newPage(); await p.evaluate(() => 1);`,
      "() => 1",
    ],
    [
      "playwright",
      `import { test } from "@playwright/experimental-ct-react"; test("t", async ({ mount, page }) => { await page.evaluate(() => 1); });`,
      "() => 1",
    ],
    [
      "webdriverio",
      `import { $ } from "@wdio/globals"; await $("a").executeAsync((element, done) => done(1));`,
      "(element, done) => done(1)",
    ],
  ])("%s: %s", (engine, text, task) => {
    expect(tasksIn(text, engine)).toEqual([task]);
  });
  it.each([
    [
      "a statement of a database",
      `import { Builder } from "selenium-webdriver"; const db = connect(); db.execute("select 1"); driver.execute("select 1");`,
    ],
    ["a page's own `executeScript`", `import "selenium-webdriver"; const engine = { executeScript(f) {} }; engine.executeScript(() => 1);`],
    ["files of an extension", `chrome.scripting.executeScript({ target: { tabId: 1 }, files: ["a.js"] });`],
  ])("are not met by %s", (_, text) => {
    expect(shipmentsIn(text).flatMap(({ tasks }) => tasks)).toEqual([]);
  });
});
