import { body, evaluates, type BrowserProgram } from "./drive.ts";

/** A program whose variable has the name of something in the page. */
function collision(name: string): BrowserProgram {
  return {
    name: `a variable called \`${name}\``,
    shape: "name of the page",
    text: evaluates(`(ships) => ships * ${name}`, `const ${name} = 2;`),
  };
}

/** What the page has under a name, and what this side has. */
export const globalPrograms: readonly BrowserProgram[] = [
  { name: "globals of the language", shape: "global", text: evaluates("(ships) => Math.max(...new Set(JSON.parse(`[${ships * 2}]`)))") },
  {
    name: "the document",
    shape: "global",
    text: body(
      'await page.setContent(`<title>${ships * 2}</title><i class="tug">42</i>`);\n  return page.evaluate(() => Number(document.querySelector(".tug").textContent));',
    ),
  },
  { name: "a timer", shape: "global", text: evaluates("(ships) => new Promise((resolve) => setTimeout(resolve, 1, ships * 2))") },
  {
    name: "a global that the file imports",
    shape: "global",
    text: evaluates(
      "(ships) => Number(new URL(`tug://harbour/${ships * 2}`).pathname.replace(/.*[/]/u, ''))",
      'import { URL } from "node:url";',
    ),
  },
  {
    name: "a global of Node",
    shape: "global of Node",
    text: evaluates("(ships) => (process.pid > 0 ? ships * 2 : 0)", 'import process from "node:process";'),
  },
  {
    name: "a Buffer",
    shape: "global of Node",
    text: evaluates("(ships) => Buffer.from([ships * 2])[0]", 'import { Buffer } from "node:buffer";'),
  },
  ...["name", "status", "event", "length", "origin", "top", "parent", "closed", "external", "toolbar"].map(collision),
  {
    name: "a function called `find`",
    shape: "name of the page",
    text: evaluates("(ships) => find(ships)", "const find = (ships) => ships * 2;"),
  },
  {
    name: "a function called `stop`",
    shape: "name of the page",
    text: evaluates("(ships) => stop(ships)", "function stop(ships) {\n  return ships * 2;\n}"),
  },
  {
    name: "a function called `focus`",
    shape: "name of the page",
    text: evaluates("(ships) => focus(ships)", "const focus = (ships) => ships * 2;"),
  },
  {
    name: "a parameter called `name`",
    shape: "own name of the page",
    text: evaluates("(name) => name * 2", "const name = 3;\nexport const others = name;"),
  },
  {
    name: "a variable of the task called `status`",
    shape: "own name of the page",
    text: evaluates("(ships) => {\n  const status = 2;\n  return ships * status;\n}", "const status = 3;\nexport const others = status;"),
  },
  {
    name: "the `name` of the window",
    shape: "own name of the page",
    text: evaluates(
      "(ships) => {\n  window.name = String(ships * 2);\n  return Number(window.name);\n}",
      'const name = "harbour";\nexport const others = name;',
    ),
  },
  {
    name: "a property called `event`",
    shape: "own name of the page",
    text: evaluates("(ships) => ({ event: ships * 2 }).event", "const event = 3;\nexport const others = event;"),
  },
  {
    name: "a variable called `history`",
    shape: "name of the page",
    text: evaluates("(ships) => ships * history.length", "const history = [1, 2];"),
  },
  {
    name: "a name that a script of the page declares",
    shape: "declared name",
    form: "typescript to module",
    text: ({ atStart }) => `
declare const harbour: { tugs: number };
export default async (ships: number) => {
  await ${atStart("() => {\n    Object.assign(window, { harbour: { tugs: 2 } });\n  }")};
  await page.goto("about:blank");
  return page.evaluate((count: number) => count * harbour.tugs, ships);
};
`,
  },
  {
    name: "a name that nothing declares",
    shape: "declared name",
    text: ({ atStart }) =>
      body(`
  await ${atStart("() => {\n    window.harbour = { tugs: 2 };\n  }")};
  await page.goto("about:blank");
  return page.evaluate((count) => count * harbour.tugs, ships);
`),
  },
  {
    name: "a name of the window",
    shape: "declared name",
    text: body(
      "await page.evaluate(() => {\n    window.tugs = 2;\n  });\n  return page.evaluate((count) => count * window.tugs, ships);",
      "const tugs = 3;\nexport const others = tugs;",
    ),
  },
  {
    name: "a function that the file gives to the page",
    shape: "exposed function",
    text: body(
      'await page.exposeFunction("tow", tow);\n  return page.evaluate((count) => tow(count), ships);',
      "const tugs = 2;\nconst tow = (ships) => ships * tugs;",
    ),
  },
  {
    name: "a function that the file gives to the page, by the window",
    shape: "exposed function",
    text: body(
      'await page.exposeFunction("tow", (count) => count * tugs);\n  return page.evaluate((count) => window.tow(count), ships);',
      "const tugs = 2;",
    ),
  },
  {
    name: "a function beside one that the file gives to the page",
    shape: "exposed function",
    text: body(
      'await page.exposeFunction("tow", tow);\n  return page.evaluate((count) => moor(count), ships);',
      "const tow = (ships) => ships * 2;\nconst moor = (ships) => ships * 2;",
    ),
  },
  {
    name: "a function that the file gives to the page under another name",
    shape: "exposed function",
    text: body(
      'await page.exposeFunction("pull", tow);\n  return page.evaluate((count) => tow(count), ships);',
      "const tow = (ships) => ships * 2;",
    ),
  },
  {
    name: "functions that the file gives to the page in a loop",
    shape: "exposed function",
    text: body(
      "for (const [name, task] of Object.entries({ tow, moor })) await page.exposeFunction(name, task);\n  return page.evaluate((count) => tow(count), ships);",
      "const tow = (ships) => ships * 2;\nconst moor = (ships) => ships * 3;",
    ),
  },
  {
    name: "a binding that the file gives to the page",
    shape: "exposed function",
    only: "playwright-core",
    text: body(
      'await page.exposeBinding("tow", (source, count) => tow(count));\n  return page.evaluate((count) => tow(count), ships);',
      "const tow = (ships) => ships * 2;",
    ),
  },
  {
    name: "a function that the file gives to every page of the context",
    shape: "exposed function",
    only: "playwright-core",
    text: body(
      'const context = await browser.newContext();\n  await context.exposeFunction("tow", tow);\n  const sheet = await context.newPage();\n  return sheet.evaluate((count) => tow(count), ships);',
      "const tow = (ships) => ships * 2;",
    ),
  },
];
