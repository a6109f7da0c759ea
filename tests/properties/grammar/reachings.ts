import type { Keeping } from "./keepings.ts";

/** How a value reaches the task, or does not. */
export interface Reaching {
  readonly name: string;
  /** Statements before the shipment, and the task as an expression. `keep` keeps the value, once. */
  readonly write: (keeping: Keeping, keep: string) => { readonly before: string; readonly task: string };
  /** The statements in which the shipment stands. */
  readonly around?: (shipment: string, keeping: Keeping) => string;
  /** Whether the task takes along what was kept. */
  readonly captures: boolean;
}

function reaching(name: string, task: (keeping: Keeping) => string, before: (keeping: Keeping) => string = () => ""): Reaching {
  return { name, captures: true, write: (keeping, keep) => ({ before: `${keep}\n${before(keeping)}`, task: task(keeping) }) };
}

function innocent(name: string, task: (keeping: Keeping) => string, before: (keeping: Keeping) => string = () => ""): Reaching {
  return { ...reaching(name, task, before), captures: false };
}

/** A task that captures `v`, which the statements around the shipment bring. */
function surrounded(name: string, around: (shipment: string, keeping: Keeping) => string, task = "(x: any) => [x, v]"): Reaching {
  return { ...reaching(name, () => task), around };
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
  surrounded("as a parameter", (shipment, { read }) => `function run(v: any) { ${shipment} } run(${read});`),
  surrounded("as a parameter that is taken apart", (shipment, { read }) => `function run({ v }: any) { ${shipment} } run({ v: ${read} });`),
  surrounded("as a rest parameter", (shipment, { read }) => `function run(...vs: any[]) { const [v] = vs; ${shipment} } run(${read});`),
  surrounded("as the default of a parameter", (shipment, { read }) => `function run(v = ${read}) { ${shipment} } run();`),
  surrounded("in a callback of a list", (shipment, { read }) => `[${read}].forEach((v) => { ${shipment} });`),
  surrounded("in a callback of a promise", (shipment, { read }) => `Promise.resolve(${read}).then((v) => { ${shipment} });`),
  surrounded("in a loop", (shipment, { read }) => `for (const v of [${read}]) { ${shipment} }`),
  surrounded("in a function that is called on the spot", (shipment, { read }) => `(function () { const v = ${read}; ${shipment} })();`),
  surrounded("in a try statement", (shipment, { read }) => `try { const v = ${read}; ${shipment} } catch {}`),
  surrounded("in a switch", (shipment, { read }) => `switch (Math.random()) { default: { const v = ${read}; ${shipment} } }`),
  surrounded(
    "in a method of an object",
    (shipment, { read }) => `const o = { v: ${read}, run() { ${shipment} } }; o.run();`,
    "(x: any) => [x, this.v]",
  ),
  surrounded(
    "in a method of a class",
    (shipment, { read }) => `class Job { v = ${read}; run() { ${shipment} } } new Job().run();`,
    "(x: any) => [x, this.v]",
  ),
  surrounded(
    "in a method that copies this",
    (shipment, { read }) => `class Job { v = ${read}; run() { const self = this; ${shipment} } } new Job().run();`,
    "(x: any) => [x, self.v]",
  ),
  surrounded(
    "in a method that takes this apart",
    (shipment, { read }) => `class Job { v = ${read}; run() { const { v } = this; ${shipment} } } new Job().run();`,
  ),
  surrounded(
    "in an inherited method",
    (shipment, { read }) =>
      `class Base { constructor(protected v: any) {} run() { ${shipment} } } class Job extends Base {} new Job(${read}).run();`,
    "(x: any) => [x, this.v]",
  ),
  surrounded(
    "in a subclass",
    (shipment, { read }) => `class Base { v = ${read}; } class Job extends Base { run() { ${shipment} } } new Job().run();`,
    "(x: any) => [x, this.v]",
  ),
  surrounded(
    "in a constructor",
    (shipment, { read }) => `class Job { v: any; constructor() { this.v = ${read}; ${shipment} } } new Job();`,
    "(x: any) => [x, this.v]",
  ),
  surrounded(
    "behind an accessor",
    (shipment, { read }) => `class Job { _v = ${read}; get v() { return this._v; } run() { ${shipment} } } new Job().run();`,
    "(x: any) => [x, this.v]",
  ),
  {
    ...innocent("as a parameter that gets something else", () => "(x: any) => [x, v]"),
    around: (shipment) => `function run(v: any) { ${shipment} } run(1);`,
  },
  {
    ...innocent("in a plain function with its own this", () => "function (this: any, x: any) { return [x, this]; }"),
    around: (shipment, { read }) => `class Job { v = ${read}; run() { ${shipment} } } new Job().run();`,
  },
  {
    ...innocent("in a method that takes another field", () => "(x: any) => [x, n]"),
    around: (shipment, { read }) => `class Job { v = ${read}; n = 1; run() { const { n } = this; ${shipment} } } new Job().run();`,
  },
  innocent(
    "in another instance",
    () => "(x: any) => b.work(x)",
    ({ read }) =>
      `class Job { constructor(private v: any) {} work(x: any) { return [x, this.v]; } } const a = new Job(${read}), b = new Job(1); a.work(1);`,
  ),
  innocent(
    "in a variable that is replaced",
    () => "(x: any) => [x, v]",
    ({ read }) => `let v: any = ${read}; v = 1;`,
  ),
  innocent(
    "in a property that is deleted",
    () => "(x: any) => [x, o]",
    ({ read }) => `const o: any = { v: ${read}, k: 1 }; delete o.v;`,
  ),
  innocent(
    "beside the rest",
    () => "(x: any) => [x, others]",
    ({ read }) => `const { v: left, ...others } = { v: ${read}, k: 1 };`,
  ),
  innocent(
    "in another element",
    () => "(x: any) => [x, n]",
    ({ read }) => `const [left, n] = [${read}, 1];`,
  ),
  innocent(
    "as an argument of a factory that keeps another",
    () => "bindTo(1)",
    ({ read }) => `function bindTo(v: any) { return (x: any) => [x, v]; } bindTo(${read});`,
  ),
  innocent(
    "in a variable that is set too late",
    () => "(x: any) => [x, o]",
    () => "const o: any = {};",
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
