import path from "node:path";
import { describe, expect, it } from "vitest";
import { lint } from "../support/lint.ts";
import { projectOf } from "../support/project.ts";

const rule = "no-unserializable-capture";

function reports(code: string, ...at: readonly string[]): void {
  expect(lint(rule, code).map((report) => report.at)).toEqual(at);
}

const held = `const map = new Map([["a", 1]]), set = new Set([1]), date = new Date(5), url = new URL("http://a/b"), query = new URLSearchParams("a=1");
const bytes = new Uint8Array([1, 2]), pattern = /a+/u, failure = new Error("x"), list = [1], shop = { prices: new Map([["a", 1]]), n: 4 };
class Store { prices = new Map([["a", 1]]); n = 3; price(k) { return this.prices.get(k); } three() { return this.n; } }
const store = new Store();
function priceOf(k) { return map.get(k); }
function first(m) { return m.get("a"); }`;
const pulumi = (task: string, more = ""): string =>
  `import * as pulumi from "@pulumi/pulumi";\n${held}\n${more}\npulumi.runtime.serializeFunction(${task});`;

/** Each of these was run on Pulumi's serialiser. */
describe("on Pulumi, an object of the language from which a task reads", () => {
  it("is reported by its methods", () => {
    reports(pulumi("() => map.get('a')"), "map.get");
    reports(pulumi("() => map?.has('a')"), "map?.has");
    reports(pulumi("() => [...map.keys()]"), "map.keys");
    reports(pulumi("() => { map.forEach(() => {}); }"), "map.forEach");
    reports(pulumi("() => set.has(1)"), "set.has");
    reports(pulumi("() => date.getTime()"), "date.getTime");
    reports(pulumi("() => query.get('a')"), "query.get");
    reports(pulumi("() => bytes.slice(1)"), "bytes.slice");
  });
  it("is reported by its properties, in loops, and where it is copied", () => {
    reports(pulumi("() => map.size"), "map.size");
    reports(pulumi("() => url.href"), "url.href");
    reports(pulumi("() => url.pathname.slice(1)"), "url.pathname.slice");
    reports(pulumi("() => bytes.length"), "bytes.length");
    reports(pulumi("() => { let n = 0; for (const [, price] of map) n += price; return n; }"), "map");
    reports(pulumi("() => Array.from(set)"), "set");
    reports(pulumi("() => Object.fromEntries(map)"), "map");
    reports(pulumi("() => new Map(map)"), "map");
    reports(pulumi("() => new Date(date)"), "date");
  });
  it("is reported in objects, through methods, helpers, aliases and arguments", () => {
    reports(pulumi("() => shop.prices.get('a')"), "shop.prices.get");
    reports(pulumi("() => store.prices.get('a')"), "store.prices.get");
    reports(pulumi("() => store.price('a')"), "store.price");
    reports(pulumi("() => priceOf('a')"), "priceOf");
    reports(pulumi("() => first(map)"), "first");
    reports(pulumi("() => { const m = map; return m.get('a'); }"), "m.get");
  });
  it("is reported where another module of the project made it", () => {
    const { root } = projectOf({ "prices.ts": 'export const prices = new Map([["a", 1]]);\nexport const names = ["a"];' });
    const code = (task: string): string =>
      `import * as pulumi from "@pulumi/pulumi"; import { names, prices } from "./prices"; pulumi.runtime.serializeFunction(${task});`;
    const at = (task: string): string[] =>
      lint(rule, code(task), { cwd: root, file: path.join(root, "deploy.ts") }).map((report) => report.at);
    expect(at("() => prices.get('a')")).toEqual(["prices.get"]);
    expect(at("() => names.at(0)")).toEqual([]);
    expect(at("() => new Map(names.map((name) => [name, 1])).get('a')")).toEqual([]);
  });
  it("is reported in the methods of a provider", () => {
    const provider = (create: string): string =>
      `import * as pulumi from "@pulumi/pulumi"; const seen = new Set(["a"]); const provider = { async create(inputs) { ${create} } };
class Box extends pulumi.dynamic.Resource { constructor(name) { super(provider, name, {}); } }`;
    reports(provider("return { id: seen.has(inputs.id) ? 'a' : 'b' };"), "seen.has");
    reports(provider("const own = new Set(); return { id: own.has(inputs.id) ? 'a' : 'b' };"));
  });
  it("is reported once for a task", () => {
    reports(pulumi("() => [map.get('a'), map.get('b'), set.has(1)]"), "map.get", "set.has");
  });
  it("is reported in callbacks of resources, also where it was a cache", () => {
    reports(
      `import * as aws from "@pulumi/aws"; const cache = new Map(); new aws.lambda.CallbackFunction("f", { callback: async (e) => { if (!cache.has(e)) cache.set(e, 1); return cache.get(e); } });`,
      "cache.has",
    );
  });
});

