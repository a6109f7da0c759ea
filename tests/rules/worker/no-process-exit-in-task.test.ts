import { describeTwins } from "../../support/twins.ts";

const imports =
  'import process, { exit, abort } from "node:process"; import * as proc from "process"; import { Worker } from "node:worker_threads"; import cluster from "node:cluster"; import shell from "shelljs";';

describeTwins("no-process-exit-in-task", imports, [
  {
    name: "named import",
    reported: ["rdd.foreach((o) => { if (!o) exit(1); });"],
    silent: ['rdd.foreach((o) => { if (!o) throw new Error("x"); });'],
  },
  {
    name: "abort",
    reported: [
      "rdd.map((o) => { try { return JSON.parse(o.id); } catch { abort(); } });",
      "rdd.mapPartitions((os) => { if (![...os].length) proc.exit(2); return os; });",
      'function die(message: string): never { console.error(message); process.exit(1); }\nrdd.foreach((o) => { if (!o.id) die("no id"); });',
    ],
    silent: [
      'function die(message: string): never { console.error(message); process.exit(1); }\nrdd.foreach((o) => { if (!o.id) throw new Error("no id"); });\nif (!process.argv[2]) die("usage");',
    ],
  },
  {
    name: "kill self",
    reported: ['rdd.foreach((o) => { process.kill(process.pid, "SIGTERM"); });'],
    silent: ["rdd.foreach((o) => { process.kill(Number(o.id)); });"],
  },
  {
    name: "uncaughtException in task",
    reported: [
      'rdd.foreach((o) => { process.on("uncaughtException", () => {}); });',
      "const { exit: quit } = process;\nrdd.foreach((o) => { if (!o) quit(1); });",
      "const p = process;\nrdd.foreach((o) => { p.exit(1); });",
      "rdd.foreach((o) => { globalThis.process.exit(1); });",
      'new Inngest({ id: "a" }).createFunction({ id: "f" }, { event: "e" }, async ({ step }) => { await step.run("s", async () => { process.exit(1); }); });',
    ],
    silent: [
      'new Inngest({ id: "a" }).createFunction({ id: "f" }, { event: "e" }, async ({ step }) => { await step.run("s", async () => { throw new Error("a"); }); });\nprocess.on("SIGTERM", () => process.exit(0));',
    ],
  },
  {
    name: "dbos",
    reported: [
      "class S { @DBOS.step() static async go() { if (Math.random() > 2) process.exit(1); } }",
      'restate.service({ name: "s", handlers: { h: async (ctx: restate.Context) => { await ctx.run(() => { process.exit(1); }); } } });',
      "workerpool.pool().exec(function () { process.exit(1); }, []);",
      "skale.context().parallelize([1]).map(function (x: number) { if (x < 0) process.exit(1); return x; });",
      "export function f(pc: beam.PCollection<Order>) { return pc.map((o) => { if (!o) process.abort(); return o; }); }",
      "rdd.foreach((o) => fetch(o.id).catch(() => process.exit(1)));",
      "rdd.foreach((o) => fetch(o.id).catch(process.exit));",
      "rdd.foreach((o) => { (process as any).reallyExit(1); });",
      "class Checker { check(o: Order) { if (!o.id) this.fail(); } fail() { process.exit(3); } }\nconst c = new Checker();\nrdd.foreach((o) => c.check(o));",
      'rdd.foreach((o) => { require("process").exit(1); });',
    ],
    silent: [
      'import { exit as leave } from "./rooms";\nrdd.foreach((o) => { leave(o.id); });',
      "function exit2(x: string) { return x; }\nrdd.foreach((o) => { exit2(o.id); });",
    ],
  },
  {
    name: "the exit code",
    reported: [
      "rdd.foreach((o) => { if (!o.id) process.exitCode = 1; });",
      "rdd.foreach((o) => { if (!o.id) proc.exitCode = 2; });",
      "function fail() { process.exitCode = 1; }\nrdd.foreach((o) => { if (!o.id) fail(); });",
      "const { pid } = process;\nrdd.foreach(() => { process.kill(pid); });",
    ],
    silent: [
      'rdd.foreach((o) => { if (!o.id) throw new Error("no id"); });\nprocess.exitCode = 1;',
      "rdd.map((o) => { const result = { exitCode: 0 }; result.exitCode = o.n; return result; });",
      "rdd.foreach((o) => { process.kill(o.n); });",
    ],
  },
]);
