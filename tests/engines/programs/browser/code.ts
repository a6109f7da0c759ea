import { body, evaluates, type BrowserProgram } from "./drive.ts";

const instance = (task: string, argument: string): string => `
class Harbour {
  tugs = 2;
  tow(ships) {
    return page.evaluate(${task}, ${argument});
  }
}
export default (ships) => new Harbour().tow(ships);
`;

/** Functions, classes, types and `this` that a page function mentions, and functions that are passed by their name. */
export const codePrograms: readonly BrowserProgram[] = [
  { name: "a helper of the module", shape: "helper", text: evaluates("(ships) => tow(ships)", "const tow = (ships) => ships * 2;") },
  {
    name: "a helper of the task",
    shape: "helper",
    text: evaluates("(ships) => {\n  const tow = (count) => count * 2;\n  return tow(ships);\n}"),
  },
  {
    name: "a helper in a branch that is seldom taken",
    shape: "helper",
    inputs: [21, -1],
    values: [42, 0],
    text: evaluates("(ships) => (ships < 0 ? sink(ships) : ships * 2)", "const sink = () => 0;"),
  },
  {
    name: "a helper for errors",
    shape: "helper",
    text: evaluates(
      '(ships) => {\n  try {\n    return JSON.parse("harbour");\n  } catch (error) {\n    return describe(error) === "" ? 0 : ships * 2;\n  }\n}',
      "const describe = (error) => String(error);",
    ),
  },
  {
    name: "a helper of the task for errors",
    shape: "helper",
    text: evaluates(
      '(ships) => {\n  const describe = (error) => String(error);\n  try {\n    return JSON.parse("harbour");\n  } catch (error) {\n    return describe(error) === "" ? 0 : ships * 2;\n  }\n}',
    ),
  },
  {
    name: "a helper whose failure is hidden",
    shape: "helper",
    text: body(
      "const towed = await page.evaluate((count) => tow(count), ships).catch(() => undefined);\n  return towed;",
      "const tow = (ships) => ships * 2;",
    ),
  },
  {
    name: "a function with a name that needs nothing",
    shape: "by reference",
    text: evaluates("tow", "function tow(ships) {\n  return ships * 2;\n}"),
  },
  {
    name: "a function with a name that needs a value of the module",
    shape: "by reference",
    text: evaluates("tow", "const tugs = 2;\nfunction tow(ships) {\n  return ships * tugs;\n}"),
  },
  { name: "an arrow in a variable that needs nothing", shape: "by reference", text: evaluates("tow", "const tow = (ships) => ships * 2;") },
  {
    name: "an arrow in a variable that needs a helper",
    shape: "by reference",
    text: evaluates("tow", "const double = (ships) => ships * 2;\nconst tow = (ships) => double(ships);"),
  },
  {
    name: "a function that a factory makes, with its own value",
    shape: "by reference",
    text: evaluates("towing(2)", "const towing = (tugs) => (ships) => ships * tugs;"),
  },
  {
    name: "a function that a factory makes, without any",
    shape: "by reference",
    text: evaluates("towing()", "const towing = () => (ships) => ships * 2;"),
  },
  {
    name: "a method that needs nothing",
    shape: "by reference",
    text: evaluates("harbour.tow", "const harbour = {\n  tow(ships) {\n    return ships * 2;\n  },\n};"),
  },
  {
    name: "an arrow in an object that needs nothing",
    shape: "by reference",
    text: evaluates("harbour.tow", "const harbour = { tow: (ships) => ships * 2 };"),
  },
  {
    name: "an arrow in an object that needs the object",
    shape: "by reference",
    text: evaluates("harbour.tow", "const harbour = { tugs: 2, tow: (ships) => ships * harbour.tugs };"),
  },
  {
    name: "a bound function",
    shape: "bound function",
    text: evaluates("tow.bind(null, 2)", "function tow(tugs, ships) {\n  return ships * tugs;\n}"),
  },
  {
    name: "a function that calls itself by its own name",
    shape: "own name",
    text: evaluates("tow", "function tow(ships) {\n  return ships > 40 ? ships : tow(ships * 2);\n}"),
  },
  {
    name: "an arrow that calls itself by the name of its variable",
    shape: "own name",
    text: evaluates("tow", "const tow = (ships) => (ships > 40 ? ships : tow(ships * 2));"),
  },
  {
    name: "two functions that call each other",
    shape: "own name",
    text: evaluates(
      "tow",
      "function tow(ships) {\n  return ships > 40 ? ships : moor(ships);\n}\nfunction moor(ships) {\n  return tow(ships * 2);\n}",
    ),
  },
  {
    name: "a class of the module",
    shape: "class",
    text: evaluates("(ships) => new Harbour(ships).tugs", "class Harbour {\n  constructor(ships) {\n    this.tugs = ships * 2;\n  }\n}"),
  },
  {
    name: "a class of the task",
    shape: "class",
    text: evaluates("(ships) => {\n  class Harbour {\n    tugs = ships * 2;\n  }\n  return new Harbour().tugs;\n}"),
  },
  {
    name: "a class of the module after instanceof",
    shape: "class",
    text: evaluates("(ships) => (ships instanceof Harbour ? 0 : ships * 2)", "class Harbour {}"),
  },
  { name: "the fields of an instance, through this", shape: "this", text: instance("(count) => count * this.tugs", "ships") },
  {
    name: "the fields of an instance, passed as an argument",
    shape: "this",
    text: instance("({ count, tugs }) => count * tugs", "{ count: ships, tugs: this.tugs }"),
  },
  {
    name: "the this of a function of the task",
    shape: "this",
    text: evaluates("(ships) => ({ tugs: 2, tow() { return ships * this.tugs; } }).tow()"),
  },
  {
    name: "types, casts and satisfies",
    shape: "types only",
    form: "typescript to module",
    text: `
interface Towed {
  readonly tugs: number;
}
const limit = 100;
export default (ships: number) =>
  page.evaluate((count: number): Towed["tugs"] => {
    const towed = { tugs: count * 2 } satisfies Towed;
    const most: typeof limit = 100;
    return Math.min((towed as Towed).tugs, most);
  }, ships);
export const most = limit;
`,
  },
  {
    name: "an imported type",
    shape: "types only",
    form: "typescript to module",
    text: `
import type { ClientConfig } from "pg";
export default (ships: number) =>
  page.evaluate((count: number) => {
    const settings: ClientConfig = { port: count * 2 };
    return settings.port;
  }, ships);
`,
  },
  {
    name: "an enum",
    shape: "enum",
    form: "typescript to module",
    text: "enum Tugs {\n  Each = 2,\n}\nexport default (ships: number) => page.evaluate((count: number): number => count * Tugs.Each, ships);",
  },
  {
    name: "an enum that is only a type",
    shape: "enum",
    form: "typescript to module",
    text: "enum Tugs {\n  Each = 2,\n}\nexport default (ships: number) => page.evaluate((count: number, each: Tugs = 2): number => count * each, ships);\nexport const each = Tugs.Each;",
  },
  {
    name: "what a bundler calls to keep the name of a function",
    shape: "helper of a compiler",
    text: evaluates(
      '(ships) => {\n  const tow = /* @__PURE__ */ __name((count) => count * 2, "tow");\n  return tow(ships);\n}',
      'var __defProp = Object.defineProperty;\nvar __name = (target, value) => __defProp(target, "name", { value, configurable: true });',
    ),
  },
  {
    name: "what a compiler calls to spread an array",
    shape: "helper of a compiler",
    text: evaluates(
      "function (ships) {\n  return __spreadArray([], [ships * 2], true)[0];\n}",
      "var __spreadArray = (this && this.__spreadArray) || function (to, from) {\n  return to.concat(from);\n};",
    ),
  },
  {
    name: "a function that takes a task, given one with a value of the module",
    shape: "wrapper",
    text: "const tugs = 2;\nconst inPage = (task, argument) => page.evaluate(task, argument);\nexport default (ships) => inPage((count) => count * tugs, ships);",
  },
  {
    name: "a function that takes a task, given one that needs nothing",
    shape: "wrapper",
    text: "const inPage = (task, argument) => page.evaluate(task, argument);\nexport default (ships) => inPage((count) => count * 2, ships);",
  },
];
