import { describe, expect, it } from "vitest";
import { lint } from "../support/lint.ts";

function reports(code: string, ...at: readonly string[]): void {
  expect(lint("no-unshippable-function", code).map((report) => report.at)).toEqual(at);
}

const pulumi = (classes: string, task: string): string =>
  `import * as pulumi from "@pulumi/pulumi";\n${classes}\npulumi.runtime.serializeFunction(${task});`;

/** Each of these was run on Pulumi's serialiser. */
describe("an object with members named by symbols, on Pulumi", () => {
  const classes = `class Queue { n = 2; async *[Symbol.asyncIterator]() { yield 1; } size() { return this.n; } plain() { return 2; } }
class Row { n = 2; *[Symbol.iterator]() { yield 1; } size() { return this.n; } }
class Base { n = 1; [Symbol.dispose]() {} } class Derived extends Base { size() { return this.n; } }
const queue = new Queue(); const row = new Row(); const derived = new Derived(); const held = { queue };`;
  it("is reported where it travels as a whole, or its class does", () => {
    reports(pulumi(classes, "() => queue.size()"), "queue");
    reports(pulumi(classes, "() => derived.size()"), "derived");
    reports(pulumi(classes, "() => held.queue.size()"), "held");
    reports(pulumi(classes, "() => new Queue().size()"), "Queue");
  });
  it("is fine with `Symbol.iterator`, where only a part of it travels, and where it is made in the function", () => {
    reports(pulumi(classes, "() => row.size()"));
    reports(pulumi(classes, "() => queue.n"));
    reports(pulumi(classes, "() => queue.plain()"));
    reports(pulumi(classes, "() => { class Own { [Symbol.dispose]() {} n = 1; } return new Own().n; }"));
    reports(`${classes}\nimport * as pulumi from "@pulumi/pulumi"; pulumi.output(queue).apply((x) => x.size());`);
  });
  it("says so", () => {
    expect(lint("no-unshippable-function", pulumi(classes, "() => queue.size()"))[0]?.message).toBe(
      "`pulumi.runtime.serializeFunction` ships `queue`, whose class has a member that is named by a symbol. Pulumi knows `Symbol.iterator` alone: what is shipped cannot be loaded over there. Give the member a plain name.",
    );
  });
});

describe("a method that calls one of `super`, on Pulumi", () => {
  const classes = `class Base { run() { return 1; } }
class Derived extends Base { n = 1; run() { return super.run() + 1; } both() { return super.run() + this.n; } other() { return this.n; } viaOther() { return this.run(); } nested() { return [1].map(() => super.run())[0]; } }
class Lower extends Derived {} class Seen extends Base { n = 1; get twice() { return super.run() * 2; } other() { return this.n; } }
class Made extends Base { n = 1; twice = () => super.run() * 2; other() { return this.n; } }
class Plain extends Base { n = 1; constructor() { super(); } other() { return this.n; } }
const derived = new Derived(), lower = new Lower(), seen = new Seen(), made = new Made(), plain = new Plain(), held = { derived };`;
  it("is reported where the function begins by calling it", () => {
    reports(pulumi(classes, "() => derived.run()"), "derived");
    reports(pulumi(classes, "() => derived.both()"), "derived");
    reports(pulumi(classes, "() => derived.nested()"), "derived");
    reports(pulumi(classes, "() => derived?.run()"), "derived");
    reports(pulumi(classes, "() => lower.run()"), "lower");
    reports(pulumi(classes, "() => derived.run() + derived.other()"), "derived");
  });
  it("is reported in an accessor or a field of an object that travels as a whole", () => {
    reports(pulumi(classes, "() => seen.other()"), "seen");
    reports(pulumi(classes, "() => made.other()"), "made");
  });
  it("is fine where the object travels as a whole first, and in a constructor", () => {
    reports(pulumi(classes, "() => derived.other() + derived.run()"));
    reports(pulumi(classes, "() => derived.viaOther()"));
    reports(pulumi(classes, "() => { const own = derived; return own.run(); }"));
    reports(pulumi(classes, "() => new Derived().run()"));
    reports(pulumi(classes, "() => derived.n"));
    reports(pulumi(classes, "() => plain.other()"));
    reports(`${classes}\nexport const rows = [1].map(() => derived.run());`);
  });
  it("says so", () => {
    expect(lint("no-unshippable-function", pulumi(classes, "() => derived.run()"))[0]?.message).toBe(
      "`pulumi.runtime.serializeFunction` ships `derived` with a function that calls a method of `super`. Pulumi cannot ship that: where anything is shipped at all, it cannot be loaded over there. Call the method by a name of its own, on `this`.",
    );
  });
});
