import { body, type BrowserProgram } from "./drive.ts";

const tugs = '<i class="tug">20</i><i class="tug">1</i>';
const shown = `await page.setContent(${JSON.stringify(tugs)});`;

/** The methods that evaluate a function, each with a value of the module and with the value passed on, and what runs on this side. */
export const wayPrograms: readonly BrowserProgram[] = [
  {
    name: "$eval with a value of the module",
    shape: "$eval",
    text: body(`${shown}\n  return (await page.$eval(".tug", (tug) => Number(tug.textContent) + extra)) * 2;`, "const extra = 1;"),
  },
  {
    name: "$eval with a value passed on",
    shape: "$eval",
    text: body(
      `${shown}\n  return (await page.$eval(".tug", (tug, more) => Number(tug.textContent) + more, extra)) * 2;`,
      "const extra = 1;",
    ),
  },
  {
    name: "$$eval with a value of the module",
    shape: "$$eval",
    text: body(`${shown}\n  return page.$$eval(".tug", (tugs) => tugs.length * ships);`),
  },
  {
    name: "$$eval with a value passed on",
    shape: "$$eval",
    text: body(`${shown}\n  return page.$$eval(".tug", (tugs, count) => tugs.length * count, ships);`),
  },
  {
    name: "evaluateHandle with a value of the module",
    shape: "evaluateHandle",
    text: body("const towed = await page.evaluateHandle(() => ({ count: ships * 2 }));\n  return (await towed.jsonValue()).count;"),
  },
  {
    name: "evaluateHandle with a value passed on",
    shape: "evaluateHandle",
    text: body(
      "const towed = await page.evaluateHandle((count) => ({ count: count * 2 }), ships);\n  return (await towed.jsonValue()).count;",
    ),
  },
  {
    name: "the evaluate of a handle with a value of the module",
    shape: "evaluate of a handle",
    text: body(
      "const towed = await page.evaluateHandle(() => ({ tugs: 2 }));\n  return towed.evaluate((harbour) => harbour.tugs * ships);",
    ),
  },
  {
    name: "the evaluate of a handle with a value passed on",
    shape: "evaluate of a handle",
    text: body(
      "const towed = await page.evaluateHandle(() => ({ tugs: 2 }));\n  return towed.evaluate((harbour, count) => harbour.tugs * count, ships);",
    ),
  },
  {
    name: "the evaluate of an element with a value of the module",
    shape: "evaluate of a handle",
    text: body(`${shown}\n  const tug = await page.$(".tug");\n  return tug.evaluate((element) => (element === null ? 0 : ships * 2));`),
  },
  {
    name: "waiting for a value of the module",
    shape: "waitForFunction",
    text: ({ waitFor }) => body(`await ${waitFor("() => ships > 20")};\n  return ships * 2;`),
  },
  {
    name: "waiting for a value passed on",
    shape: "waitForFunction",
    text: ({ waitFor }) => body(`await ${waitFor("(count) => count > 20", "ships")};\n  return ships * 2;`),
  },
  {
    name: "a script for every document with a value of the module",
    shape: "script for every document",
    text: ({ atStart }) =>
      body(
        `await ${atStart("() => {\n    window.tugs = tugs;\n  }")};\n  await page.goto("about:blank");\n  return page.evaluate((count) => count * window.tugs, ships);`,
        "const tugs = 2;",
      ),
  },
  {
    name: "a script for every document with a value passed on",
    shape: "script for every document",
    text: ({ atStart }) =>
      body(
        `await ${atStart("(given) => {\n    window.tugs = given;\n  }", "tugs")};\n  await page.goto("about:blank");\n  return page.evaluate((count) => count * window.tugs, ships);`,
        "const tugs = 2;",
      ),
  },
  { name: "a frame with a value of the module", shape: "frame", text: body("return page.mainFrame().evaluate(() => ships * 2);") },
  { name: "a frame with a value passed on", shape: "frame", text: body("return page.mainFrame().evaluate((count) => count * 2, ships);") },
  {
    name: "the evaluate of a locator with a value of the module",
    shape: "locator",
    only: "playwright-core",
    text: body(`${shown}\n  return page.locator(".tug").first().evaluate((tug) => (tug === null ? 0 : ships * 2));`),
  },
  {
    name: "the evaluate of a locator with a value passed on",
    shape: "locator",
    only: "playwright-core",
    text: body(`${shown}\n  return page.locator(".tug").first().evaluate((tug, count) => (tug === null ? 0 : count * 2), ships);`),
  },
  {
    name: "evaluateAll with a value of the module",
    shape: "locator",
    only: "playwright-core",
    text: body(`${shown}\n  return page.locator(".tug").evaluateAll((tugs) => tugs.length * ships);`),
  },
  {
    name: "evaluateAll with a value passed on",
    shape: "locator",
    only: "playwright-core",
    text: body(`${shown}\n  return page.locator(".tug").evaluateAll((tugs, count) => tugs.length * count, ships);`),
  },
  {
    name: "the map of a locator with a value of the module",
    shape: "locator",
    only: "puppeteer-core",
    text: body(`${shown}\n  return page.locator(".tug").setTimeout(1000).map((tug) => (tug === null ? 0 : ships * 2)).wait();`),
  },
  {
    name: "the map of a locator",
    shape: "locator",
    only: "puppeteer-core",
    text: body(`${shown}\n  return page.locator(".tug").map((tug) => (tug === null ? 0 : 42)).wait();`),
  },
  {
    name: "the filter of a locator with a value of the module",
    shape: "locator",
    only: "puppeteer-core",
    text: body(`${shown}\n  return page.locator(".tug").setTimeout(1000).filter((tug) => tug !== null && ships > 0).map(() => 42).wait();`),
  },
  {
    name: "a second argument",
    shape: "several arguments",
    only: "puppeteer-core",
    text: body("return page.evaluate((count, tugs) => count * tugs, ships, 2);"),
  },
  {
    name: "a value of the module beside two arguments",
    shape: "several arguments",
    only: "puppeteer-core",
    text: body("return page.evaluate((count, more) => (count + more) * tugs, ships, 0);", "const tugs = 2;"),
  },
  {
    name: "a text",
    shape: "text",
    text: body('return ships * (await page.evaluate("1 + 1"));', "const tugs = 2;\nexport const others = tugs;"),
  },
  {
    name: "a text with a value of the module",
    shape: "text",
    text: body("return ships * (await page.evaluate(`1 * ${tugs}`));", "const tugs = 2;"),
  },
  {
    name: "a listener with a value of the module",
    shape: "runs on this side",
    text: body(
      'page.on("console", () => {\n    heard += tugs;\n  });\n  return page.evaluate((count) => count * 2, ships);',
      "const tugs = 2;\nlet heard = 0;\nexport const told = () => heard;",
    ),
  },
  {
    name: "a callback of the result with a value of the module",
    shape: "runs on this side",
    text: body("return page.evaluate((count) => count, ships).then((count) => count * tugs);", "const tugs = 2;"),
  },
];
