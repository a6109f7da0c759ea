import { describeTwins } from "../../support/twins.ts";

const imports = 'import { exit } from "node:process"; import proc from "node:process"; declare function log(e: unknown): void;';

describeTwins("no-process-exit-in-task", imports, [
  {
    name: "as people write it",
    reported: [
      "rdd.foreach((o) => { if (!o) process.exit(1); });",
      "rdd.foreach((o) => { if (!o) exit(1); });",
      "rdd.foreach((o) => { process.exitCode = 1; });",
      "rdd.foreach((o) => { fail(); });\nfunction fail() { process.exit(1); }",
      "rdd.foreach((o) => { process.kill(process.pid); });",
    ],
    silent: [
      'rdd.foreach((o) => { if (!o) throw new Error("empty"); });',
      "rdd.count().then(() => process.exit(0));",
      "rdd.foreach((o) => log(o)); process.exit(0);",
      "class P { exit() {} }\nconst process2 = new P(); rdd.foreach((o) => { process2.exit(); });",
      "rdd.foreach((o) => { const process = { exit() {} }; process.exit(); });",
      "rdd.foreach((o) => { process.kill(Number(o.id)); });",
      'rdd.foreach((o) => { process.on("warning", log); });',
    ],
  },
]);
