import { expect, it } from "vitest";
import { lint } from "../support/lint.ts";

const rule = "no-shared-output-path";

function reports(code: string, ...at: readonly string[]): void {
  expect(lint(rule, code).map((report) => report.at)).toEqual(at);
}

const prelude = `import fs from "node:fs";
import path from "node:path";
declare const rdd: RDD<any>;
`;

it("reports a constant path, and is silent where the partition or the record is in its name", () => {
  reports(`${prelude}rdd.foreachPartition((xs) => fs.writeFileSync("out.json", JSON.stringify([...xs])));`, "fs.writeFileSync");
  reports(
    `${prelude}rdd.mapPartitionsWithIndex((i, xs) => { fs.writeFileSync(\`out-\${i}.json\`, JSON.stringify([...xs])); return []; });`,
  );
  reports(`${prelude}rdd.mapPartitionsWithIndex((i, xs) => { fs.writeFileSync("out-" + i, JSON.stringify([...xs])); return []; });`);
  reports(`${prelude}rdd.foreach((x) => fs.writeFileSync("/mnt/out.json", x));`, "fs.writeFileSync");
  reports(`${prelude}rdd.foreach((x) => fs.writeFileSync(\`/mnt/\${x.id}.json\`, x));`);
});

it("sees through variables and joined paths", () => {
  reports(`${prelude}const out = path.join("/mnt", "out.json"); rdd.foreach((x) => fs.writeFileSync(out, x));`, "fs.writeFileSync");
  reports(`${prelude}rdd.foreach((x) => { const out = path.join("/mnt", x.id); fs.writeFileSync(out, x); });`);
  reports(
    `${prelude}rdd.foreachPartition((xs) => { const out = fs.createWriteStream("/mnt/o"); for (const x of xs) out.write(x); });`,
    "fs.createWriteStream",
  );
  reports(`${prelude}export function f(out) { rdd.foreach((x) => fs.writeFileSync(out, x)); }`);
});

it("is silent about one partition, appending, temporary files, renames and devices", () => {
  reports(`${prelude}rdd.coalesce(1).foreachPartition((xs) => fs.writeFileSync("/mnt/out.json", [...xs]));`);
  reports(`${prelude}rdd.coalesce(2).foreachPartition((xs) => fs.writeFileSync("/mnt/out.json", [...xs]));`, "fs.writeFileSync");
  reports(`${prelude}rdd.foreach((x) => fs.writeFileSync("/mnt/out.log", x, { flag: "a" }));`);
  reports(`${prelude}rdd.foreach((x) => fs.writeFileSync("/tmp/scratch", x));`);
  reports(`${prelude}rdd.foreach((x) => fs.writeFileSync("/dev/null", x));`);
  reports(`${prelude}rdd.foreach((x) => { fs.writeFileSync("/mnt/o.tmp", x); fs.renameSync("/mnt/o.tmp", "/mnt/" + x.id); });`);
});

it("is silent on the driver", () => {
  reports(`${prelude}fs.writeFileSync("/mnt/out.json", JSON.stringify(await rdd.collect()));`);
});

it("says who writes it", () => {
  expect(
    lint(rule, `${prelude}rdd.foreachPartition((xs) => fs.writeFileSync("out.json", [...xs]));`).map(({ message }) => message),
  ).toEqual([
    "Every partition of `rdd.foreachPartition` writes `out.json`: what is left is what the last one wrote, on each worker another. Put the number of the partition into the name, or let the engine save the result.",
  ]);
});
