import { describe, expect, it } from "vitest";
import { fix, lint, suggested } from "../support/lint.ts";

const rule = "no-free-variable";

function reports(code: string, ...at: readonly string[]): void {
  expect(lint(rule, code).map((report) => report.at)).toEqual(at);
}

/** A function that gets a page of Playwright. */
const playwright = (body: string, before = ""): string =>
  `import type { Page } from "playwright";\n${before}\nexport async function f(page: Page, given: string) { ${body} }`;
const puppeteer = (body: string, before = ""): string =>
  `import type { Page } from "puppeteer";\n${before}\nexport async function f(page: Page, given: string) { ${body} }`;

describe("in a page function", () => {
  it("reports variables, parameters, imports, functions, classes and enums from outside", () => {
    reports(playwright("await page.evaluate(() => limit);", "const limit = 3;"), "limit");
    reports(playwright("await page.evaluate(() => given);"), "given");
    reports(playwright("await page.evaluate(() => md5(1));", 'import { md5 } from "./md5";'), "md5");
    reports(playwright("await page.evaluate(() => clean(document.title));", "function clean(x) { return x; }"), "clean");
    reports(playwright("await page.evaluate(() => new Row());", "class Row {}"), "Row");
    reports(playwright("await page.evaluate(() => Color.Red);", "enum Color { Red }"), "Color");
    reports(playwright("await page.evaluate(() => items instanceof Row);", "class Row {}"), "Row");
  });
  it("reports each name once, at its first mention", () => {
    reports(playwright("await page.evaluate(() => a + a + b);", "const a = 1, b = 2;"), "a", "b");
    reports(playwright("await page.evaluate(() => [1].map((x) => x + a));", "const a = 1;"), "a");
  });
  it("is told rather than a handle that the name holds perhaps", () => {
    const code = (declared: string): string =>
      `import workerpool from "workerpool"; import { Pool } from "pg"; const pool = workerpool.pool(); ${declared} export const job = () => pool.exec(() => db.query("1"));`;
    const verdicts = (declared: string): number[] => [lint(rule, code(declared)).length, lint("no-captured-handle", code(declared)).length];
    expect(verdicts("let db: Pool; export const use = (given: Pool) => { db = given; };")).toEqual([1, 0]);
    expect(verdicts("const db = process.env.DB ? new Pool() : null;")).toEqual([1, 0]);
    expect(verdicts("const db = new Pool();")).toEqual([0, 1]);
  });
  it("reports `this`", () => {
    reports(
      'import type { Page } from "playwright"; class P { constructor(private page: Page, private n: number) {} f() { return this.page.evaluate(() => this.n); } }',
      "this.n",
    );
  });
  it("reports writes, for which the other side has no variable either", () => {
    reports(playwright("let n = 0; await page.evaluate(() => { n++; }); return n;"), "n");
    reports(playwright("let n = 0; await page.evaluate(() => { n = document.title.length; }); return n;"), "n");
  });
  it("is silent about a name that the task sets before it reads it, and that nobody else mentions", () => {
    reports(playwright("await page.evaluate((x) => { given = x.trim(); return given.length; }, given);"));
    reports(playwright("await page.evaluate((x) => { given = x.trim(); return given.length; }, 1); return given;"), "given");
    reports(playwright("await page.evaluate((x) => { const n = given; given = x.trim(); return n; }, given);"), "given");
  });
  it("says that a script which new pages begin with fails in the pages, and not here", () => {
    const message = (body: string): string | undefined => lint(rule, playwright(body))[0]?.message;
    expect(message("await page.addInitScript(() => given);")).toContain(
      'Nothing fails here: each new page stops in this script with "ReferenceError: given is not defined".',
    );
    expect(message("await page.evaluate(() => given);")).toContain(
      'The call fails in the page with "ReferenceError: given is not defined".',
    );
  });
  it("reports every evaluating method", () => {
    for (const call of [
      "page.evaluate(() => given)",
      "page.evaluateHandle(() => given)",
      "page.$eval('a', (a) => a.id === given)",
      "page.$$eval('a', (a) => a.length + given)",
      "page.waitForFunction(() => document.title === given)",
      "page.addInitScript(() => given)",
      "page.locator('a').evaluate((a) => given)",
      "page.locator('a').evaluateAll((a) => given)",
      "page.mainFrame().evaluate(() => given)",
    ]) {
      reports(playwright(`await ${call};`), "given");
    }
    reports(puppeteer("await page.evaluateOnNewDocument(() => given);"), "given");
  });
  it("reports pages from fixtures, from a browser, through fields, and by the name alone", () => {
    reports('import { test } from "@playwright/test"; const n = 1; test("a", async ({ page }) => { await page.evaluate(() => n); });', "n");
    reports(
      'import { chromium } from "playwright"; const n = 1; const page = await (await chromium.launch()).newPage(); page.evaluate(() => n);',
      "n",
    );
    reports("const n = 1; async function f(page) { await page.evaluate(() => n); }", "n");
    reports("const n = 1; await page.evaluate(() => n);", "n");
  });
  it("reports functions that are passed by their name", () => {
    reports(playwright("await page.evaluate(read);", "const n = 1; const read = () => n;"), "n");
    reports(playwright("await page.evaluate(read);", "function read() { return read.name + helper(); } function helper() {}"), "helper");
  });
  it("is silent about types", () => {
    reports(
      playwright(
        "await page.evaluate((x: Row): Row => { const y = x as Row; const z = y satisfies Row; return new Map<Row, typeof limit>().get(z) ?? z; }, given);",
        "interface Row { a: string } const limit = 3;",
      ),
    );
  });
  it("is silent about what is declared inside, and about parameters", () => {
    reports(playwright("const n = 1; await page.evaluate((n) => n, n);"));
    reports(playwright("const n = 1; await page.evaluate(() => { const n = 2; return n; });"));
    reports(playwright("const n = 1; await page.evaluate(function again() { function n() {} return n() + again.name; });"));
  });
  it("is silent about globals of the page, also where the file has a binding of that name", () => {
    reports(playwright("await page.evaluate(() => [document.title, window.x, localStorage, fetch, URL, console.log(1), Math.max(1)]);"));
    reports(playwright("await page.evaluate(() => new URL(location.href));", 'import { URL } from "node:url";'));
    reports(playwright("await page.evaluate(() => fetch('/'));", 'import fetch from "node-fetch";'));
    reports(playwright("await page.evaluate(() => app.state);", "declare const app: { state: string };"));
    reports(playwright("await page.evaluate(() => undeclared.x);"));
  });
  it("reports a variable that the page takes for its own", () => {
    for (const name of ["name", "status", "event", "length", "parent", "origin", "top"]) {
      const code = playwright(`await page.evaluate(() => ${name});`, `const ${name} = "mine";`);
      expect(lint(rule, code).map(({ message }) => message.includes("Nothing throws"))).toEqual([true]);
    }
  });
  it("is silent about names that are given to the page", () => {
    reports(playwright('await page.exposeFunction("md5", md5); await page.evaluate(() => md5(1));', 'import { md5 } from "./md5";'));
    reports(playwright('await page.exposeBinding("md5", md5); await page.evaluate(() => md5(1));', 'import { md5 } from "./md5";'));
  });
  it("is silent about functions that are given to the page under names that are not written out", () => {
    const helpers = "const clean = (x) => x; const limit = 3;";
    const each = "for (const [name, task] of Object.entries(tasks)) await page.exposeFunction(name, task);";
    reports(playwright(`${each} await page.evaluate(() => clean(limit));`, helpers), "limit");
    reports(playwright('const name = "clean"; await page.exposeFunction(name, clean); await page.evaluate(() => clean(1));', helpers));
    reports(
      playwright('const name = "tidy"; await page.exposeFunction(name, clean); await page.evaluate(() => clean(1));', helpers),
      "clean",
    );
  });
  it("is silent about a name of which the task asks whether it is there", () => {
    reports(playwright("await page.evaluate(() => (typeof limit === 'undefined' ? 2 : limit));", "const limit = 3;"));
    reports(
      playwright("await page.evaluate(() => (typeof limits.most === 'undefined' ? 2 : 3));", "const limits = { most: 3 };"),
      "limits",
    );
  });
  it("is silent about `typeof`, which never throws", () => {
    reports(playwright("await page.evaluate(() => typeof given);"));
  });
  it("is silent about functions that run on this side", () => {
    reports(playwright('page.on("console", (m) => use(m, given)); await page.route("**", (r) => r.fulfill({ body: given }));'));
    reports(playwright('await page.exposeFunction("f", () => given);'));
    reports(playwright("await page.waitForEvent('x', () => given);"));
  });
  it("is silent about what is no page", () => {
    reports("const n = 1; document.evaluate(() => n); sandbox.evaluate(() => n); const page = [1]; page.map(() => n);");
    reports("const n = 1; function f(page: Book) { page.evaluate(() => n); } interface Book { evaluate(f: () => number): void }");
  });
  it("leaves handles to another rule", () => {
    reports(playwright("await page.evaluate(() => db.query('x'));", 'import { Pool } from "pg"; const db = new Pool();'));
  });
});

