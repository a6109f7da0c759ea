import { describe, expect, it } from "vitest";
import { analyze } from "../../src/analyze.ts";
import { capturedHandles, lowerText } from "../support/report.ts";
import { prelude } from "../support/verdict.ts";

const minutes = 120_000;

describe("large files", () => {
  it("reports each of 10,000 calls that read the handle", { timeout: minutes }, () => {
    const calls = Array.from({ length: 10_000 }, (_, index) => `rdd.map(x => db.query(x + ${String(index)}));`);
    expect(capturedHandles(`${prelude}const db = new Pool();\n${calls.join("\n")}`)).toHaveLength(10_000);
  });
  it("takes time in proportion to the number of calls", { timeout: minutes }, () => {
    const timeOf = (count: number): number => {
      const calls = Array.from(
        { length: count },
        (_, index) => `const save${String(index)} = x => db.query(x); rdd.map(x => save${String(index)}(x));`,
      );
      const text = `${prelude}const db = new Pool();\n${calls.join("\n")}`;
      const program = lowerText(text);
      const before = performance.now();
      expect(analyze(text, {}, () => program)?.capturedHandles).toHaveLength(count);
      return performance.now() - before;
    };
    timeOf(200);
    const [few, many] = [timeOf(500), timeOf(4_000)];
    // Eight times as much code: 64 times the time would be quadratic. The rest is for a busy machine.
    expect(many / few).toBeLessThan(32);
  });
  it("follows a chain of 150 methods", () => {
    expect(capturedHandles(`${prelude}const db = new Pool();\nrdd${".filter(x => x)".repeat(150)}.map(x => db.query(x));`)).toHaveLength(1);
  });
  it("follows 100 aliases and 100 helpers", () => {
    const aliases = Array.from(
      { length: 100 },
      (_, index) => `const a${String(index)} = ${index === 0 ? "new Pool()" : `a${String(index - 1)}`};`,
    );
    const helpers = Array.from(
      { length: 100 },
      (_, index) => `const h${String(index)} = (x) => ${index === 0 ? "a99.query(x)" : `h${String(index - 1)}(x)`};`,
    );
    expect(capturedHandles(`${prelude}${aliases.join("\n")}\n${helpers.join("\n")}\nrdd.map(x => h99(x));`)).toHaveLength(1);
  });
  it("tells 300 classes apart whose fields and methods have the same names", { timeout: minutes }, () => {
    const classes = Array.from({ length: 300 }, (_, index) => {
      const value = index % 3 === 0 ? "new Pool()" : String(index);
      return `class Step${String(index)} { constructor(value) { this.value = value; } run(x) { return this.value.query(x); } }
const step${String(index)} = new Step${String(index)}(${value});
rdd.map(x => step${String(index)}.run(x));`;
    });
    const reports = capturedHandles(`${prelude}${classes.join("\n")}`);
    expect(reports.map(({ at }) => at)).toEqual(Array.from({ length: 100 }, (_, index) => `step${String(index * 3)}`));
  });
  it("tells 1,000 lists apart that are pushed to", { timeout: minutes }, () => {
    const lists = Array.from({ length: 1_000 }, (_, index) => {
      const name = `kept${String(index)}`;
      return `const ${name} = { list: [] }; ${name}.list.push(${index % 10 === 0 ? "new Pool()" : "1"}); rdd.map(x => ${name}.list.length);`;
    });
    const reports = capturedHandles(`${prelude}${lists.join("\n")}`);
    expect(reports.map(({ at }) => at)).toEqual(Array.from({ length: 100 }, (_, index) => `kept${String(index * 10)}`));
  });
  it("knows which of 1,000 assignments of a variable was the last one", { timeout: minutes }, () => {
    const writes = Array.from({ length: 1_000 }, (_, index) => `x = ${index % 10 === 0 ? "new Pool()" : "1"}; rdd.map(y => x);`);
    expect(capturedHandles(`${prelude}let x = 0;\n${writes.join("\n")}`)).toHaveLength(100);
  });
  it("is silent about a way that exhausts the stack, and reports the rest of the file", { timeout: minutes }, () => {
    const aliases = Array.from(
      { length: 20_000 },
      (_, index) => `const a${String(index)} = ${index === 0 ? "db" : `a${String(index - 1)}`};`,
    );
    const text = `${prelude}const db = new Pool();\n${aliases.join("\n")}\nrdd.map(x => a19999);\nrdd.map(x => db.query(x));`;
    expect(capturedHandles(text).at(-1)).toMatchObject({ at: "db" });
  });
  it("lowers code that is nested hundreds of levels deep", () => {
    const text = `${prelude}const db = new Pool();
${"f(".repeat(150)}1${")".repeat(150)};
${"{".repeat(150)}rdd.map(x => db.query(x));${"}".repeat(150)}`;
    expect(capturedHandles(text)).toMatchObject([{ at: "db" }]);
  });
});
