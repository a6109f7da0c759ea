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
    name: "an accessor over a property",
    statements: (value) => `const h = { _v: ${value}, get v() { return this._v; } };`,
    read: "h.v",
    root: "h",
  },
  {
    name: "an accessor field",
    statements: (value) => `class H { accessor v: any = ${value}; } const h = new H();`,
    read: "h.v",
    root: "h",
  },
  { name: "a static block", statements: (value) => `class H { static v: any; static { this.v = ${value}; } }`, read: "H.v", root: "H" },
  { name: "a default of a pattern", statements: (value) => `const { h = ${value} } = {} as any;`, read: "h", root: "h" },
  { name: "values of an object", statements: (value) => `const h = Object.values({ v: ${value} });`, read: "h[0]", root: "h" },
  {
    name: "mapped entries",
    statements: (value) => `const h = Object.entries({ v: ${value} }).map(([, v]) => v);`,
    read: "h[0]",
    root: "h",
  },
  { name: "an object of entries", statements: (value) => `const h: any = Object.fromEntries([["v", ${value}]]);`, read: "h.v", root: "h" },
  { name: "a list of a length", statements: (value) => `const h = Array.from({ length: 1 }, () => ${value});`, read: "h[0]", root: "h" },
  { name: "a filled list", statements: (value) => `const h = new Array(1).fill(${value});`, read: "h[0]", root: "h" },
  { name: "a joined list", statements: (value) => `const h = [1].concat([${value}]).slice();`, read: "h.at(1)", root: "h" },
  { name: "a found element", statements: (value) => `const h = [${value}].find(Boolean);`, read: "h", root: "h" },
  { name: "an awaited list", statements: (value) => `const [h] = await Promise.all([${value}]);`, read: "h", root: "h" },
  {
    name: "an asynchronous generator",
    statements: (value) => `let h: any; async function* g() { yield ${value}; } for await (const v of g()) { h = v; }`,
    read: "h",
    root: "h",
  },
  {
    name: "a delegating generator",
    statements: (value) => `function* a() { yield ${value}; } function* g() { yield* a(); } const [h] = g();`,
    read: "h",
    root: "h",
  },
  {
    name: "an assignment that is tried",
    statements: (value) => `let h: any; try { h = ${value}; } finally { console.log(1); }`,
    read: "h",
    root: "h",
  },
  {
    name: "an assignment in a switch",
    statements: (value) => `let h: any; switch (Math.random()) { case 1: h = 1; break; default: h = ${value}; }`,
    read: "h",
    root: "h",
  },
  {
    name: "an assignment in a labelled loop",
    statements: (value) => `let h: any; outer: for (;;) { while (true) { h = ${value}; break outer; } }`,
    read: "h",
    root: "h",
  },
  { name: "an assignment if empty", statements: (value) => `let h: any = null; h ??= ${value};`, read: "h", root: "h" },
  { name: "a loop over objects", statements: (value) => `let h: any; for (const { v } of [{ v: ${value} }]) h = v;`, read: "h", root: "h" },
  { name: "a symbol's property", statements: (value) => `const s = Symbol("s"); const h = { [s]: ${value} };`, read: "h[s]", root: "h" },
  {
    name: "an argument list",
    statements: (value) => `function keep(..._: any[]) { return arguments[0]; } const h = keep(${value});`,
    read: "h",
    root: "h",
  },
  {
    name: "a rest parameter",
    statements: (value) => `const keep = (...vs: any[]) => vs; const h = keep(1, ${value});`,
    read: "h[1]",
    root: "h",
  },
  { name: "an applied function", statements: (value) => `const h = ((v: any) => v).apply(null, [${value}]);`, read: "h", root: "h" },
  {
    name: "a reflected call",
    statements: (value) => `const h = Reflect.apply((v: any) => ({ v }), null, [${value}]);`,
    read: "h.v",
    root: "h",
  },
  {
    name: "a tagged template",
    statements: (value) => `const tag = (_: any, v: any) => ({ v }); const h = tag\`a\${${value}}\`;`,
    read: "h.v",
    root: "h",
  },
  {
    name: "a defined property",
    statements: (value) => `const h: any = {}; Object.defineProperty(h, "v", { value: ${value} });`,
    read: "h.v",
    root: "h",
  },
  {
    name: "an object that lost another property",
    statements: (value) => `const h: any = { v: ${value}, k: 1 }; delete h.k;`,
    read: "h.v",
    root: "h",
  },
  {
    name: "a field that is awaited",
    statements: (value) => `class H { v: any; async init() { this.v = ${value}; } } const h = new H(); await h.init();`,
    read: "h.v",
    root: "h",
  },
  {
    name: "a class of a mixin",
    statements: (value) =>
      `const mix = (B: any) => class extends B { v: any = ${value}; }; class H extends mix(Object) {} const h = new H();`,
    read: "h.v",
    root: "h",
  },
  {
    name: "a static factory",
    statements: (value) =>
      `class H { private constructor(readonly v: any) {} static of(v: any) { return new H(v); } } const h = H.of(${value});`,
    read: "h.v",
    root: "h",
  },
  {
    name: "a function that gets a callback",
    statements: (value) => `let h: any; const give = (f: (v: any) => void) => f(${value}); give((v) => { h = v; });`,
    read: "h",
    root: "h",
  },
  { name: "a proxy", statements: (value) => `const h = new Proxy({ v: ${value} }, {});`, read: "h.v", root: "h" },
  { name: "a class expression", statements: (value) => `const h = new (class { v: any = ${value}; })();`, read: "h.v", root: "h" },
  { name: "a function with a property", statements: (value) => `const h: any = () => 1; h.v = ${value};`, read: "h.v", root: "h" },
  {
    name: "a swapped pair",
    statements: (value) => `let h: any = 1, other: any = ${value}; [h, other] = [other, h];`,
    read: "h",
    root: "h",
  },
  {
    name: "two steps of a chain",
    statements: (value) =>
      `class H { v: any; set(v: any) { this.v = v; return this; } on() { return this; } } const h = new H().set(${value}).on();`,
    read: "h.v",
    root: "h",
  },
  {
    name: "a super call",
    statements: (value) =>
      `class B { constructor(readonly v: any) {} } class H extends B { constructor() { super(${value}); } } const h = new H();`,
    read: "h.v",
    root: "h",
  },
  {
    name: "a namespace",
    statements: (value) => `namespace H { export const v: any = ${value}; }`,
    read: "H.v",
    root: "H",
    needsModule: true,
  },
];
