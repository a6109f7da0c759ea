import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import type { Server } from "node:http";
import { promisify } from "node:util";
import { launch, type Browser, type Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findChromium, howToGetChromium } from "../../tests/engines/harness/chromium.ts";
import { serve } from "./serve.ts";

const dist = "site/dist";
let server: Server;
let address: string;
let browser: Browser;
let page: Page;
/** What went wrong in the page. */
let complaints: string[];

beforeAll(async () => {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error(howToGetChromium);
  await promisify(execFile)(process.execPath, ["scripts/site.js"], { env: { ...process.env, NODE_ENV: undefined, SITE_BASE: undefined } });
  ({ server, address } = await serve(dist));
  browser = await launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"] });
});
afterAll(async () => {
  await browser.close();
  server.close();
});
beforeEach(async () => {
  complaints = [];
  page = await browser.newPage();
  page.setDefaultTimeout(60_000);
  await page.setViewport({ width: 1400, height: 1000 });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("requestfailed", (request) => complaints.push(request.url()));
});
afterEach(async () => {
  await page.close();
  expect(complaints).toEqual([]);
});

/** The texts of all elements that a selector finds. */
function texts(selector: string): Promise<string[]> {
  return page.$$eval(selector, (elements) => elements.map((element) => element.textContent.trim()));
}

/** Waits until the first element of a selector holds a text. */
async function waitForText(selector: string, text: string): Promise<void> {
  await page.waitForFunction(
    (where, what) => [...document.querySelectorAll(where)].some((element) => element.textContent.includes(what)),
    {},
    selector,
    text,
  );
}

async function openPlayground(hash = ""): Promise<void> {
  await page.goto(`${address}/playground.html${hash}`);
  await page.waitForSelector('.findings[aria-busy="false"] .task, .findings[aria-busy="false"] .nothing');
}

/** Writes a program in place of the one that is there. */
async function type(program: string): Promise<void> {
  await page.focus(".cm-content");
  await page.keyboard.down("Control");
  await page.keyboard.press("KeyA");
  await page.keyboard.up("Control");
  await page.keyboard.sendCharacter(program);
}

const capturing = 'import fs from "node:fs";\nconst log = fs.createWriteStream("a.log");\nrdd.foreach((x) => log.write(x));\n';

describe("the pages of the rules", () => {
  const names = readdirSync("docs/rules").map((name) => name.replace(/\.md$/u, ""));

  it.each(names)("%s underlines what is reported, under Incorrect alone", (name) => {
    const html = readFileSync(`${dist}/rules/${name}.html`, "utf8");
    const linted = html.split('<div class="linted">').slice(1);
    expect(linted.length).toBeGreaterThan(1);
    for (const block of linted) {
      const hasReports = block.includes('class="reports"');
      expect(hasReports).toBe(block.includes('class="squiggle"'));
      expect(hasReports).toBe(!block.includes('class="nothing"'));
    }
    const [, incorrect = ""] = /id="incorrect"(.*?)id="correct"/su.exec(html) ?? [];
    expect(incorrect).toContain('class="squiggle"');
    expect(incorrect).not.toContain('class="nothing"');
    const [, correct = ""] = /id="correct"(.*?)<h2/su.exec(html) ?? [];
    expect(correct).toContain('class="nothing"');
    expect(correct).not.toContain('class="squiggle"');
  });

  it("link to the playground with the block in it", async () => {
    await page.goto(`${address}/rules/no-free-variable.html`);
    const [href] = await page.$$eval("a.try", (links) => links.map((link) => link.href));
    await page.goto(href ?? "");
    await waitForText(".reports .rule", "no-free-variable");
    expect((await texts(".cm-line"))[0]).toBe('/* eslint distributed/no-free-variable: "error" */');
  });
});

