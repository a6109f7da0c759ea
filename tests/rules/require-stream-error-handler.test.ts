import { expect, it } from "vitest";
import { lint } from "../support/lint.ts";

const rule = "require-stream-error-handler";

function reports(code: string, ...at: readonly string[]): void {
  expect(lint(rule, code).map((report) => report.at)).toEqual(at);
}

const inngest = (body: string): string =>
  `import { Inngest } from "inngest"; import fs from "node:fs"; new Inngest({ id: "a" }).createFunction({ id: "f" }, { event: "e" }, async ({ step }) => { await step.run("s", async () => { ${body} }); });`;

const prelude = `import fs from "node:fs";
import { pipeline } from "node:stream/promises";
declare const rdd: RDD<any>;
`;

it("reports a stream that is piped, and is silent about `pipeline`", () => {
  reports(`${prelude}rdd.foreach((p) => { fs.createReadStream(p).pipe(sink(p)); });`, "fs.createReadStream");
  reports(`${prelude}rdd.foreach(async (p) => { await pipeline(fs.createReadStream(p), sink(p)); });`);
  reports(`${prelude}rdd.foreach((p) => { fs.createReadStream(p).on("error", fail).pipe(sink(p)); });`);
});

it("follows a variable, as far as it goes", () => {
  reports(
    `${prelude}rdd.foreach((p) => { const s = fs.createReadStream(p); s.on("data", use); s.on("end", done); });`,
    "fs.createReadStream",
  );
  reports(`${prelude}rdd.foreach((p) => { const s = fs.createReadStream(p); s.on("data", use); s.on("error", fail); });`);
  reports(`${prelude}rdd.foreach((p) => { const s = fs.createReadStream(p); s.on("data", use).on("error", fail); });`);
  reports(`${prelude}rdd.foreach((p) => { const s = fs.createReadStream(p); watch(s); s.on("data", use); });`);
  reports(`${prelude}rdd.foreach(async (p) => { for await (const line of fs.createReadStream(p)) use(line); });`);
  reports(`${prelude}rdd.foreach(async (p) => { const s = fs.createReadStream(p); for await (const line of s) use(line); });`);
  reports(`${prelude}rdd.map((p) => fs.createReadStream(p));`);
});

it("reports what is written", () => {
  reports(
    `${prelude}rdd.foreachPartition((xs) => { const out = fs.createWriteStream("/mnt/o"); for (const x of xs) out.write(x); out.end(); });`,
    "fs.createWriteStream",
  );
  reports(
    `${prelude}rdd.foreachPartition((xs) => { const out = fs.createWriteStream("/mnt/o"); out.once("error", fail); for (const x of xs) out.write(x); out.end(); });`,
  );
});

it("reports durable steps, and is silent outside of tasks", () => {
  reports(inngest('fs.createReadStream("/a").pipe(process.stdout);'), "fs.createReadStream");
  reports(inngest('fs.createReadStream("/a").on("error", console.error).pipe(process.stdout);'));
  reports(`${prelude}fs.createReadStream("/a").pipe(process.stdout);`);
});

it("says what ends", () => {
  expect(lint(rule, `${prelude}rdd.foreach((p) => { fs.createReadStream(p).pipe(sink(p)); });`).map(({ message }) => message)).toEqual([
    "Nobody hears an error of this stream. If the file is missing, the `error` event ends the process in which `rdd.foreach` runs this function, and not only this run. Use `pipeline` of `node:stream/promises`, or listen to `error`.",
  ]);
});
