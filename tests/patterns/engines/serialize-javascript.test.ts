import { describe, expect, it } from "vitest";
import type { RuleName } from "../../../src/rules/index.ts";
import { lint } from "../../support/lint.ts";

const before = `import fs from "node:fs";
import serialize from "serialize-javascript";
const factor = 2;
const helper = (x) => x * 2;
class Scale { n = 2; multiply(x) { return x * this.n; } }
const scale = new Scale();
`;

function at(rule: RuleName, code: string): string[] {
  return lint(rule, before + code).map((report) => report.at);
}

/** Each of these was run: the text was evaluated in another process. */
describe("serialize-javascript: what a function mentions", () => {
  it("is missed where the function stands, at any depth", () => {
    expect(at("no-free-variable", "serialize((x) => x * factor);")).toEqual(["factor"]);
    expect(at("no-free-variable", "serialize(function (x) { return helper(x); });")).toEqual(["helper"]);
    expect(at("no-free-variable", "serialize({ f: (x) => x * factor, n: 1 });")).toEqual(["factor"]);
    expect(at("no-free-variable", "serialize({ a: [{ f(x) { return x * factor; } }] });")).toEqual(["factor"]);
    expect(at("no-free-variable", "const options = { f: (x) => x * factor }; serialize(options, { space: 2 });")).toEqual(["factor"]);
    expect(at("no-free-variable", "const again = (x) => (x > 9 ? x : again(x * 2)); serialize(again);")).toEqual(["again"]);
    expect(at("no-free-variable", 'const write = require("serialize-javascript"); write((x) => x * factor);')).toEqual(["factor"]);
  });
  it("is there where it is its own, of the platform, or asked for", () => {
    expect(at("no-free-variable", "serialize((x) => { const factor = 3; return Math.max(x, factor) + process.pid; });")).toEqual([]);
    expect(at("no-free-variable", 'serialize((x) => (typeof factor === "undefined" ? x : 0));')).toEqual([]);
    expect(at("no-free-variable", "serialize({ f(x) { return x * this.n; }, n: 2 });")).toEqual([]);
    expect(at("no-free-variable", "serialize({ factor, at: new Date(), prices: new Map([[1, factor]]) });")).toEqual([]);
  });
  it("is there where it goes along, or where no function does", () => {
    expect(at("no-free-variable", "const text = `const helper = ${serialize(helper)}; (${serialize((x) => helper(x))})(2)`;")).toEqual([]);
    expect(at("no-free-variable", "export const value = eval(`(${serialize((x) => x * factor)})`);")).toEqual([]);
    expect(at("no-free-variable", "serialize({ f: (x) => x * factor }, { ignoreFunction: true });")).toEqual([]);
    expect(at("no-free-variable", "serialize({ f: (x) => x * factor }, { isJSON: true });")).toEqual([]);
    expect(at("no-free-variable", 'import other from "serialize-it"; other((x) => x * factor);')).toEqual([]);
    expect(at("no-free-variable", "JSON.stringify({ f: (x) => x * factor });")).toEqual([]);
  });
  it("is told in these words", () => {
    expect(lint("no-free-variable", `${before}serialize((x) => x * factor);`)[0]?.message).toBe(
      '`serialize` sends only the text of this function: `factor` (task.ts:3:7) stays behind. Where the text is evaluated, the function fails with "ReferenceError: factor is not defined". Put what it needs inside the function.',
    );
  });
});

describe("serialize-javascript: functions and handles", () => {
  it("throws for native functions, bound ones too, and loses `this`", () => {
    expect(at("no-unshippable-function", "serialize(scale.multiply.bind(scale));")).toEqual(["scale.multiply.bind(scale)"]);
    expect(at("no-unshippable-function", "serialize({ f: helper.bind(null) });")).toEqual(["helper.bind(null)"]);
    expect(at("no-unshippable-function", "serialize(scale.multiply);")).toEqual(["scale.multiply"]);
    expect(at("no-unshippable-function", "serialize({ f(x) { return x; } }.f); serialize((x) => Math.max(x, 1));")).toEqual([]);
  });
  it("cannot write handles", () => {
    expect(at("no-captured-handle", 'serialize({ log: fs.createWriteStream("a.log"), n: 1 });')).toEqual(['fs.createWriteStream("a.log")']);
    expect(at("no-captured-handle", 'const log = fs.createWriteStream("a.log"); serialize({ f: () => log.write("x") });')).toEqual(["log"]);
    expect(at("no-captured-handle", 'serialize({ f: () => process.stdout.write("x"), file: "a.log" });')).toEqual([]);
    expect(
      at(
        "no-captured-handle",
        "class Store { log = fs.createWriteStream('a'); size = 2; } const s = new Store(); serialize({ size: s.size });",
      ),
    ).toEqual([]);
  });
});
