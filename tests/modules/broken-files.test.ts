import { describe, expect, it } from "vitest";
import { projectOf } from "../support/project.ts";

const job = `import { db } from "./db";\nexport const save = (rdd: RDD<number>) => rdd.map((x) => db.query(x));`;
const opened = `import { Pool } from "pg";\nexport const db = new Pool();\n`;

/** How many reports the job has whose module has a text. */
function reports(text: string): number {
  return projectOf({ "db.ts": text }).reports("job.ts", job).length;
}

const tooDeep: readonly (readonly [name: string, open: string, close: string])[] = [
  ["lists", "[", "]"],
  ["calls", "f(", ")"],
  ["blocks", "{", "}"],
  ["functions", "(() => {return ", "})()"],
  ["objects", "({a:", "})"],
  ["what is never closed", "`${(", ""],
];

describe("a module that is nested too deeply for the parser", () => {
  it.each(tooDeep)("is not known, and nothing breaks: %s", (_, open, close) => {
    expect(reports(`${opened}${open.repeat(30_000)}1${close.repeat(30_000)};`)).toBe(0);
  });
  it.each(tooDeep.slice(0, -1))("is known where a program may be so: %s", (_, open, close) => {
    expect(reports(`${opened}${open.repeat(100)}${close === "}" ? "" : "1"}${close.repeat(100)};`)).toBe(1);
  });
});