describe("on a worker", () => {
  it("reports names from outside, and knows what the worker has", () => {
    const skale = (body: string): string =>
      `import * as skale from "skale"; import fs from "node:fs"; const n = 2; const sc = skale.context(); ${body}`;
    reports(skale("sc.range(3).map((x) => x * n);"), "n");
    reports(skale("sc.range(3).map((x) => process.pid + Buffer.length + fs.constants.R_OK + x);"));
    reports(skale("sc.range(3).map((x, { n }) => x * n, { n });"));
  });
});

describe("the repair", () => {
  it("passes one name as it is, and several as an object", () => {
    expect(fix(rule, playwright("await page.evaluate(() => a);", "const a = 1;"))).toBe(
      playwright("await page.evaluate((a) => a, a);", "const a = 1;"),
    );
    expect(fix(rule, playwright("await page.evaluate(async () => a + b);", "const a = 1, b = 2;"))).toBe(
      playwright("await page.evaluate(async ({ a, b }) => a + b, { a, b });", "const a = 1, b = 2;"),
    );
    expect(fix(rule, playwright("await page.evaluate(function () { return a; });", "const a = 1;"))).toBe(
      playwright("await page.evaluate(function (a) { return a; }, a);", "const a = 1;"),
    );
  });
  it("joins what is passed already", () => {
    const a = "const a = 1;";
    expect(fix(rule, playwright("await page.evaluate((x) => x + a, 2);", a))).toBe(
      playwright("await page.evaluate(({ x, a }) => x + a, { x: 2, a });", a),
    );
    expect(fix(rule, playwright("await page.evaluate(x => x + a, 2);", a))).toBe(
      playwright("await page.evaluate(({ x, a }) => x + a, { x: 2, a });", a),
    );
    expect(fix(rule, playwright("await page.evaluate(({ x }) => x + a, { x: 2 });", a))).toBe(
      playwright("await page.evaluate(({ x, a }) => x + a, { x: 2, a });", a),
    );
    const script = (call: string): string =>
      `import { chromium } from "playwright"; const a = 1; const page = await (await chromium.launch()).newPage(); await ${call};`;
    expect(fix(rule, script("page.evaluate(([x]) => x + a, [2])"), { file: "task.js" })).toBe(
      script("page.evaluate(([x, a]) => x + a, [2, a])"),
    );
    expect(fix(rule, playwright("await page.evaluate(() => a, []);", a))).toBe(playwright("await page.evaluate(([a]) => a, [a]);", a));
  });
  it("knows the element that comes first", () => {
    const a = "const a = 1;";
    expect(fix(rule, playwright("await page.$eval('p', (p) => p.id + a);", a))).toBe(
      playwright("await page.$eval('p', (p, a) => p.id + a, a);", a),
    );
    expect(fix(rule, playwright("await page.locator('p').evaluate(p => p.id + a);", a))).toBe(
      playwright("await page.locator('p').evaluate((p, a) => p.id + a, a);", a),
    );
  });
  it("passes further arguments in Puppeteer", () => {
    const a = "const a = 1, b = 2;";
    expect(fix(rule, puppeteer("await page.evaluate((x) => x + a + b, 2);", a))).toBe(
      puppeteer("await page.evaluate((x, a, b) => x + a + b, 2, a, b);", a),
    );
  });
  it("passes the argument of skale and the list of EclairJS, never on its own", () => {
    const skale = (call: string): string => `import { context } from "skale"; const k = 2; context().range(3).${call};`;
    expect(fix(rule, skale("map((x) => x * k)"))).toBe(skale("map((x) => x * k)"));
    expect(suggested(rule, skale("map((x) => x * k)"))).toBe(skale("map((x, k) => x * k, k)"));
    expect(suggested(rule, skale("forEach((x) => x * k)"))).toBeNull();
    const eclair = (call: string): string =>
      `import eclairjs from "eclairjs"; const k = 2; const sc = new new eclairjs().SparkContext(); sc.textFile("a").${call};`;
    expect(suggested(rule, eclair("map(function (x) { return x + k; })"))).toBe(eclair("map(function (x, k) { return x + k; }, [k])"));
    expect(suggested(rule, eclair("reduce(function (a, b) { return a + b + k; })"))).toBe(
      eclair("reduce(function (a, b, k) { return a + b + k; }, [k])"),
    );
  });
  it("is none where the task changes the value, or where that is a whole module: a copy would not do", () => {
    const extended = "const rows: number[] = []; await page.evaluate(() => { rows.push(1); });";
    expect(suggested(rule, playwright(extended))).toBeNull();
    const assigned = "const row = { n: 1 }; await page.evaluate(() => { row.n = 2; });";
    expect(suggested(rule, playwright(assigned))).toBeNull();
    expect(suggested(rule, playwright("await page.evaluate(() => process.pid);", 'import process from "node:process";'))).toBeNull();
    expect(suggested(rule, playwright("await page.evaluate(() => os.EOL);", 'import * as os from "node:os";'))).toBeNull();
    const read = "const rows: number[] = []; await page.evaluate(() => rows.length);";
    expect(suggested(rule, playwright(read))).toContain("(rows) => rows.length, rows");
  });
  it("is a suggestion where it is open what the value is, and none for code", () => {
    const open = playwright("const row = load(); await page.evaluate(() => row);");
    expect(fix(rule, open)).toBe(open);
    expect(suggested(rule, open)).toBe(playwright("const row = load(); await page.evaluate((row) => row, row);"));
    expect(suggested(rule, playwright("await page.evaluate(() => read());", "const read = () => 1;"))).toBeNull();
    expect(suggested(rule, playwright("await page.evaluate(() => row.n);", "class Row { n = 1 } const row = new Row();"))).toBeNull();
    expect(suggested(rule, playwright("await page.evaluate(read);", "const a = 1; const read = () => a;"))).toBeNull();
  });
  it("finds the brackets between comments", () => {
    const a = "const a = 1;";
    expect(fix(rule, playwright("await page.evaluate(async /* (x) */ () => a);", a))).toBe(
      playwright("await page.evaluate(async /* (x) */ (a) => a, a);", a),
    );
    expect(fix(rule, playwright("await page.evaluate((x /* the x */,) => x + a, /* is */ 2,);", a))).toBe(
      playwright("await page.evaluate(({ x, a } /* the x */,) => x + a, /* is */ { x: 2, a },);", a),
    );
    expect(fix(rule, playwright("await page.$eval('p', /* (p) */ p => p.id + a);", a))).toBe(
      playwright("await page.$eval('p', /* (p) */ (p, a) => p.id + a, a);", a),
    );
  });
  it("passes on its own only what is a plain value on every engine", () => {
    for (const made of ["new Date()", "/x/u", 'new URL("http://a")', "load()", "[1]", "flag ? 1 : load()"]) {
      const code = puppeteer("await page.evaluate(() => use(a));", `const a = ${made};`);
      expect(fix(rule, code)).toBe(code);
      expect(suggested(rule, code)).toBe(puppeteer("await page.evaluate((a) => use(a), a);", `const a = ${made};`));
    }
    for (const made of ["1", '"a"', "`${b}/c`", "flag ? 1 : null", "b"]) {
      expect(fix(rule, puppeteer("await page.evaluate(() => use(a));", `const b = 1; const a = ${made};`))).toContain(
        "evaluate((a) => use(a), a)",
      );
    }
  });
  it("offers nothing where the name is a package, or the page itself", () => {
    const code = playwright("await page.evaluate(() => _.uniq([1]));", 'import _ from "lodash";');
    expect(suggested(rule, code)).toBeNull();
    expect(lint(rule, code)[0]?.message).toMatch(/Put what it needs inside the function\.$/u);
    const own = 'import { test } from "@playwright/test"; test("a", async ({ page }) => { await page.evaluate(() => page.click("a")); });';
    expect(suggested(rule, own)).toBeNull();
    expect(lint(rule, own)[0]?.message).toMatch(/Put what it needs inside the function\.$/u);
  });
  it("offers an enum, but no enum that the compiler takes away", () => {
    const call = "await page.evaluate((x) => x + 1, 2); await page.evaluate(() => Color.Red);";
    expect(suggested(rule, playwright(call, "enum Color { Red }"))).toContain("(Color) => Color.Red, Color");
    expect(suggested(rule, playwright(call, "const enum Color { Red }"))).toBeNull();
  });
  it("leaves types to who knows them", () => {
    const selenium = (call: string): string =>
      `import type { WebDriver } from "selenium-webdriver"; const a = 1; async function f(driver: WebDriver) { ${call} }`;
    const script =
      'import { Builder } from "selenium-webdriver"; const a = 1; const driver = new Builder().build(); driver.executeScript(() => a);';
    expect(suggested(rule, selenium("await driver.executeScript(() => a);"))).toBeNull();
    expect(fix(rule, selenium("await driver.executeScript(() => a);"))).toBe(selenium("await driver.executeScript(() => a);"));
    expect(fix(rule, script, { file: "task.js" })).toContain("executeScript((a) => a, a)");
  });
  it("changes nothing more when it is asked again", () => {
    const once = fix(rule, playwright("await page.evaluate(() => a + given).then((x) => page.evaluate((y) => y + a, x));", "const a = 1;"));
    expect(once).toContain(
      "page.evaluate(({ a, given }) => a + given, { a, given }).then((x) => page.evaluate(({ y, a }) => y + a, { y: x, a }))",
    );
    expect(lint(rule, once)).toEqual([]);
    expect(fix(rule, once)).toBe(once);
  });
  it("leaves alone what it cannot change for sure", () => {
    for (const call of [
      "page.evaluate(({ x, ...rest }) => x + a + rest.y, { x: 1, y: 2 })",
      "page.evaluate(({ a: x }) => x + a, { a: 2 })",
      "page.evaluate(({ x }) => x + a, { x: 2, a: 3 })",
      "page.evaluate(({ x = a }) => x, {})",
      "page.evaluate(([x]) => x + a, [2])",
      "page.evaluate((() => a))",
      "page.evaluate((() => a) as () => number)",
      "page.evaluate((x) => x + a, (1, 2))",
      "page.evaluate<number>(() => a)",
      "page.evaluate(<T,>() => a as T)",
      "page.evaluate(function () { return arguments.length + a; })",
      'page.evaluate(function () { "use strict"; return a; })',
      "page.evaluate(({ x }: { x: number }) => x + a, { x: 2 })",
      "page.evaluate((x: number) => x + a, 2)",
      "page.evaluate((...x) => x + a, 2)",
      "page.evaluate((x) => x + a, ...list)",
      "page.evaluate(([x, y]) => x + y + a, list)",
    ]) {
      const code = playwright(`await ${call};`, "const a = 1; declare const list: any;");
      expect(fix(rule, code)).toBe(code);
      expect(suggested(rule, code)).toBeNull();
    }
  });
});

