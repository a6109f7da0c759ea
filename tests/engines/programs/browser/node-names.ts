import { body, evaluates, type BrowserProgram } from "./drive.ts";

/** Names that Node gives to every program, in functions that run in a page. */
export const nodeNamePrograms: readonly BrowserProgram[] = [
  { name: "the process", shape: "name of Node", text: evaluates("(ships) => (process.pid > 0 ? ships * 2 : 0)") },
  {
    name: "a variable of the environment",
    shape: "name of Node",
    text: evaluates("(ships) => ships * (process.env.HARBOUR_TUGS ?? 2)"),
  },
  { name: "a buffer", shape: "name of Node", text: evaluates("(ships) => Buffer.from([ships * 2])[0]") },
  {
    name: "something that is done at once",
    shape: "name of Node",
    text: evaluates("(ships) => new Promise((resolve) => setImmediate(resolve, ships * 2))"),
  },
  {
    name: "the process, if there is one",
    shape: "name of Node",
    text: evaluates('(ships) => (typeof process === "undefined" || process.pid > 0 ? ships * 2 : 0)'),
  },
  {
    name: "the process, as a property of the global object",
    shape: "name of Node",
    text: evaluates("(ships) => ((globalThis.process?.pid ?? 1) > 0 ? ships * 2 : 0)"),
  },
  {
    name: "the process, in a try",
    shape: "name of Node",
    text: evaluates("(ships) => {\n  try {\n    return process.pid > 0 ? ships * 2 : 0;\n  } catch {\n    return ships * 2;\n  }\n}"),
  },
  {
    name: "a `require` that the page gets",
    shape: "name of Node",
    text: body(
      'await page.evaluate(() => {\n    window.require = () => 2;\n  });\n  return page.evaluate((count) => count * require("./tugs"), ships);',
    ),
  },
  {
    name: "a property called `process`",
    shape: "name of Node",
    text: evaluates("(ships) => ({ process: ships * 2 }).process"),
  },
  {
    name: "a parameter called `process`",
    shape: "name of Node",
    text: evaluates("(process) => process * 2"),
  },
];
