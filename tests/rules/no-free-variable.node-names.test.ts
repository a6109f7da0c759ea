import { describe, expect, it } from "vitest";
import { fix, lint, suggested } from "../support/lint.ts";

const rule = "no-free-variable";

function reports(code: string, ...at: readonly string[]): void {
  expect(lint(rule, code).map((report) => report.at)).toEqual(at);
}

/** A function that gets a page of Playwright. */
const playwright = (body: string, before = ""): string =>
  `import type { Page } from "playwright";\n${before}\nexport async function f(page: Page, given: string) { ${body} }`;
const evaluates = (task: string, before = ""): string => playwright(`await page.evaluate(${task});`, before);

describe("names that Node gives to every program, in a page", () => {
  it("reports them, each once for a task", () => {
    reports(evaluates("() => process.env.API_URL"), "process");
    reports(evaluates("() => [process.pid, process.platform]"), "process");
    reports(evaluates("(x) => Buffer.from(x, 'base64').toString()"), "Buffer");
    reports(evaluates("() => new Promise((done) => setImmediate(done))"), "setImmediate");
    reports(evaluates("() => [1].map(() => __dirname)"), "__dirname");
    reports(evaluates("() => require('fs').readFileSync(__filename)"), "require", "__filename");
    reports(evaluates("() => { const { clean } = require('./clean'); return clean(document.title); }"), "require");
    reports(evaluates("() => process?.env"), "process");
    reports(evaluates("read", "function read() { return process.cwd(); }"), "process");
  });
  it("reports them for every engine that drives a browser, as far as it was measured", () => {
    reports(
      'import puppeteer from "puppeteer"; const page = await (await puppeteer.launch()).newPage(); page.evaluate(() => process.env.HOST);',
      "process",
    );
    reports('import { browser } from "@wdio/globals"; await browser.execute(() => process.env.HOST);', "process");
    reports(
      'import { Builder } from "selenium-webdriver"; const d = await new Builder().build(); await d.executeScript(() => process.pid);',
      "process",
    );
    reports('import { browser } from "nightwatch"; browser.execute(() => process.pid);', "process");
    reports("async function f(page) { await page.evaluate(() => process.env.HOST); }", "process");
    // Builds may put something in their place there.
    reports('cy.origin("https://a.b", () => { cy.log(process.env.HOST); });');
    reports("chrome.scripting.executeScript({ target: { tabId: 1 }, func: () => process.env.HOST });");
  });
  it("says that they belong to Node, and offers no repair", () => {
    const code = evaluates("() => process.env.API_URL");
    expect(lint(rule, code)[0]?.message).toBe(
      '`page.evaluate` sends only the text of this function: `process` of Node stays behind. The call fails in the page with "ReferenceError: process is not defined". Use it on this side, and pass plain data as the argument.',
    );
    expect(fix(rule, code)).toBe(code);
    expect(suggested(rule, code)).toBeNull();
  });
  it("is silent about a task that knows that the name may be missing", () => {
    reports(evaluates("() => typeof process !== 'undefined' && process.env.HOST"));
    reports(evaluates("() => globalThis.process?.env.HOST"));
    reports(evaluates("() => window.process && process.env.HOST"));
    reports(evaluates("() => 'process' in window ? process.env.HOST : ''"));
    reports(evaluates("() => { try { return process.env.HOST; } catch { return ''; } }"));
    reports(playwright("try { await page.evaluate(() => process.env.HOST); } catch {}"), "process");
  });
  it("is silent about what bundlers replace", () => {
    reports(evaluates("() => process.env.NODE_ENV === 'production'"));
    reports(evaluates("() => process.env.NEXT_PUBLIC_HOST"));
    reports(evaluates("() => [process.env.NODE_ENV, process.env.SECRET]"), "process");
  });
  it("is silent about a page's own", () => {
    reports(playwright("await page.addInitScript(() => { window.process = { env: {} }; }); await page.evaluate(() => process.env);"));
    reports(playwright("await page.evaluate((b) => Object.assign(window, { Buffer: b }), given); await page.evaluate(() => Buffer.x);"));
    reports(playwright("await page.exposeFunction('require', load); await page.evaluate(() => require('./a'));", "const load = () => 1;"));
    reports(playwright("for (const n of names) await page.exposeFunction(n, () => 1); await page.evaluate(() => require('./a'));"));
    reports(evaluates("() => require(['editor'], (editor) => editor.start())"));
    reports(evaluates("() => require('vs/editor').start()"));
    reports(evaluates("() => { process = { env: {} }; return process.env; }"));
  });
  it("is silent about declared names, parameters, properties and types", () => {
    reports(evaluates("(process) => process.env"));
    reports(evaluates("() => { const process = 1; return process; }"));
    reports(evaluates("() => app.process.env + { Buffer: 1 }.Buffer"));
    reports(evaluates("() => process.env", "declare const process: { env: {} };"));
    reports(evaluates("(x: Buffer): NodeJS.Process => x as Buffer"));
    reports(evaluates("() => process.env.HOST", 'import process from "node:process";'), "process");
  });
  it("is silent about Electron, whose windows may have them", () => {
    reports(
      'import { _electron } from "playwright"; const app = await _electron.launch(); const page = await app.firstWindow(); page.evaluate(() => process.pid);',
    );
    reports('import { app } from "electron"; async function f(page) { await page.evaluate(() => process.versions); }');
    reports('import { browser } from "@wdio/globals"; await browser.electron.execute(() => 1); await browser.execute(() => process.pid);');
  });
  it("is silent about code that stays on this side", () => {
    reports(playwright("await page.exposeFunction('env', () => process.env.HOST);"));
    reports(playwright("await page.evaluate((x) => x, process.env.HOST);"));
    reports(playwright("page.on('console', () => process.stdout.write('a'));"));
    reports(evaluates("() => { if (false) process.exit(); }"));
  });
});

describe("`require` on a worker", () => {
  const exec = (task: string): string => `import workerpool from "workerpool"; await workerpool.pool().exec(${task}, [1]);`;
  it("is reported where the engine does not give it to the text", () => {
    reports(exec("(x) => require('lodash').clone(x)"), "require");
    reports('import makeAsynchronous from "make-asynchronous"; makeAsynchronous((x) => require("fs").existsSync(x));', "require");
  });
  it("is not reported where the engine gives it, or where the task knows", () => {
    reports('import { job } from "microjob"; await job((x) => require("fs").existsSync(x), { data: 1 });');
    reports(exec("(x) => (typeof require === 'function' ? require('fs').existsSync(x) : false)"));
    reports(exec("async (x) => (await import('node:fs')).existsSync(x)"));
    reports(exec("(x) => process.getBuiltinModule('node:fs').existsSync(x)"));
    reports(exec("(x) => process.pid + Buffer.from('a').length"));
  });
});