describe("it is fine", () => {
  it("where the function makes the object itself, or gets it", () => {
    reports(pulumi("() => new Map([['a', 1]]).get('a')"));
    reports(pulumi("() => { const own = new Map(); own.set('a', 1); return own.get('a'); }"));
    reports(pulumi("() => new Date().getTime()"));
    reports(pulumi("(map) => map.get('a')"));
    reports(pulumi("() => first(new Map())"));
    reports(pulumi("() => () => new Set([1]).has(1)"));
    reports(pulumi("() => { lazy ??= new Map(); return lazy.get('a'); }", "let lazy;"));
    reports(
      pulumi(
        "() => shelf.find('a')",
        "class Shelf { find(k) { this.items ??= new Map(); return this.items.get(k); } } const shelf = new Shelf();",
      ),
    );
    reports(pulumi("() => { lazy = new Map(); return lazy.get('a'); }", "let lazy = new Map();"));
    reports(
      `import * as aws from "@pulumi/aws"; new aws.lambda.CallbackFunction("f", { callbackFactory: () => { const cache = new Map(); return async (e) => cache.get(e); } });`,
    );
  });
  it("where what it holds was taken out before", () => {
    reports(pulumi("() => entries.length", "const entries = [...map];"));
    reports(pulumi("() => prices.a", "const prices = Object.fromEntries(map);"));
    reports(pulumi("() => time", "const time = date.getTime();"));
    reports(pulumi("() => new Date(text).getTime()", "const text = date.toISOString();"));
  });
  it("where nothing of what it holds is read", () => {
    reports(pulumi("() => typeof map"));
    reports(pulumi("() => (map ? map instanceof Map : 0)"));
    reports(pulumi("() => bytes[0]"));
    reports(pulumi("() => shop.n + store.n + store.three()"));
    reports(pulumi("() => { if (false) map.get('a'); }"));
    reports(pulumi("() => map.hasOwnProperty('a')"));
  });
  it("where it arrives, and where it is no such object", () => {
    reports(pulumi("(x) => [x.replace(pattern, ''), failure.message, list.length, list.at(0), list.map(String)]"));
    reports(pulumi("() => sizes.size + cache.get('a')", "const sizes = { size: 1 }; const cache = { get: (k) => k };"));
    reports(pulumi("() => own.get('a')", "class Map2 { get(k) { return k; } } const own = new Map2();"));
    reports(pulumi("() => own.get('a')", "const own = flag ? new Map() : { get: (k) => k };"));
    reports(`${held}\nexport const rows = [1].map(() => map.get("a"));`);
    reports(pulumi("() => unknown.get('a')", "const unknown = make();"));
  });
  it("where no such loss was measured", () => {
    reports(`${held}\ndeclare const rdd: RDD<string>; rdd.map((x) => map.get(x));`);
    reports(`${held}\nimport workerpool from "workerpool"; workerpool.pool().exec(() => map.get("a"));`);
  });
  it("for this rule, where another one speaks", () => {
    reports(pulumi("() => { map.set('b', 2); }"));
    reports(pulumi("() => pools.get('a')", 'import { Pool } from "pg"; const pools = new Map([["a", new Pool()]]);'));
    reports(
      `import * as pulumi from "@pulumi/pulumi"; class A { m = new Map(); f() { return pulumi.runtime.serializeFunction(() => this.m.get("a")); } }`,
    );
  });
});

it("says which class it is, and what to do", () => {
  expect(lint(rule, pulumi("() => [map.get('a'), date.getTime()]")).map(({ message }) => message)).toEqual([
    "`pulumi.runtime.serializeFunction` ships `map` to the workers, and Pulumi ships a Map without what it holds. Reading from it fails, over there or while it is shipped. Mention a plain object or an array instead, and make another one of that inside the function.",
    "`pulumi.runtime.serializeFunction` ships `date` to the workers, and Pulumi ships a Date without what it holds. Reading from it fails, over there or while it is shipped. Mention its text or its number instead, and make another one of that inside the function.",
  ]);
});
