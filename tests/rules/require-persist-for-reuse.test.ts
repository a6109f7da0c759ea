import { expect, it } from "vitest";
import { lint } from "../support/lint.ts";

const rule = "require-persist-for-reuse";

function reports(code: string, ...at: readonly string[]): void {
  expect(lint(rule, code).map((report) => report.at)).toEqual(at);
}

it("reports a dataset of several actions, and is silent where it is kept", () => {
  reports("const clean = sc.textFile(p).map(parse); await clean.count(); await clean.saveAsTextFile(out);", "clean");
  reports("const clean = sc.textFile(p).map(parse).persist(); await clean.count(); await clean.saveAsTextFile(out);");
  reports("const clean = sc.textFile(p).map(parse); clean.cache(); await clean.count(); await clean.saveAsTextFile(out);");
  reports("const clean = sc.textFile(p).map(parse); await clean.count();");
  reports("const clean = sc.textFile(p).map(parse); await clean.map(f).count(); await clean.filter(f).collect();", "clean");
});

it("is silent about actions that exclude each other, and about what is made in memory", () => {
  reports("const clean = sc.textFile(p).map(parse); if (q) { await clean.count(); } else { await clean.saveAsTextFile(out); }");
  reports("const clean = sc.parallelize([1]).map(parse); await clean.count(); await clean.collect();");
  reports("const clean = fs.textFile(p).map(parse); clean.count; clean.collect;");
});

it("says how often", () => {
  const code = "const clean = sc.textFile(p).map(parse); await clean.count(); await clean.collect();";
  expect(lint(rule, code).map(({ message }) => message)).toEqual([
    "`clean` is made anew for each of 2 actions, from `textFile` on: the work is done as often, and so is whatever its tasks do. Add `persist()`, and `unpersist()` when it is done.",
  ]);
});