describe("the links of a page", () => {
  it.each(["engines", "guide/command-line", "rules/no-captured-handle"])("of %s lead to headings that are there", (name) => {
    const html = readFileSync(`${dist}/${name}.html`, "utf8");
    const targets = [...html.matchAll(/href="#([^"]+)"/gu)].map(([, target = ""]) => decodeURIComponent(target));
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id));
    expect(targets).not.toEqual([]);
    expect(targets.filter((target) => !ids.has(target))).toEqual([]);
  });
});

describe("the playground", () => {
  it("underlines what is typed, and shows what is taken along", async () => {
    await openPlayground();
    await type(capturing);
    await waitForText(".reports .message", "`rdd.foreach`".replaceAll("`", ""));
    await page.waitForSelector(".cm-lintRange-error");
    expect(await texts(".cm-lintRange-error")).toEqual(["log"]);
    expect(await texts(".tree .handle .name")).toEqual(["log"]);
    await type(capturing.replace("log.write(x)", "console.log(x)"));
    await waitForText(".findings .nothing", "Nothing is reported.");
    expect(await texts(".cm-lintRange-error")).toEqual([]);
    expect(await texts(".tree .handle .name")).toEqual([]);
  });

  it("applies a repair, after which the tree is another", async () => {
    await openPlayground();
    await waitForText(".tree .handle .name", "processor.logger");
    expect(await texts(".difference .added")).toContain("+   get logger() {");
    await page.click(".offer .apply");
    await waitForText(".findings .nothing", "Nothing is reported.");
    expect(await texts(".cm-line")).toContain("get logger() {");
    expect(await texts(".cm-lintRange-error")).toEqual([]);
    expect(await texts(".tree .handle .name")).toEqual([]);
  });

  it("has a program for the engine that is picked, in TypeScript as well", async () => {
    await openPlayground();
    await page.select("select.engine", "pulumi");
    await waitForText(".task .engine", "Pulumi");
    await waitForText(".reports .message", "The deployment fails");
    expect(await texts('.choice [aria-pressed="true"]')).toContain("TypeScript");
    expect(await texts(".task .engine")).toEqual(["Pulumi", "Pulumi"]);
    await page.select("select.engine", "workerpool");
    await waitForText(".task .engine", "workerpool");
    expect(await texts(".tree .missing .name")).toContain("rate");
  });

  it("shows a message over its squiggle, with the repair as a button", async () => {
    await openPlayground();
    await page.waitForSelector(".cm-lintRange-error");
    await page.hover(".cm-lintRange-error");
    await page.waitForSelector(".cm-tooltip .cm-diagnostic");
    expect((await texts(".cm-tooltip .cm-diagnosticText"))[0]).toContain("a file stream opened in the constructor (job.js:5:19)");
    await page.click(".cm-tooltip .cm-diagnosticAction");
    await waitForText(".findings .nothing", "Nothing is reported.");
  });

  it("says which line cannot be read, and goes on", async () => {
    await openPlayground();
    await type("const = 1;\n");
    await waitForText(".problem", "Line 1 cannot be read");
    await type(capturing);
    await waitForText(".reports .rule", "no-captured-handle");
    expect(await texts(".problem")).toEqual([]);
  });

  it("is shared by its address", async () => {
    await openPlayground();
    await type(capturing.replace("a.log", "shared.log"));
    await waitForText(".reports .message", "rdd.foreach");
    await page.click(".share");
    await waitForText(".share", "Link copied");
    const url = page.url();
    await page.goto("about:blank");
    await page.goto(url);
    await waitForText(".cm-line", "shared.log");
    await waitForText(".reports .message", "rdd.foreach");
  });

  it.each(["light", "dark"])("fits a narrow window, %s", async (scheme) => {
    await page.setViewport({ width: 390, height: 800 });
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    await openPlayground();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(background).toMatch(scheme === "light" ? /^rgb\(255, 255, 255\)$/u : /^rgb\(\d\d, \d\d, \d\d\)$/u);
  });
});
