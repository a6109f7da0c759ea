import { expect, it } from "vitest";
import { lint } from "../support/lint.ts";

const rule = "no-driver-local-path";

function reports(code: string, ...at: readonly string[]): void {
  expect(lint(rule, code).map((report) => report.at)).toEqual(at);
}

const prelude = `import fs from "node:fs";
import path from "node:path";
declare const rdd: RDD<any>;
`;

it("reports a relative path, and is silent where the driver reads it", () => {
  reports(`${prelude}rdd.map((x) => JSON.parse(fs.readFileSync("./lookup.json", "utf8"))[x]);`, "fs.readFileSync");
  reports(`${prelude}const lookup = JSON.parse(fs.readFileSync("./lookup.json", "utf8")); rdd.map((x) => lookup[x]);`);
  reports(`${prelude}rdd.map((x) => fs.readFileSync("lookup.json", "utf8")[x]);`, "fs.readFileSync");
  reports(`${prelude}rdd.map((x) => fs.readFileSync(\`../data/\${x}.json\`, "utf8"));`, "fs.readFileSync");
});

it("reports paths of the program, the working directory and the home, and is silent about absolute ones", () => {
  reports(`${prelude}rdd.map((x) => fs.readFileSync(path.join(__dirname, "a.json")));`, "fs.readFileSync");
  reports(`${prelude}rdd.map((x) => fs.readFileSync(path.resolve(process.cwd(), "a.json")));`, "fs.readFileSync");
  reports(`${prelude}import os from "node:os"; rdd.map((x) => fs.readFileSync(path.join(os.homedir(), "a.json")));`, "fs.readFileSync");
  reports(`${prelude}rdd.map((x) => fs.readFileSync(path.join("/mnt/shared", "a.json")));`);
  reports(`${prelude}rdd.map((x) => fs.readFileSync("/etc/hosts"));`);
  reports(`${prelude}rdd.map((x) => fs.readFileSync("/proc/cpuinfo"));`);
});

it("is silent where the record says which file, and where the task makes or looks for it", () => {
  reports(`${prelude}rdd.map((x) => fs.readFileSync(x));`);
  reports(`${prelude}rdd.map((x) => fs.readFileSync(x.path + ".json"));`);
  reports(`${prelude}rdd.map((x) => (fs.existsSync("./a.json") ? fs.readFileSync("./a.json") : null));`);
  reports(`${prelude}rdd.map((x) => { fs.writeFileSync("./a.json", x); return fs.readFileSync("./a.json"); });`);
  reports(`${prelude}sc.addFile("lookup.json"); rdd.map((x) => fs.readFileSync("lookup.json"));`);
});

it("is silent where the task runs on the same machine, or not as a task", () => {
  reports('import workerpool from "workerpool"; import fs from "node:fs"; workerpool.pool().exec(() => fs.readFileSync("./a.json"), []);');
  reports(`${prelude}["a"].map((x) => fs.readFileSync("./a.json"));`);
});

it("says where it is looked for, and takes `sharedRoots`", () => {
  const code = `${prelude}const read = () => fs.readFileSync("./lookup.json"); rdd.map((x) => read()[x]);`;
  expect(lint(rule, code).map(({ message }) => message)).toEqual([
    "`./lookup.json` is looked for on the worker that runs this function of `rdd.map` (in `read`), where nobody has put it: ENOENT at the first record, though it works on one machine. Read it on the driver and capture what it holds, or send the file along with the job.",
  ]);
  expect(lint(rule, code, { options: { sharedRoots: ["./lookup"] } })).toEqual([]);
  expect(lint(rule, code, { options: { sharedRoots: ["/mnt"] } })).toHaveLength(1);
});
