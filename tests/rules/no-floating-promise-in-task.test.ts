import { expect, it } from "vitest";
import { lint } from "../support/lint.ts";

const rule = "no-floating-promise-in-task";

function reports(code: string, ...at: readonly string[]): void {
  expect(lint(rule, code).map((report) => report.at)).toEqual(at);
}

const inngest = (body: string): string =>
  `import { Inngest } from "inngest"; import fs from "node:fs"; new Inngest({ id: "a" }).createFunction({ id: "f" }, { event: "e" }, async ({ step }) => { await step.run("s", async () => { ${body} }); });`;

const prelude = `import { Client } from "pg";
declare const rdd: RDD<any>;
async function put(x) { return x; }
`;

it("reports `forEach` with an asynchronous function, and is silent about a loop", () => {
  reports(`${prelude}rdd.foreachPartition((xs) => { [...xs].forEach(async (x) => { await put(x); }); });`, "[...xs].forEach");
  reports(`${prelude}rdd.foreachPartition(async (xs) => { for (const x of xs) await put(x); });`);
  reports(`${prelude}rdd.foreachPartition((xs) => { [...xs].forEach((x) => { console.log(x); }); });`);
  reports(`${prelude}rdd.foreachPartition(async (xs) => { await Promise.all([...xs].map(async (x) => put(x))); });`);
  reports(`${prelude}rdd.foreachPartition((xs) => { [...xs].map(async (x) => put(x)); });`, "[...xs].map");
});

it("reports a call that nobody awaits", () => {
  reports(`${prelude}rdd.foreachPartition((xs) => { for (const x of xs) put(x); });`, "put");
  reports(`${prelude}rdd.foreachPartition((xs) => { for (const x of xs) void put(x); });`);
  reports(`${prelude}rdd.foreach((x) => put(x));`);
  reports(
    `${prelude}rdd.foreachPartition(async (xs) => { const db = new Client("u"); for (const x of xs) { db.query("S", [x]); } });`,
    "db.query",
  );
  reports(
    `${prelude}rdd.foreachPartition(async (xs) => { const db = new Client("u"); for (const x of xs) { await db.query("S", [x]); } });`,
  );
  reports(
    `${prelude}rdd.foreachPartition((xs) => { const db = new Client("u"); for (const x of xs) { db.query("S", [x], (e) => {}); } });`,
  );
});

it("reports asynchronous tasks where the engine does not wait for them", () => {
  const beam = 'import * as beam from "apache-beam"; export function f(pc: beam.PCollection<any>) { ';
  reports(`${beam}pc.map(async (x) => x); }`, "pc.map");
  reports(`${beam}pc.map((x) => x); }`);
  reports(`${prelude}rdd.map(async (x) => x);`);
  reports('import * as skale from "skale"; skale.context().range(9).map(async (x) => x);', "skale.context().range(9).map");
});

it("reports durable steps, and is silent outside of tasks", () => {
  reports(inngest("[1].forEach(async (x) => { await fetch(x); });"), "[1].forEach");
  reports(inngest("for (const x of [1]) await fetch(x);"));
  reports(`${prelude}[1].forEach(async (x) => { await put(x); }); put(1);`);
});

it("says what is not waited for", () => {
  expect(lint(rule, `${prelude}rdd.foreachPartition((xs) => { for (const x of xs) put(x); });`).map(({ message }) => message)).toEqual([
    "Nobody waits for `put`: `rdd.foreachPartition` takes this function for done while it still runs. It may be cut off, and a failure of it is none of this function. Await it.",
  ]);
});
