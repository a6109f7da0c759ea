import { describe, expect, it } from "vitest";
import { lint } from "../support/lint.ts";

const before = 'import { ClientFunction, Selector, t } from "testcafe";\nconst k = 2;\n';

function reports(code: string, ...at: readonly string[]): void {
  expect(lint("no-free-variable", before + code).map((report) => report.at)).toEqual(at);
}

describe("TestCafe's names that are given later", () => {
  it("knows what `with` gives to a client function", () => {
    reports("const f = ClientFunction(() => k); await f.with({ dependencies: { k } })();");
    reports("await ClientFunction(() => k).with({ dependencies: { k } })();");
    reports("const f = ClientFunction(() => k); const o = { dependencies: { k } }; const g = f.with(o);");
    reports(
      "class Page { read = ClientFunction(() => k); async go() { await this.read.with({ dependencies: { k } })(); } } await new Page().go();",
    );
    reports("const page = { read: ClientFunction(() => k) }; await page.read.with({ dependencies: { k } })();");
    reports("const f = ClientFunction(() => k); const g = f.with(options);");
  });
  it("knows what `with`, and a selector made from it, give to a selector", () => {
    reports("const s = Selector(() => document.querySelectorAll(k)); await s.with({ dependencies: { k } }).count;");
    reports("const s = Selector(() => document.querySelectorAll(k)); await Selector(s, { dependencies: { k } }).count;");
  });
  it("knows what a selector's method gives to the client function that it gets", () => {
    reports('const f = ClientFunction((node, i) => i === k); await t.click(Selector("p").sibling(f, { k }));');
    reports('const f = ClientFunction((node, i) => i === k); await t.click(Selector("p").sibling(f, { m: 1 }));', "k");
  });
  it("reports names that nobody gives", () => {
    reports("const f = ClientFunction(() => k); await f();", "k");
    reports("const f = ClientFunction(() => k); await f.with({ boundTestRun: t })();", "k");
    reports("const f = ClientFunction(() => k); const m = 1; await f.with({ dependencies: { m } })();", "k");
    reports(
      "const f = ClientFunction(() => k); const g = ClientFunction(() => 1); await g.with({ dependencies: { k } })(); await f();",
      "k",
    );
    // A client function takes none there: its text is then the one that TestCafe puts around it.
    reports("const f = ClientFunction(() => k); await ClientFunction(f, { dependencies: { k } })();", "k");
  });
  it("reports names of Node", () => {
    reports("await t.eval(() => process.env.HOST);", "process");
    reports("await t.eval(() => typeof process);");
  });
});
