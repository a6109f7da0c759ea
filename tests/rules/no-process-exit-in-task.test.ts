import { expect, it } from "vitest";
import { lint } from "../support/lint.ts";

const rule = "no-process-exit-in-task";

function reports(code: string, ...at: readonly string[]): void {
  expect(lint(rule, code).map((report) => report.at)).toEqual(at);
}

const inngest = (body: string): string =>
  `import { Inngest } from "inngest"; import fs from "node:fs"; new Inngest({ id: "a" }).createFunction({ id: "f" }, { event: "e" }, async ({ step }) => { await step.run("s", async () => { ${body} }); });`;

const declared = "declare const rdd: RDD<any>;\n";

it("reports what ends the process, and is silent about errors", () => {
  reports(`${declared}rdd.foreach((x) => { if (!x) process.exit(1); });`, "process.exit");
  reports(`${declared}rdd.foreach((x) => { if (!x) throw new Error("empty"); });`);
  reports(`${declared}rdd.foreach((x) => { if (!x) process.abort(); });`, "process.abort");
  reports(`${declared}rdd.foreach((x) => { if (!x) process.kill(process.pid); });`, "process.kill");
  reports(`${declared}rdd.foreach((x) => { process.kill(x.child, "SIGTERM"); });`);
  reports(`import process from "node:process"; ${declared}rdd.foreach((x) => { process.exit(1); });`, "process.exit");
});

it("reports the helper that does it", () => {
  reports(`${declared}function fail() { process.exit(1); } rdd.map((x) => x ?? fail());`, "fail");
  reports(`${declared}function fail() { throw new Error(); } rdd.map((x) => x ?? fail());`);
});

it("is silent on the driver, and about names that are not Node's", () => {
  reports(`${declared}await rdd.count(); process.exit(0);`);
  reports(`${declared}[1].forEach((x) => process.exit(x));`);
  reports(`${declared}rdd.foreach((x) => { const process = { exit: (n) => n }; process.exit(1); });`);
  reports(`${declared}rdd.foreach((x) => { throw x; process.exit(1); });`);
});

it("reports durable steps and pools, but not what a step shares with the start of the program", () => {
  reports(inngest("if (!process.env.URL) process.exit(1);"), "process.exit");
  reports(inngest("if (!process.env.URL) throw new Error();"));
  reports(
    'import { Inngest } from "inngest"; function connect() { process.exit(1); } new Inngest({ id: "a" }).createFunction({ id: "f" }, { event: "e" }, async ({ step }) => { await step.run("s", () => connect()); });',
  );
  reports('import workerpool from "workerpool"; workerpool.pool().exec(function (x) { process.exit(x); }, [1]);', "process.exit");
});

it("says what else ends", () => {
  expect(lint(rule, `${declared}rdd.foreach((x) => { process.exit(1); });`).map(({ message }) => message)).toEqual([
    "`process.exit` ends the process in which `rdd.foreach` runs this function, and with it everything else that runs there; the retry then does the same. Throw an error: only this run fails, and its reason is reported.",
  ]);
});
