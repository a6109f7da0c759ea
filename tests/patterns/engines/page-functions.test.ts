import { describeTwins } from "../../support/twins.ts";

const rule = "no-free-variable";

/** A test of Playwright whose body is given, and code before it. */
const playwright = (body: string, before = ""): string =>
  `import { test, expect, type Page } from "@playwright/test"; ${before} test("a", async ({ page, request, context }) => { ${body} });`;

/** A gatherer of Lighthouse that does something with the page. */
const gatherer = (body: string): string =>
  `import { Gatherer } from "lighthouse"; import known from "./known"; import { Other } from "./other"; const limit = 3;
function big(e: Element) { return e.clientWidth > 3; } const small = (e: Element) => !big(e);
export class Sizes extends Gatherer { async getArtifact({ driver }) { const { executionContext } = driver; ${body} } }`;

describeTwins(rule, "", [
  {
    name: "what stands around a page function",
    reported: [
      `import type { Page } from "@playwright/test"; export async function set(page: Page, k: string) { await page.evaluate(() => localStorage.getItem(k)); }`,
      playwright("for (const id of ['a']) await page.evaluate(() => document.getElementById(id));"),
      playwright("await Promise.all(['a'].map((id) => page.evaluate(() => id)));"),
      playwright("const i = 3; await expect.poll(() => page.evaluate(() => document.links[i].href)).toBe('x');"),
      playwright("await page.$$eval('li', (list) => list.map(text));", "function text(e: Element) { return e.textContent; }"),
      playwright("await page.waitForFunction(() => document.links.length > n);", "const n = 3;"),
      playwright("await page.evaluate((ms = wait) => new Promise((r) => setTimeout(r, ms)));", "const wait = 3;"),
      playwright("let n = 0; await page.evaluate(() => { n = document.links.length; }); expect(n).toBe(1);"),
      playwright(
        "await page.evaluate(async () => { try { await window.start(); } catch (e) { log(e); } }).catch(() => undefined);",
        "const log = console.log;",
      ),
      playwright(
        "await page.evaluate(all ? one : two);",
        "const all = Math.random() > 0.5; const n = 2; const one = () => 1; const two = () => n;",
      ),
      playwright("await page.evaluate(() => window.store instanceof Store);", "class Store {}"),
    ],
    silent: [
      playwright("const n = 3; await page.evaluate(([a, b]) => a + b, [n, n]); await page.evaluate(({ n }) => n, { n });"),
      playwright("for (const id of ['a']) await page.evaluate((id) => document.getElementById(id), id);"),
      playwright("await Promise.all(['a'].map((id) => page.evaluate((x) => x, id)));"),
      playwright("const n = 3; await expect.poll(async () => (await request.get('/x')).status() === n).toBe(true);"),
      playwright("const seen = []; page.on('console', (m) => seen.push(m.text())); await page.route('**', (r) => { seen.push(r); });"),
      playwright("const n = 3; await page.waitForURL((u) => u.pathname === String(n)); await test.step('s', async () => n);"),
      playwright("await page.evaluate(function walk(e: any = document.body) { return 1 + [...e.children].map((c) => walk(c)).length; });"),
      playwright("await page.evaluate(() => { hoisted(); function hoisted() { return later; } var later = 1; });"),
      playwright("await page.evaluate(() => jQuery('a').click()); await page.evaluate(() => chrome.runtime.sendMessage('x'));"),
      playwright("await page.exposeFunction('md5', md5); await page.evaluate(() => md5('x'));", "const md5 = (x: string) => x;"),
      playwright("await page.evaluate(`window.n = ${n}`);", "const n = 3;"),
    ],
  },
  {
    name: "types in a page function",
    reported: [
      playwright("await page.evaluate(() => Mode.A);", "enum Mode { A }"),
      playwright("await page.evaluate(() => App.limit);", "namespace App { export const limit = 3; }"),
      playwright("await page.evaluate(() => cfg.retries as number);", "const cfg = { retries: 1 } as const;"),
    ],
    silent: [
      playwright("await page.evaluate<Id, { m: Mode }>(({ m }) => String(m), { m: Mode.A });", "enum Mode { A } type Id = string;"),
      playwright(
        "await page.evaluate(() => (window as any).state as App.State);",
        "namespace App { export interface State { n: number } }",
      ),
      playwright("await page.evaluate((c: typeof cfg) => c.retries, cfg);", "const cfg = { retries: 1 } as const;"),
      playwright(
        "await page.evaluate(() => { type K = keyof typeof cfg; const k: K = 'retries'; return k; });",
        "const cfg = { retries: 1 };",
      ),
      playwright("await page.evaluate(() => ({ n: 2 }) satisfies Partial<Own>);", "interface Own { n: number }"),
      playwright(
        "await page.evaluate(() => { abstract class B<T extends Own> { abstract m(): T; } return B.name; });",
        "interface Own { n: number }",
      ),
      playwright("await page.evaluate(() => app.start());", "declare const app: { start(): void };"),
    ],
  },
  {
    name: "the windows of an application under test",
    reported: [
      `import { _electron as electron } from "playwright"; const n = 3; const app = await electron.launch(); const w = await app.firstWindow(); await w.evaluate(() => n);`,
      `import { _electron } from "@playwright/test"; const n = 3; const app = await _electron.launch(); for (const w of app.windows()) await w.evaluate(() => n);`,
      `import type { ElectronApplication } from "playwright"; export async function f(app: ElectronApplication, n: number) { await (await app.waitForEvent("window")).evaluate(() => n); }`,
    ],
    silent: [
      `import { _electron as electron } from "playwright"; const n = 3; const app = await electron.launch(); const w = await app.firstWindow(); await w.evaluate((n) => n, n);`,
      `import { _electron as electron } from "playwright"; const app = await electron.launch(); app.on("window", (w) => { w.on("console", (m) => app.close()); });`,
    ],
  },
  {
    name: "TestCafe's controllers",
    reported: [
      `import { t } from "testcafe"; const n = 1; await t.eval(() => n);`,
      `import "testcafe"; const n = 1; test("a", async (t) => { await t.eval(() => n); });`,
      `import "testcafe"; const n = 1; test.only("a", async (c) => { await c.eval(() => n); });`,
      `import type { TestController } from "testcafe"; export async function f(t: TestController, n: number) { await t.eval(() => n); }`,
    ],
    silent: [
      `import { t } from "testcafe"; const n = 1; await t.eval(() => n, { dependencies: { n } });`,
      `import "testcafe"; const n = 1; test("a", async (t) => { await t.expect(n).eql(1); await t.eval(() => location.reload()); });`,
      `import test from "ava"; import "testcafe"; const n = 1; test("a", async (t) => { await t.eval(() => n); });`,
    ],
  },
  {
    name: "page objects",
    reported: [
      `import type { Page } from "@playwright/test"; export class P { constructor(private page: Page, private sel: string) {} f() { return this.page.evaluate(() => document.querySelector(this.sel)); } }`,
      `import type { Page } from "@playwright/test"; export class P { static sel = "a"; constructor(private page: Page) {} f() { return this.page.evaluate(() => document.querySelector(P.sel)); } }`,
      `import { $ } from "@wdio/globals"; const n = "x"; export class P { get el() { return $("a"); } f() { return this.el.execute((e) => e.getAttribute(n)); } }`,
    ],
    silent: [
      `import type { Page } from "@playwright/test"; export class P { constructor(private page: Page, private sel: string) {} f() { return this.page.evaluate((s) => document.querySelector(s), this.sel); } }`,
      `import type { Page } from "@playwright/test"; export class P { static sel = "a"; constructor(private page: Page) {} f() { const { sel } = P; return this.page.evaluate((s) => document.querySelector(s), sel); } }`,
      `import { $ } from "@wdio/globals"; const n = "x"; export class P { get el() { return $("a"); } f() { return this.el.execute((e, n) => e.getAttribute(n), n); } }`,
    ],
  },
  {
    name: "Lighthouse's gatherers",
    reported: [
      gatherer("return executionContext.evaluate(() => document.links.length > limit, { args: [] });"),
      gatherer("return executionContext.evaluate(() => big(document.body), { args: [] });"),
      gatherer("return executionContext.evaluate(() => small(document.body), { args: [], deps: [big, small] });"),
      gatherer("await executionContext.evaluateOnNewDocument(() => { window.limit = limit; }, { args: [] });"),
      gatherer("return executionContext.evaluateOnObject((e) => e.clientWidth > limit, { args: [], objectId });"),
    ],
    silent: [
      gatherer("return executionContext.evaluate((limit) => document.links.length > limit, { args: [limit] });"),
      gatherer("return executionContext.evaluate(() => big(document.body), { args: [], deps: [big] });"),
      gatherer("return executionContext.evaluate(() => big(document.body), { args: [], deps: [known.big] });"),
      gatherer("return executionContext.evaluate(() => big(document.body), { args: [], deps: known.all });"),
      gatherer("return executionContext.evaluate(() => big(document.body), options);"),
      gatherer("return executionContext.evaluate(() => limit, { args: [] });").replace("extends Gatherer", "extends Other"),
    ],
  },
]);
