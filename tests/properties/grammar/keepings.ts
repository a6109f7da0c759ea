/** Where a value is kept. */
export interface Keeping {
  readonly name: string;
  /** Statements that keep the value. */
  readonly statements: (value: string) => string;
  /** An expression that yields the value again. */
  readonly read: string;
  /** The variable that has to be captured for it. */
  readonly root: string;
  /** Namespaces stand in modules alone. */
  readonly needsModule?: boolean;
}

/** Variables, objects, lists, classes, closures. */
export const keepings: readonly Keeping[] = [
  { name: "a constant", statements: (value) => `const h = ${value};`, read: "h", root: "h" },
  { name: "a variable", statements: (value) => `let h: any; h = ${value};`, read: "h", root: "h" },
  { name: "a copy", statements: (value) => `const first = ${value}; const h = first as any;`, read: "h!", root: "h" },
  {
    name: "a variable of two branches",
    statements: (value) => `let h: any; if (Math.random() > 0.5) { h = ${value}; }`,
    read: "h",
    root: "h",
  },
  { name: "a property", statements: (value) => `const h = { v: ${value}, n: 1 };`, read: "h.v", root: "h" },
  { name: "a nested property", statements: (value) => `const h = { a: { b: [${value}] } };`, read: "h.a.b[0]", root: "h" },
  { name: "a property that is written later", statements: (value) => `const h: any = {}; h.v = ${value};`, read: "h.v", root: "h" },
  { name: "a computed property", statements: (value) => `const key = "v"; const h: any = { [key]: ${value} };`, read: `h["v"]`, root: "h" },
  {
    name: "a property under a key that is not known",
    statements: (value) => `const h: any = {}; for (const k of ["a"]) h[k] = ${value};`,
    read: "h.a",
    root: "h",
  },
  { name: "a spread object", statements: (value) => `const part = { v: ${value} }; const h = { n: 1, ...part };`, read: "h.v", root: "h" },
  { name: "an assigned object", statements: (value) => `const h: any = Object.assign({ n: 1 }, { v: ${value} });`, read: "h.v", root: "h" },
  { name: "a frozen object", statements: (value) => `const h = Object.freeze({ v: ${value} });`, read: "h.v", root: "h" },
  {
    name: "an inheriting object",
    statements: (value) => `const base = { v: ${value} }; const h = Object.create(base);`,
    read: "h.v",
    root: "h",
  },
  { name: "a pattern", statements: (value) => `const { v: h } = { v: ${value} };`, read: "h", root: "h" },
  { name: "a pattern of a list", statements: (value) => `const [, h] = [1, ${value}];`, read: "h", root: "h" },
  { name: "a list", statements: (value) => `const h = [1, ${value}];`, read: "h[1]", root: "h" },
  { name: "a list that grows", statements: (value) => `const h: any[] = []; h.push(${value});`, read: "h[0]", root: "h" },
  { name: "a mapped list", statements: (value) => `const h = [1].map(() => ${value});`, read: "h[0]", root: "h" },
  {
    name: "a reduced list",
    statements: (value) => `const h = [1].reduce((made: any, k) => { made[k] = ${value}; return made; }, {});`,
    read: "h[1]",
    root: "h",
  },
  { name: "a map", statements: (value) => `const h = new Map<string, any>([["k", ${value}]]);`, read: `h.get("k")`, root: "h" },
  { name: "a map that is filled", statements: (value) => `const h = new Map(); h.set("k", ${value});`, read: `h.get("k")`, root: "h" },
  { name: "a set", statements: (value) => `const h = new Set([${value}]);`, read: "[...h][0]", root: "h" },
  { name: "a field", statements: (value) => `class H { v: any = ${value}; n = 1; } const h = new H();`, read: "h.v", root: "h" },
  {
    name: "a private field",
    statements: (value) => `class H { #v: any = ${value}; get() { return this.#v; } } const h = new H();`,
    read: "h.get()",
    root: "h",
  },
  {
    name: "a field of the constructor",
    statements: (value) => `class H { v; constructor() { this.v = ${value}; } } const h = new H();`,
    read: "h.v",
    root: "h",
  },
  {
    name: "an argument of the constructor",
    statements: (value) => `class H { constructor(public v: any) {} } const h = new H(${value});`,
    read: "h.v",
    root: "h",
  },
  {
    name: "an inherited field",
    statements: (value) =>
      `class B { v: any; constructor(v: any) { this.v = v; } } class H extends B { n = 1; } const h = new H(${value});`,
    read: "h.v",
    root: "h",
  },
  {
    name: "a field that a method fills",
    statements: (value) => `class H { v: any; init() { this.v = ${value}; return this; } } const h = new H().init();`,
    read: "h.v",
    root: "h",
  },
  {
    name: "a field behind a setter",
    statements: (value) => `class H { _v: any; set v(v) { this._v = v; } get v() { return this._v; } } const h = new H(); h.v = ${value};`,
    read: "h.v",
    root: "h",
  },
  { name: "a static field", statements: (value) => `class H { static v: any = ${value}; }`, read: "H.v", root: "H" },
  {
    name: "a function that constructs",
    statements: (value) => `function H(this: any) { this.v = ${value}; } const h = new (H as any)();`,
    read: "h.v",
    root: "h",
  },
  {
    name: "an object that fills itself",
    statements: (value) => `const h = { v: null as any, init() { this.v = ${value}; } }; h.init();`,
    read: "h.v",
    root: "h",
  },
  { name: "a closure", statements: (value) => `const h = ((v: any) => () => v)(${value});`, read: "h()", root: "h" },
  {
    name: "a variable behind a function",
    statements: (value) => `const h = (() => { const v = ${value}; return { get: () => v }; })();`,
    read: "h.get()",
    root: "h",
  },
  { name: "a bound function", statements: (value) => `const h = ((v: any) => v).bind(null, ${value});`, read: "h()", root: "h" },
  {
    name: "a function that fills",
    statements: (value) => `function fill(o: any) { o.v = ${value}; } const h: any = {}; fill(h);`,
    read: "h.v",
    root: "h",
  },
  { name: "a callback", statements: (value) => `let h: any; [1].forEach(() => { h = ${value}; });`, read: "h", root: "h" },
  { name: "a promise", statements: (value) => `const h = Promise.resolve(${value});`, read: "h", root: "h" },
  {
    name: "a namespace",
    statements: (value) => `namespace H { export const v: any = ${value}; }`,
    read: "H.v",
    root: "H",
    needsModule: true,
  },
];
