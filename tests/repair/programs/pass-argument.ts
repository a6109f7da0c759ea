import type { RefusedProgram, RepairedProgram } from "./program.ts";

const pool = `import workerpool from "workerpool";
const pool = workerpool.pool();
`;
const dynamic = `import { DynamicPool } from "node-worker-threads-pool";
const pool = new DynamicPool(1);
`;
const task = { file: "task.js", kind: "suggestion" } as const;
const pair = (head: string, before: string, after: string): Pick<RepairedProgram, "before" | "after"> => ({
  before: head + before,
  after: head + after,
});

/** Programs that pass to a function what its text mentions. */
export const passArgumentPrograms: readonly RepairedProgram[] = [
  {
    ...task,
    name: "behind the arguments",
    ...pair(
      `const times = 2; // how often\n${pool}`,
      `export default (n) => pool.exec(function (n /* ships */) {\n  return n * times;\n}, [n]);\n`,
      `export default (n) => pool.exec(function (n, times /* ships */) {\n  return n * times;\n}, [n, times]);\n`,
    ),
  },
  {
    ...task,
    name: "before arguments that are spread",
    ...pair(
      `const times = 2;\n${pool}`,
      `export default (args) => pool.exec((n, k) => n * times + k, [...args]);\n`,
      `export default (args) => pool.exec((times, n, k) => n * times + k, [times, ...args]);\n`,
    ),
  },
  {
    ...task,
    name: "before a rest parameter, of several values",
    ...pair(
      `const times = 2, more = 1;\n${pool}`,
      `export default (n) => pool.exec((...all) => all[0] * times + more, [n]);\n`,
      `export default (n) => pool.exec((times, more, ...all) => all[0] * times + more, [times, more, n]);\n`,
    ),
  },
  {
    ...task,
    name: "before parameters with defaults, without any argument",
    ...pair(
      `const times = 2;\n${pool}`,
      `export default () => pool.exec((n = 21) => n * times);\n`,
      `export default () => pool.exec((times, n = 21) => n * times, [times]);\n`,
    ),
  },
  {
    ...task,
    name: "in the place of no list, with options behind",
    ...pair(
      `const times = 2;\n${pool}`,
      `export default (n) => [pool.exec(() => times, null), pool.exec(() => times, undefined, { on: n })];\n`,
      `export default (n) => [pool.exec((times) => times, [times]), pool.exec((times) => times, [times], { on: n })];\n`,
    ),
  },
  {
    ...task,
    name: "in a list that another function is called with",
    ...pair(
      `const tools = { by: { times: 2 }, names: ["a"] };\n${pool}`,
      `export default (n) => pool.exec(n => n * tools.by.times, [n]);\n`,
      `export default (n) => pool.exec((n, tools) => n * tools.by.times, [n, tools]);\n`,
    ),
  },
  {
    ...task,
    kind: "fix",
    name: "beside the value of an option",
    ...pair(
      `const times = 2;\n${dynamic}`,
      `export default (n) => pool.exec({\n  task: (n) => n * times,\n  param: n,\n});\n`,
      `export default (n) => pool.exec({\n  task: ({ n, times }) => n * times,\n  param: { n, times },\n});\n`,
    ),
  },
  {
    ...task,
    kind: "fix",
    name: "beside the value of an option that has its name",
    ...pair(
      `const times = 2;\n${dynamic}`,
      `export default (param) => pool.exec({ param, task: (n) => n * times });\n`,
      `export default (param) => pool.exec({ param: { n: param, times }, task: ({ n, times }) => n * times });\n`,
    ),
  },
  {
    ...task,
    kind: "fix",
    name: "as an option that is not there yet",
    ...pair(
      `import { job } from "microjob";\nconst text = "it's late";\n`,
      `export const answer = job(() => text);\nexport const other = job(() => text, { ctx: {} });\n`,
      `export const answer = job(({ text }) => text, { data: { text } });\nexport const other = job(({ text }) => text, { ctx: {}, data: { text } });\n`,
    ),
  },
];

const refused = (name: string, because: string, text: string): RefusedProgram => ({ name, because, file: "task.js", text: pool + text });
const noData = "it is no plain data";

/** Programs in which what is passed would not arrive, or would be lost on the way. */
export const passArgumentRefused: readonly RefusedProgram[] = [
  refused(
    "an object with a function",
    noData,
    "const tools = { times: 2, twice: (x) => x * 2 };\npool.exec((n) => n * tools.times, [1]);\n",
  ),
  refused(
    "an object with a method",
    noData,
    "const tools = { times: 2, twice(x) { return x * 2; } };\npool.exec((n) => n * tools.times, [1]);\n",
  ),
  refused(
    "an object that gets a function later",
    noData,
    "const tools = { times: 2 };\ntools.twice = (x) => x * 2;\npool.exec((n) => n * tools.times, [1]);\n",
  ),
  refused(
    "an object that a function makes",
    noData,
    "const make = (t) => ({ t, twice: (x) => x * t });\nconst tools = make(2);\npool.exec((n) => n * tools.t, [1]);\n",
  ),
  refused("a list of functions", noData, "const steps = [(x) => x * 2];\npool.exec((n) => n * steps.length, [1]);\n"),
  refused("a Map of functions", noData, 'const steps = new Map([["a", (x) => x * 2]]);\npool.exec((n) => n * steps.size, [1]);\n'),
  refused("an object in a list", noData, "class Tug { n = 2; }\nconst tugs = [new Tug()];\npool.exec((n) => n * tugs[0].n, [1]);\n"),
  refused(
    "a function that calls itself",
    "the function calls itself, and would have to pass it on",
    "const times = 2;\npool.exec(function f(n) { return n === 0 ? 0 : times + f(n - 1); }, [1]);\n",
  ),
  refused(
    "a list of arguments that stands elsewhere",
    "the list of its arguments stands elsewhere",
    "const times = 2;\nexport default (args) => pool.exec((n) => n * times, args);\n",
  ),
  refused("a WeakMap", noData, "const seen = new WeakMap();\npool.exec((n) => seen.has(n), [{}]);\n"),
  refused("a symbol", noData, 'const key = Symbol("a");\npool.exec((n) => n === key, [1]);\n'),
  refused(
    "a class of a package that the function extends",
    noData,
    'import { Parser } from "acme-parsers";\npool.exec((n) => {\n  class Own extends Parser {}\n  return n * new Own().size;\n}, [1]);\n',
  ),
];
