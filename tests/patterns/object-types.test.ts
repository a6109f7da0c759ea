import { describe, expect, it } from "vitest";
import { lint } from "../support/lint.ts";

const head = 'import { Pool } from "pg"; import type { Page } from "playwright";\ndeclare const rdd: RDD<number>;\n';

describe("types that an object type gives to its properties", () => {
  it.each([
    ["a pattern", "export const run = ({ db }: { db: Pool; size: number }) => rdd.map((x) => db.query(String(x)));"],
    [
      "an interface",
      "interface Deps { db: Pool; size: number }\nexport const run = ({ db }: Deps) => rdd.map((x) => db.query(String(x)));",
    ],
    [
      "a captured object, where it is read",
      "interface Deps { db: Pool; size: number }\nexport const run = (deps: Deps) => rdd.map((x) => deps.db.query(String(x)));",
    ],
    [
      "what a field of a class is",
      "class Job { constructor(private deps: { db: Pool; n: number }) {} run() { const { deps } = this; rdd.map((x) => deps.db.query(String(x))); } }",
    ],
    ["an alias", "type Deps = { db: Pool };\nexport const run = ({ db }: Deps) => rdd.map((x) => db.query(String(x)));"],
  ])("find a handle in %s", (_where, code) => {
    expect(lint("no-captured-handle", head + code)).toHaveLength(1);
  });

  it.each([
    [
      "a number beside a handle",
      "export const run = (deps: { db: Pool; size: number }) => { const { size } = deps; rdd.map((x) => x + size); };",
    ],
    [
      "an object of which something else is read",
      "interface Deps { db: Pool; size: number }\nexport const run = (deps: Deps) => rdd.map((x) => x + deps.size);",
    ],
    [
      "an object that is made in the task",
      "interface Deps { db: Pool }\nexport const run = (make: () => Deps) => rdd.map((x) => make().db.query(String(x)));",
    ],
    [
      "a class of that name in the file",
      "namespace own { class Pool {} }\nexport const run = (deps: { db: own.Pool }) => rdd.map((x) => deps.db);",
    ],
    [
      "types that mention each other",
      "interface A { b: B } interface B { a: A }\nexport const run = (deps: A) => rdd.map((x) => deps.b.a.b);",
    ],
  ])("are silent about %s", (_what, code) => {
    expect(lint("no-captured-handle", head + code)).toEqual([]);
  });
});

describe("a step that is shipped again", () => {
  const steps = (calls: string): string => `import { Inngest } from "inngest";
export const fn = new Inngest({ id: "shop" }).createFunction({ id: "fn" }, { event: "go" }, async ({ step }) => {
  let n = 0;
  const count = () => { n += 1; return n; };
  ${calls}
});`;

  it("counts what its first run left behind as lost", () => {
    expect(lint("no-captured-mutation", steps('await step.run("a", count); await step.run("b", count);'))).not.toEqual([]);
  });
});

describe("what a query and headers hold", () => {
  it("is changed by append", () => {
    const code = `${head}const query = new URLSearchParams();\nrdd.foreach((x) => { query.append("id", String(x)); });\nfetch("/?" + query);`;
    expect(lint("no-captured-mutation", code)).toHaveLength(1);
  });
  it("may be changed where it was made", () => {
    expect(
      lint("no-captured-mutation", `${head}rdd.foreach((x) => { const query = new URLSearchParams(); query.append("id", String(x)); });`),
    ).toEqual([]);
  });
});

describe("TestCafe's selectors", () => {
  const testcafe = 'import { Selector, t } from "testcafe";\nconst wanted = "a" + process.argv[2];\n';
  it.each([
    ["a selector's function", "export const title = Selector(() => document.querySelector(wanted));"],
    ["a filter of a selector", 'export const row = Selector("tr").filter((node) => node.textContent === wanted);'],
    ["t.eval", "export const run = () => t.eval(() => document.title === wanted);"],
  ])("know nothing of what stands around %s", (_where, code) => {
    expect(lint("no-free-variable", testcafe + code)).toHaveLength(1);
  });
  it.each([
    ["dependencies", "export const title = Selector(() => document.querySelector(wanted), { dependencies: { wanted } });"],
    ["what stands in the filter", 'export const row = Selector("tr").filter((node) => node.textContent === "a");'],
    ["a filter of a list", "export const rows = [1, 2].filter((x) => String(x) === wanted);"],
  ])("know %s", (_what, code) => {
    expect(lint("no-free-variable", testcafe + code)).toEqual([]);
  });
});
