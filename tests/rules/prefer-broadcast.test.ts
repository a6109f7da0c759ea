import { expect, it } from "vitest";
import { lint } from "../support/lint.ts";

const rule = "prefer-broadcast";

function reports(code: string, ...at: readonly string[]): void {
  expect(lint(rule, code).map((report) => report.at)).toEqual(at);
}

const declared = "declare const rdd: RDD<any>; declare const other: RDD<any>;\n";

const long = JSON.stringify(Array.from({ length: 250 }, (_, n) => n));

it("reports large values, and is silent about small ones and broadcasts", () => {
  reports(`${declared}const words = ${long}; rdd.map((x) => words[x]);`, "words");
  reports(`${declared}const words = [1, 2, 3]; rdd.map((x) => words[x]);`);
  reports(`${declared}const words = sc.broadcast(${long}); rdd.map((x) => words.value[x]);`);
  reports(`${declared}const words = new Set(${long}); rdd.filter((x) => words.has(x));`, "words");
});

it("reports files and collected datasets", () => {
  reports(
    `${declared}import fs from "node:fs"; const dict = JSON.parse(fs.readFileSync("dict.json", "utf8")); rdd.map((w) => dict[w]);`,
    "dict",
  );
  reports(`${declared}const dict = JSON.parse(text); rdd.map((w) => dict[w]);`);
  reports(`${declared}const all = await other.collect(); rdd.map((x) => all[x]);`, "all");
  reports(`${declared}const n = await other.count(); rdd.map((x) => x + n);`);
});

it("is silent where nothing captured travels", () => {
  reports(`const words = ${long}; [1].map((x) => words[x]);`);
});

it("says how often it is sent", () => {
  expect(lint(rule, `${declared}const words = ${long}; rdd.map((x) => words[x]);`).map(({ message }) => message)).toEqual([
    "`words` is serialised into each task of `rdd.map`, and sent as often as there are partitions. Broadcast it, so that it is sent once per worker.",
  ]);
});
