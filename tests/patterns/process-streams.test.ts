import { describe, it } from "vitest";
import { expectReports as reports, expectSilence as silent, prelude } from "../support/verdict.ts";

describe("a stream of this process", () => {
  it("travels where it was kept: in a variable, a field, a bound method", () => {
    reports(
      `${prelude}const out = process.stdout;
rdd.map(x => out.write(x));`,
      [{ at: "out", certainty: "certain", handle: "a standard output stream" }],
    );
    reports(
      `${prelude}const { stdin, stderr: errors } = process; const out = globalThis.process.stdout;
rdd.map(x => [stdin, errors, out]);`,
      [{ at: "stdin", handle: "a standard input stream" }, { at: "errors", handle: "a standard error stream" }, { at: "out" }],
    );
    reports(
      `${prelude}class L { out = process.stdout; log(x) { this.out.write(x); } }
const l = new L(); rdd.map(x => l.log(x));`,
      [{ at: "l", way: "`l` → `l.out`" }],
    );
    reports(
      `${prelude}const log = process.stdout.write.bind(process.stdout);
rdd.map(x => log(x));`,
      [{ at: "log" }],
    );
    reports(
      `import { stdout } from "node:process";
declare const rdd: RDD<any>;
rdd.map(x => stdout.write(x));`,
      [{ at: "stdout" }],
    );
  });
  it("is the worker's own where the task asks for it", () => {
    silent(`${prelude}rdd.map(x => process.stdout.write(x));`);
    silent(`${prelude}function log(x, out = process.stdout) { out.write(x); }
rdd.map(x => log(x));`);
    silent(`import process from "node:process";
declare const rdd: RDD<any>;
rdd.map(x => process.stdout.write(x));`);
    silent(`${prelude}const p = process;
rdd.map(x => p.stdout.write(x));`);
  });
  it("leaves data behind that may travel", () => {
    silent(`${prelude}const { env, argv } = process, width = process.stdout.columns, { PATH } = process.env;
rdd.map(x => [env.A, argv, width, PATH]);`);
  });
});