describe("the message", () => {
  it("speaks of `this`, of assignments and of channels as they are", () => {
    const page =
      'import type { Page } from "playwright"; class P { constructor(private page: Page, private n: number) {} f() { return this.page.evaluate(() => this.n); } }';
    expect(lint(rule, page)[0]?.message).toBe(
      "`this.page.evaluate` sends only the text of this function: `this` stays behind. Over there `this` is undefined, or another object. Read what is needed from `this` first, and pass it as an argument.",
    );
    expect(lint(rule, playwright("let n = 0; await page.evaluate(() => { n = 1; }); return n;"))[0]?.message).toBe(
      "`page.evaluate` sends only the text of this function: `n` (task.ts:3:58) stays behind. The variable here never changes. Return the value instead.",
    );
    expect(lint(rule, 'import { Code } from "mongodb"; const k = 2; new Code(function () { return k; });')[0]?.message).toMatch(
      /Name it in the object beside the function\.$/u,
    );
    expect(lint(rule, 'import { ClientFunction } from "testcafe"; const k = 2; ClientFunction(() => k);')[0]?.message).toMatch(
      /Name it in `dependencies`\.$/u,
    );
  });
  it("says what is missing, what will happen, and what to do", () => {
    expect(lint(rule, playwright("await page.evaluate(() => limit);", "const limit = 3;")).map(({ message }) => message)).toEqual([
      '`page.evaluate` sends only the text of this function: `limit` (task.ts:2:7) stays behind. The call fails in the page with "ReferenceError: limit is not defined". Pass it as an argument.',
    ]);
    expect(lint(rule, playwright("await page.evaluate(() => read());", "function read() {}")).map(({ message }) => message)).toEqual([
      '`page.evaluate` sends only the text of this function: `read` (task.ts:2:10) stays behind. The call fails in the page with "ReferenceError: read is not defined". Put what it needs inside the function.',
    ]);
  });
});
