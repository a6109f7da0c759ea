import { describe, expect, it } from "vitest";
import { lint } from "../support/lint.ts";

const rule = "no-warm-lazy-handle";

function reports(code: string, ...at: readonly string[]): void {
  expect(lint(rule, code).map((report) => report.at)).toEqual(at);
}

/** A class that opens a stream on first use, and a helper that keeps one in a variable. */
const lazy = `import fs from "node:fs";
declare const rdd: RDD<number>;
class Sink {
  _log;
  get log() { return (this._log ??= fs.createWriteStream("a.log")); }
  put(x) { this.log.write(String(x)); return x; }
  size() { return 1; }
}
let out;
function getOut() { out ??= fs.createWriteStream("b.log"); return out; }
`;

describe("an object that opens on first use", () => {
  it("is reported where the driver uses it before it is shipped", () => {
    reports(`${lazy}const sink = new Sink(); sink.put(1); rdd.map((x) => sink.put(x));`, "sink");
    reports(`${lazy}const sink = new Sink(); sink.log.write("x"); rdd.map((x) => sink.put(x));`, "sink");
    reports(`${lazy}const sink = new Sink(); function warm(s) { s.put(1); } warm(sink); rdd.map((x) => sink.put(x));`, "sink");
    reports(`${lazy}export function run() { const sink = new Sink(); sink.put(1); return rdd.map((x) => sink.put(x)); }`, "sink");
    reports(
      `${lazy.replace('get log() { return (this._log ??= fs.createWriteStream("a.log")); }', 'get log() { if (this._log === undefined) this._log = fs.createWriteStream("a.log"); return this._log; }')}const sink = new Sink(); sink.put(1); rdd.map((x) => sink.put(x));`,
      "sink",
    );
  });
  it("is fine where nothing opens it, where that comes later, and where it is another one", () => {
    reports(`${lazy}const sink = new Sink(); rdd.map((x) => sink.put(x));`);
    reports(`${lazy}const sink = new Sink(); sink.size(); rdd.map((x) => sink.put(x));`);
    reports(`${lazy}const sink = new Sink(); rdd.map((x) => sink.put(x)); sink.put(1);`);
    reports(`${lazy}const sink = new Sink(); const mine = new Sink(); mine.put(1); rdd.map((x) => sink.put(x));`);
    reports(`${lazy}const sink = new Sink(); rdd.foreach((x) => sink.put(x)); rdd.map((x) => sink.put(x));`);
  });
  it("is fine where what the driver calls only hands it to a boundary, gives the task, or makes the class", () => {
    reports(`${lazy}const sink = new Sink(); function ship(f) { return rdd.map(f); } ship((x) => sink.put(x));`);
    reports(
      `${lazy}class Job { sink = new Sink(); task() { const { sink } = this; return (x) => sink.put(x); } } rdd.map(new Job().task());`,
    );
    reports(
      `${lazy}function make() { return class extends Sink { twice(x) { return this.log.write(x); } }; } const sink = new (make())(); rdd.map((x) => sink.twice(x));`,
    );
  });
  it("is reported where such a function uses it as well", () => {
    reports(`${lazy}const sink = new Sink(); function ship(f) { sink.put(0); return rdd.map(f); } ship((x) => sink.put(x));`, "sink");
  });
});

describe("a variable that is opened on first use", () => {
  it("is reported where the driver calls for it before it is shipped", () => {
    reports(`${lazy}getOut().write("x"); rdd.map((x) => getOut().write(x));`, "getOut");
  });
  it("is fine where only the task does", () => {
    reports(`${lazy}rdd.map((x) => getOut().write(x));`);
    reports(`${lazy}rdd.map((x) => getOut().write(x)); getOut().write("x");`);
  });
});

it("is not asked of engines of which only text travels", () => {
  reports(
    `import * as skale from "skale";\n${lazy}const sink = new Sink(); sink.put(1); skale.context().range(3).map((x) => sink.put(x));`,
  );
});

it("says where it is opened, and what to do", () => {
  expect(lint(rule, `${lazy}const sink = new Sink();\nsink.put(1);\nrdd.map((x) => sink.put(x));`).map(({ message }) => message)).toEqual([
    "`sink` opens a file stream on first use, and its first use is here on the driver (task.ts:12:1). When `rdd.map` ships it, it is open, and fails as if it had been opened at once. Use another instance on the driver.",
  ]);
});
