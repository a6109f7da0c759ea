import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import distributed from "../../src/index.ts";

const opened = `import { Pool } from "pg";\nimport { SparkContext } from "some-spark";\nconst sc = new SparkContext();\n`;

function lint(text: string): Linter.LintMessage[] {
  const rules = { "distributed/no-captured-handle": ["error", { explainMissingFix: true }] } satisfies Linter.RulesRecord;
  return new Linter().verify(text, [{ plugins: { distributed }, rules }]);
}

/** An object that functions fill which call each other twice, so that there are thousands of ways to the one that writes. */
function filledThrough(depth: number): string {
  const calls = Array.from({ length: depth }, (_, at) => `function f${String(at)}() { f${String(at + 1)}(); f${String(at + 1)}(); }`);
  return `const state = { a: 1 };\n${calls.join("\n")}\nfunction f${String(depth)}() { state.a = other(); }\nf0();\nfunction read() { return state.a; }\n`;
}

const job = `class Other { constructor() { this.n = read(); } }
const db = new Pool();
sc.parallelize([1]).map((x) => db.query(x));\n`;

describe("what takes long to repair is reported all the same", () => {
  it.each([
    { name: "an object that is filled in thousands of ways", depth: 24, because: "takes too long to find out" },
    { name: "one that is filled in two", depth: 1, because: null },
  ])("$name", ({ depth, because }) => {
    const [found, ...others] = lint(opened + filledThrough(depth) + job);
    expect(others).toEqual([]);
    expect(found?.ruleId).toBe("distributed/no-captured-handle");
    if (because === null) expect(found?.message).not.toContain("takes too long");
    else expect(found?.message).toContain(because);
  });

  it("repairs the first hundred findings of a file", () => {
    const tasks = Array.from({ length: 102 }, (_, at) => `sc.parallelize([${String(at)}]).map((x) => db.query(x));\n`);
    const found = lint(`${opened}const db = new Pool();\n${tasks.join("")}`);
    const isRepaired = found.map(({ fix, suggestions }) => fix !== undefined || (suggestions ?? []).length > 0);
    expect(isRepaired).toEqual([...Array.from({ length: 100 }, () => true), false, false]);
  });
});
