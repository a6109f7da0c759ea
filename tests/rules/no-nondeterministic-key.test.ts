import { expect, it } from "vitest";
import { lint } from "../support/lint.ts";

const rule = "no-nondeterministic-key";

function reports(code: string, ...at: readonly string[]): void {
  expect(lint(rule, code).map((report) => report.at)).toEqual(at);
}

const declared = "declare const rdd: RDD<any>;\n";

it("reports random numbers and the time, and is silent about what the record says", () => {
  reports(`${declared}rdd.keyBy(() => Math.floor(Math.random() * 8)).reduceByKey(f);`, "Math.random");
  reports(`${declared}rdd.keyBy((x) => hash(x.id) % 8).reduceByKey(f);`);
  reports(`${declared}rdd.groupBy((x) => Date.now());`, "Date.now");
  reports(`${declared}rdd.groupBy((x) => new Date().getHours());`, "Date");
  reports(`${declared}rdd.groupBy((x) => new Date(x.at).getHours());`);
  reports(`${declared}import { randomUUID } from "node:crypto"; rdd.sortBy(() => randomUUID());`, "randomUUID");
  reports(`${declared}import { v4 } from "uuid"; rdd.keyBy(() => v4());`, "v4");
  reports(`${declared}import { v5 } from "uuid"; rdd.keyBy((x) => v5(x.name, "ns"));`);
});

it("follows variables and helpers", () => {
  reports(`${declared}rdd.keyBy((x) => { const salt = Math.random(); return x.id + salt; });`, "Math.random");
  reports(`${declared}rdd.keyBy((x) => { const salt = Math.random(); console.log(salt); return x.id; });`);
  reports(`${declared}const salt = () => Math.random(); rdd.keyBy((x) => x.id + salt());`, "salt");
  reports(`${declared}const salt = Math.random(); rdd.keyBy((x) => x.id + salt);`);
});

it("reports the key of a pair, not its value", () => {
  reports(`${declared}rdd.mapToPair((x) => [Math.random(), x]);`, "Math.random");
  reports(`${declared}rdd.mapToPair((x) => [x.id, Math.random()]);`);
  reports(`${declared}rdd.map((x) => [Math.random(), x]).reduceByKey(f);`, "Math.random");
  reports(`${declared}rdd.map((x) => [Math.random(), x]).filter(f);`);
  reports(`${declared}const pairs = rdd.map((x) => [Math.random(), x]); pairs.join(other);`, "Math.random");
});

it("reports it on Beam", () => {
  const beam = 'import * as beam from "apache-beam"; export function f(pc: beam.PCollection<any>) { ';
  reports(`${beam}pc.apply(beam.groupBy(() => Math.random())); }`, "Math.random");
  reports(`${beam}pc.apply(beam.groupBy((x) => x.id)); }`);
});

it("says what happens to the records", () => {
  expect(lint(rule, `${declared}rdd.keyBy(() => Math.random());`).map(({ message }) => message)).toEqual([
    "`rdd.keyBy` sends records by a key that comes from `Math.random`. When a task runs again after a failure, its records get other keys, and go where they are missed or counted twice. Make the key of the record alone: a hash of its id.",
  ]);
});
