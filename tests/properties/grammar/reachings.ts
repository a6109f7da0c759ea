import type { Keeping } from "./keepings.ts";

/** How a value reaches the task, or does not. */
export interface Reaching {
  readonly name: string;
  /** Statements before the shipment, and the task as an expression. `keep` keeps the value, once. */
  readonly write: (keeping: Keeping, keep: string) => { readonly before: string; readonly task: string };
  /** Whether the task takes along what was kept. */
  readonly captures: boolean;
}

function reaching(name: string, task: (keeping: Keeping) => string, before: (keeping: Keeping) => string = () => ""): Reaching {
  return { name, captures: true, write: (keeping, keep) => ({ before: `${keep}\n${before(keeping)}`, task: task(keeping) }) };
}

function innocent(name: string, task: (keeping: Keeping) => string, before: (keeping: Keeping) => string = () => ""): Reaching {
  return { ...reaching(name, task, before), captures: false };
}

/** The ways in which a task comes to a value, and ways in which it only seems to. */
export const reachings: readonly Reaching[] = [
  reaching("directly", ({ read }) => `(x: any) => [x, ${read}]`),
  reaching("in a block", ({ read }) => `(x: any) => { if (x) { for (const y of [x]) { return [y, ${read}]; } } return x; }`),
  reaching("in a callback inside", ({ read }) => `(xs: any) => xs.map((x: any) => [x, ${read}])`),
  reaching("in a generator", ({ read }) => `function* (x: any) { yield [x, ${read}]; }`),
  reaching("in an async function", ({ read }) => `async (x: any) => [x, await ${read}]`),
  reaching("as a default", ({ read }) => `(x: any, v = ${read}) => [x, v]`),
  reaching(
    "through a named task",
    () => "task",
    ({ read }) => `const task = (x: any) => [x, ${read}];`,
  ),
  reaching(
    "through a declared task",
    () => "task",
    ({ read }) => `function task(x: any) { return [x, ${read}]; }`,
  ),
  reaching(
    "through a helper",
    () => "(x: any) => helper(x)",
    ({ read }) => `const helper = (x: any) => [x, ${read}];`,
  ),
  reaching(
    "through helpers that call each other",
    () => "(x: any) => even(x)",
    ({ read }) =>
      `function even(n: any): any { return n ? odd(n - 1) : 0; } function odd(n: any): any { return n ? even(n - 1) : ${read}; }`,
  ),
  reaching("through a factory", ({ read }) => `(v => (x: any) => [x, v])(${read})`),
  reaching(
    "through a factory with a name",
    ({ read }) => `bindTo(${read})`,
    () => "function bindTo(v: any) { return (x: any) => [x, v]; }",
  ),
  reaching(
    "through a wrapper of functions",
    ({ read }) => `twice((x: any) => [x, ${read}])`,
    () => "const twice = (f: any) => (x: any) => f(f(x));",
  ),
  reaching("as a bound argument", ({ read }) => `((v: any, x: any) => [v, x]).bind(null, ${read})`),
  reaching(
    "as a copy",
    () => "(x: any) => [x, copy]",
    ({ read }) => `const copy = ${read};`,
  ),
  reaching(
    "in an object of helpers",
    () => "(x: any) => tools.use(x)",
    ({ read }) => `const tools = { use: (x: any) => [x, ${read}] };`,
  ),
  reaching(
    "in a field of a class",
    () => "(x: any) => job.work(x)",
    ({ read }) => `class Job { v = ${read}; work(x: any) { return [x, this.v]; } } const job = new Job();`,
  ),
  reaching(
    "in a method of a class",
    () => "(x: any) => job.work(x)",
    ({ read }) => `class Job { work(x: any) { return [x, ${read}]; } } const job = new Job();`,
  ),
  reaching(
    "in an arrow field",
    () => "job.work",
    ({ read }) => `class Job { work = (x: any) => [x, ${read}]; } const job = new Job();`,
  ),
  innocent("not at all", () => "(x: any) => x"),
  innocent("as a parameter of the same name", ({ root }) => `(${root}: any) => ${root}`),
  innocent("as a variable of the same name", ({ root }) => `(x: any) => { const ${root} = x; return ${root}; }`),
  innocent("as a hoisted variable of the same name", ({ root }) => `(x: any) => { ${root} = x; return ${root}; var ${root}: any; }`),
  innocent("as a caught error of the same name", ({ root }) => `(x: any) => { try { return x; } catch (${root}) { return ${root}; } }`),
  innocent("as a property of the same name", ({ root }) => `(x: any) => ({ ${root}: x.${root} })`),
  innocent("as a label", ({ root }) => `(x: any) => { ${root}: for (;;) { break ${root}; } return x; }`),
  innocent("in a type", ({ root }) => `(x: typeof ${root}) => x`),
  innocent(
    "in a helper that the task does not call",
    () => "(x: any) => x",
    ({ read }) => `const helper = (x: any) => [x, ${read}]; helper(1);`,
  ),
  innocent(
    "as text",
    () => "(x: any) => [x, text]",
    ({ read }) => `const text = String(${read});`,
  ),
  innocent(
    "as a type at run time",
    () => "(x: any) => [x, kind]",
    ({ read }) => `const kind = typeof ${read};`,
  ),
  {
    name: "inside the task",
    captures: false,
    write: ({ read }, keep) => ({ before: "", task: `async (x: any) => { ${keep} return [x, ${read}]; }` }),
  },
  {
    name: "inside a helper",
    captures: false,
    write: ({ read }, keep) => ({
      before: `async function helper(x: any) { ${keep} return [x, ${read}]; }`,
      task: "(x: any) => helper(x)",
    }),
  },
];
