import { describe, expect, it } from "vitest";
import type { RuleName } from "../../src/rules/index.ts";
import { lintText } from "../support/repair.ts";

const pool = `import fs from "node:fs";
import path from "node:path";
import { DynamicPool } from "node-worker-threads-pool";
import workerpool from "workerpool";
const pool = new DynamicPool(1);
const workers = workerpool.pool();
const times = 2;
`;

/** How the repairs of all reports of a rule are offered, and in which words. */
function offers(rule: RuleName, text: string): string[] {
  return lintText(pool + text, { file: "task.mjs", rule }).flatMap(({ fix, suggestions = [] }) => [
    ...(fix === undefined ? [] : ["by itself"]),
    ...suggestions.map(({ desc }) => desc),
  ]);
}

describe("A function that lacks something else as well", () => {
  it("gets what can be passed by itself where that is all that it lacks", () => {
    expect(offers("no-free-variable", "pool.exec({ task: (n) => n * times, param: 1 });")).toEqual(["by itself"]);
  });

  it.each([
    ["a helper", "const tow = (n) => n * 2;\npool.exec({ task: (n) => tow(n) * times, param: 1 });", "tow"],
    [
      "a handle",
      'const log = fs.createWriteStream("a");\npool.exec({ task: (n) => { log.write("x"); return n * times; }, param: 1 });',
      "log",
    ],
    [
      "the object that it belongs to",
      "class A { n = 1; run() { return pool.exec({ task: (n) => n * times + this.n, param: 1 }); } }\nnew A().run();",
      "this",
    ],
  ])("is told of %s, which no repair gives it", (_, text, name) => {
    expect(offers("no-free-variable", text)).toContain(
      `Pass \`times\` as an argument. But \`${name}\` is missing there as well, and the function still fails.`,
    );
  });

  it("is told of what another repair gives it", () => {
    const text = "pool.exec({ task: (n) => {\n  return path.join(String(n * times));\n}, param: 1 });";
    expect(offers("no-free-variable", text)).toEqual([
      "Take `path` from `process.getBuiltinModule` in the function. But `times` is missing there as well, and the function still fails.",
      "Pass `times` as an argument. But `path` is missing there as well, and the function still fails.",
    ]);
  });

  it("becomes one that can be sent all the same", () => {
    const text = (body: string): string => `const jobs = { double(n) { ${body} } };\nworkers.exec(jobs.double, [1]);`;
    expect(offers("no-unshippable-function", text("return n * 2;"))).toEqual(["by itself"]);
    expect(offers("no-unshippable-function", text("return n * times;"))).toEqual([
      "Write the method as a property that holds a function. But `times` is missing there as well, and the function still fails.",
    ]);
  });
});
