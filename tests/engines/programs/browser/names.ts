import { body, evaluates, type BrowserProgram } from "./drive.ts";

const elsewhere = "const tugs = 3;\nexport const others = tugs;";

/** Names that a page function mentions: from outside, its own, and those of the page. */
export const namePrograms: readonly BrowserProgram[] = [
  { name: "a parameter", shape: "parameter", text: evaluates("(ships) => ships * 2") },
  { name: "a value of the module", shape: "variable of the module", text: evaluates("(ships) => ships * tugs", "const tugs = 2;") },
  {
    name: "a value of the module that is passed as an argument",
    shape: "variable of the module",
    text: evaluates("(given) => given.ships * given.tugs", "const tugs = 2;", "{ ships, tugs }"),
  },
  { name: "a parameter of the function around", shape: "local variable", text: body("return page.evaluate(() => ships * 2);") },
  {
    name: "a parameter of a function with the page as another",
    shape: "local variable",
    text: `
async function tow(page, ships) {
  return page.evaluate(() => ships * 2);
}
export default (ships) => tow(page, ships);
`,
  },
  {
    name: "a page and a number, both handed on",
    shape: "local variable",
    text: `
async function tow(page, ships) {
  return page.evaluate((count) => count * 2, ships);
}
export default (ships) => tow(page, ships);
`,
  },
  {
    name: "a variable of the function around",
    shape: "local variable",
    text: body("const tugs = 2;\n  return page.evaluate((count) => count * tugs, ships);"),
  },
  {
    name: "a variable of the task",
    shape: "local variable",
    text: evaluates("(ships) => {\n  const tugs = 2;\n  return ships * tugs;\n}", elsewhere),
  },
  {
    name: "the variable of a loop",
    shape: "loop",
    text: body(`
  let towed = 0;
  for (const tugs of [1, 1]) towed += await page.evaluate((count) => count * tugs, ships);
  return towed;
`),
  },
  {
    name: "the variable of a loop, passed on",
    shape: "loop",
    text: body(`
  let towed = 0;
  for (const tugs of [1, 1]) towed += await page.evaluate((given) => given.ships * given.tugs, { ships, tugs });
  return towed;
`),
  },
  {
    name: "a module of Node",
    shape: "import",
    text: evaluates("(ships) => Number(path.basename(`harbour/${ships * 2}`))", 'import path from "node:path";'),
  },
  {
    name: "what a module of Node gives, passed on",
    shape: "import",
    text: evaluates("(count) => Number(count)", 'import path from "node:path";', "path.basename(`harbour/${ships * 2}`)"),
  },
  {
    name: "typeof of a name from outside",
    shape: "typeof",
    text: evaluates('(ships) => (typeof tugs === "string" ? 0 : ships * 2)', "const tugs = 2;"),
  },
  {
    name: "typeof of a property of a name from outside",
    shape: "typeof",
    text: evaluates('(ships) => (typeof harbour.tugs === "string" ? 0 : ships * 2)', "const harbour = { tugs: 2 };"),
  },
  {
    name: "a name from outside behind a typeof",
    shape: "typeof",
    text: evaluates('(ships) => ships * (typeof tugs === "undefined" ? 2 : tugs)', "const tugs = 2;"),
  },
  { name: "a parameter with the name of a variable outside", shape: "shadowing", text: evaluates("(tugs) => tugs * 2", elsewhere) },
  {
    name: "a variable of a block with the name of a variable outside",
    shape: "shadowing",
    text: evaluates("(ships) => {\n  for (const tugs of [2]) return ships * tugs;\n}", elsewhere),
  },
  {
    name: "a block hides the name, the rest of the task does not",
    shape: "shadowing",
    text: evaluates(
      "(ships) => {\n  {\n    const tugs = 1;\n    if (tugs > ships) return 0;\n  }\n  return ships * tugs;\n}",
      "const tugs = 2;",
    ),
  },
  {
    name: "a catch hides the name",
    shape: "shadowing",
    text: evaluates(
      '(ships) => {\n  try {\n    throw new Error("2");\n  } catch (tugs) {\n    return ships * Number(tugs.message);\n  }\n}',
      elsewhere,
    ),
  },
  {
    name: "a parameter of a function in the task",
    shape: "shadowing",
    text: evaluates("(ships) => [ships].map((tugs) => tugs * 2)[0]", elsewhere),
  },
  {
    name: "a name from outside in a function in the task",
    shape: "nested function",
    text: evaluates("(ships) => [ships].map((count) => count * tugs)[0]", "const tugs = 2;"),
  },
  {
    name: "a function of the task that uses the task's variable",
    shape: "nested function",
    text: evaluates("(ships) => {\n  const tugs = 2;\n  return [ships].map((count) => count * tugs)[0];\n}"),
  },
  {
    name: "a property with the name of a variable outside",
    shape: "property",
    text: evaluates("(ships) => ({ tugs: ships * 2 }).tugs", elsewhere),
  },
  { name: "a shorthand property", shape: "property", text: evaluates("(ships) => ({ tugs }).tugs * ships", "const tugs = 2;") },
  {
    name: "a label with the name of a variable outside",
    shape: "label",
    text: evaluates("(ships) => {\n  tugs: for (;;) break tugs;\n  return ships * 2;\n}", elsewhere),
  },
  {
    name: "a default of a parameter from outside",
    shape: "default parameter",
    text: evaluates("(ships, by = tugs) => ships * by", "const tugs = 2;"),
  },
  {
    name: "a default of a parameter from a parameter before",
    shape: "default parameter",
    text: evaluates("(ships, by = ships / ships + 1) => ships * by"),
  },
  {
    name: "a pattern of the parameter with a default from outside",
    shape: "default parameter",
    text: evaluates("({ count, by = tugs }) => count * by", "const tugs = 2;", "{ count: ships }"),
  },
  {
    name: "a pattern of the parameter",
    shape: "destructuring",
    text: evaluates("({ count, tugs }) => count * tugs", "const tugs = 2;", "{ count: ships, tugs }"),
  },
  {
    name: "a counter outside that the task raises",
    shape: "write",
    text: evaluates("(ships) => {\n  towed += 1;\n  return ships * 2;\n}", "let towed = 0;"),
  },
  {
    name: "a counter outside that a helper of the task raises",
    shape: "write",
    text: evaluates("(ships) => {\n  [1, 2].forEach(() => towed++);\n  return ships * 2;\n}", "let towed = 0;"),
  },
  {
    name: "a counter of the task",
    shape: "write",
    text: evaluates("(ships) => {\n  let towed = 0;\n  for (let ship = 0; ship < ships; ship += 1) towed += 2;\n  return towed;\n}"),
  },
  {
    name: "a variable outside that the task sets, and this side reads",
    shape: "write",
    text: body("await page.evaluate((count) => {\n    towed = count * 2;\n  }, ships);\n  return towed;", "let towed = 0;"),
  },
  {
    name: "a list outside that the task extends",
    shape: "write",
    text: body(
      "await page.evaluate((count) => {\n    tugs.push(count);\n  }, ships);\n  return tugs.length * ships * 2;",
      "const tugs = [];",
    ),
  },
  {
    name: "a variable outside that is given the result",
    shape: "write",
    text: body("towed = await page.evaluate((count) => count * 2, ships);\n  return towed;", "let towed = 0;"),
  },
];
