import { describeTwins } from "../../support/twins.ts";

const imports =
  'import { randomUUID } from "node:crypto"; import crypto from "node:crypto"; import { v4 as uuid } from "uuid"; import { nanoid } from "nanoid"; import os from "node:os"; declare const other: RDD<[string, number]>; declare function hash(s: string): number;';

describeTwins("no-nondeterministic-key", imports, [
  {
    name: "salt in template",
    reported: ["rdd.map((o) => [`${o.id}-${Math.floor(Math.random() * 10)}`, o]).groupByKey();"],
    silent: ["rdd.map((o) => [`${o.id}-${hash(o.id) % 10}`, o]).groupByKey();"],
  },
  {
    name: "keyBy Date.now",
    reported: ["rdd.keyBy(() => Date.now()).reduceByKey((a, b) => a);"],
    silent: ["rdd.map((o) => [o.id, Date.now()]).reduceByKey((a, b) => Math.max(a, b));"],
  },
  { name: "new Date", reported: ["rdd.groupBy(() => new Date().getHours());"], silent: ["rdd.groupBy((o) => new Date(o.n).getHours());"] },
  {
    name: "randomUUID",
    reported: [
      "rdd.mapToPair((o) => [randomUUID(), o]).join(other);",
      "rdd.map((o) => [uuid(), o]).partitionBy(10);",
      "rdd.map((o) => { const key = nanoid(); return [key, o]; }).groupByKey();",
      "function salt(n: number) { return Math.floor(Math.random() * n); }\nrdd.keyBy((o) => o.id + salt(8)).groupByKey();",
    ],
    silent: ["function salt(id: string, n: number) { return hash(id) % n; }\nrdd.keyBy((o) => o.id + salt(o.id, 8)).groupByKey();"],
  },
  {
    name: "hostname",
    reported: [
      "rdd.keyBy(() => os.hostname()).groupByKey();",
      "rdd.keyBy(() => process.hrtime.bigint()).groupByKey();",
      "rdd.sortBy(() => performance.now());",
      'rdd.keyBy(() => crypto.randomBytes(4).toString("hex")).join(other);',
      "rdd.keyBy(() => globalThis.crypto.getRandomValues(new Uint8Array(1))[0]).groupByKey();",
      'export function f(pc: beam.PCollection<Order>) { return pc.apply(beam.groupBy(() => Math.random() > 0.5 ? "a" : "b")); }',
    ],
    silent: ["export function f(pc: beam.PCollection<Order>) { return pc.map((o) => ({ ...o, r: Math.random() })); }"],
  },
  {
    name: "skale sortBy",
    reported: [
      "skale.context().parallelize([1]).sortBy((x: number) => Math.random());",
      "const keys = { salted(o: Order) { return o.id + Math.random(); } };\nrdd.keyBy(keys.salted).groupByKey();",
      "rdd.map((o) => { const r = Math.random(); const k = r < 0.5 ? 0 : 1; return [k, o]; }).groupByKey();",
      "rdd.keyBy((o) => { if (o.n > 1) { return o.id; } return String(Math.random()); }).groupByKey();",
      "const salts = [1, 2, 3];\nrdd.keyBy((o) => salts[Math.floor(Math.random() * salts.length)]).groupByKey();",
      "const { random } = Math;\nrdd.keyBy((o) => random()).groupByKey();",
      "rdd.keyBy(() => crypto.randomUUID()).groupByKey();",
      "rdd.flatMapToPair((o) => [[Math.random(), o]]).groupByKey();",
    ],
    silent: [
      "rdd.filter(() => Math.random() < 0.1).keyBy((o) => o.id).groupByKey();",
      "const run = randomUUID();\nrdd.keyBy((o) => run + o.id).groupByKey();",
    ],
  },
  {
    name: "what each process has its own of",
    reported: [
      "rdd.map((o) => [process.pid, o]).reduceByKey((a, b) => a);",
      "rdd.map((o) => [`${o.id}-${process.pid}`, o]).reduceByKey((a, b) => a);",
      "rdd.map((o) => { const key = `${process.pid}`; return [key, o]; }).reduceByKey((a, b) => a);",
    ],
    silent: [
      "rdd.map((o) => [o.id, { ...o, by: process.pid }]).reduceByKey((a, b) => a);",
      "rdd.map((o) => [`${o.id}-${o.n}`, o]).reduceByKey((a, b) => a);",
    ],
  },
]);
