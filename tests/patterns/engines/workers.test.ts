import { describe, expect, it } from "vitest";
import { shipmentsIn, tasksIn } from "../../support/shipments.ts";

describe("functions whose text goes to a worker", () => {
  it.each([
    [
      "workerpool",
      `import workerpool from "workerpool"; const pool = workerpool.pool(); pool.exec((a, b) => a + b, [1, 2]);`,
      "(a, b) => a + b",
    ],
    ["workerpool", `import { pool } from "workerpool"; pool({ maxWorkers: 1 }).exec(() => 1);`, "() => 1"],
    ["workerpool", `import type { Pool } from "workerpool"; export function run(p: Pool) { p.exec(() => 1, []); }`, "() => 1"],
    ["make-asynchronous", `import makeAsynchronous from "make-asynchronous"; const f = makeAsynchronous((n) => n);`, "(n) => n"],
    [
      "make-asynchronous",
      `import { makeAsynchronousIterable } from "make-asynchronous"; makeAsynchronousIterable(function* (n) { yield n; });`,
      "function* (n) { yield n; }",
    ],
    ["make-asynchronous", `import makeSynchronous from "make-synchronous"; makeSynchronous(async (n) => n);`, "async (n) => n"],
    ["make-asynchronous", `import makeSynchronous from "make-synchronous/subprocess"; makeSynchronous(async () => 1);`, "async () => 1"],
    [
      "paralleljs",
      `import Parallel from "paralleljs"; new Parallel([1], { env: { k: 2 } }).map((n) => n * global.env.k);`,
      "(n) => n * global.env.k",
    ],
    ["paralleljs", `const Parallel = require("paralleljs"); const p = new Parallel(1); p.require(fact).spawn((n) => n);`, "(n) => n"],
    [
      "parallel-es",
      `import parallel from "parallel-es"; parallel.range(9).inEnvironment({ k }).map((n, { k }) => n * k);`,
      "(n, { k }) => n * k",
    ],
    ["parallel-es", `import parallel from "parallel-es"; parallel.from(list).reduce(0, (sum, n) => sum + n);`, "(sum, n) => sum + n"],
    ["parallel-es", `import parallel from "parallel-es"; parallel.run((n) => n, 1);`, "(n) => n"],
    ["mongodb-code", `db.a.aggregate([{ $addFields: { n: { $function: { body: (n) => n, args: ["$n"], lang: "js" } } } }]);`, "(n) => n"],
    ["mongodb-code", `const add = (s) => s; const group = { $accumulator: { accumulate: add, lang: "js" } };`, "add"],
    ["microjob", `const { job } = require("microjob"); job((data) => data, { data: 1, ctx: { k: 2 } });`, "(data) => data"],
    [
      "node-worker-threads-pool",
      `import { StaticPool } from "node-worker-threads-pool"; new StaticPool({ size: 1, task: (n) => n });`,
      "(n) => n",
    ],
    [
      "node-worker-threads-pool",
      `import { DynamicPool } from "node-worker-threads-pool"; const pool = new DynamicPool(1); pool.exec({ task: (n) => n, param: 1 });`,
      "(n) => n",
    ],
    [
      "node-worker-threads-pool",
      `import { DynamicPool } from "node-worker-threads-pool"; const pool = new DynamicPool(1); pool.createExecutor((n) => n).exec(1);`,
      "(n) => n",
    ],
    ["inline-workers", `import { Worker } from "okie"; new Worker((n) => n, { max: 1 });`, "(n) => n"],
    [
      "inline-workers",
      `import { Worker } from "artichokie"; new Worker(() => async (n) => log(n), { parentFunctions: { log } });`,
      "() => async (n) => log(n)",
    ],
    ["inline-workers", `const { Thread } = require("bthreads"); new Thread(() => 1);`, "() => 1"],
    [
      "poolifier",
      `import { FixedThreadPool } from "poolifier"; const pool = new FixedThreadPool(1, "./w.js"); pool.addTaskFunction("f", (n) => n);`,
      "(n) => n",
    ],
    [
      "poolifier",
      `import { DynamicClusterPool } from "poolifier"; const pool = new DynamicClusterPool(1, 2, "./w.js"); pool.addTaskFunction("f", { taskFunction: (n) => n });`,
      "(n) => n",
    ],
    [
      "minimizers",
      `const TerserPlugin = require("terser-webpack-plugin"); new TerserPlugin({ minify: async (file) => file });`,
      "async (file) => file",
    ],
    [
      "minimizers",
      `const TerserPlugin = require("terser-webpack-plugin"); new TerserPlugin({ parallel: 4, minify: async (file) => file });`,
      "async (file) => file",
    ],
    [
      "minimizers",
      `import CssMinimizerPlugin from "css-minimizer-webpack-plugin"; new CssMinimizerPlugin({ minify: (data) => data });`,
      "(data) => data",
    ],
    [
      "mongodb-code",
      `import { Code } from "mongodb"; new Code(function () { return this.x > limit; }, { limit: 1 });`,
      "function () { return this.x > limit; }",
    ],
    ["napajs", `import * as napa from "napajs"; const zone = napa.zone.create("z"); zone.execute((n) => n, [1]);`, "(n) => n"],
  ])("%s: %s", (engine, text, task) => {
    expect(tasksIn(text, engine)).toEqual([task]);
  });
  it("are both functions and the last one of MongoDB's `mapReduce`", () => {
    const text = `import { MongoClient } from "mongodb"; const client = new MongoClient("x");
client.db("d").collection("c").mapReduce(function () { emit(1, 2); }, (k, v) => v, { finalize: (k, v) => v + 1, scope: {} });`;
    expect(tasksIn(text, "mongodb-code")).toEqual(["function () { emit(1, 2); }", "(k, v) => v", "(k, v) => v + 1"]);
  });
});

describe("what only looks like it", () => {
  it.each([
    ["a method of the worker's own file, by its name", `import workerpool from "workerpool"; workerpool.worker({ add: (a, b) => a + b });`],
    ["a regular expression's `exec`", `import workerpool from "workerpool"; /x/u.exec("x"); const db = { exec(f) {} }; db.exec(() => 1);`],
    ["a queue's worker", `import { Worker } from "bullmq"; import { Worker as Other } from "okie"; new Worker("q", async (job) => job);`],
    ["the worker's side of poolifier", `import { ThreadWorker } from "poolifier"; export default new ThreadWorker((n) => n);`],
    [
      "a minimizer that runs in the same process",
      `import TerserPlugin from "terser-webpack-plugin"; new TerserPlugin({ parallel: false, minify: (file) => file });`,
    ],
    [
      "a minimizer of the package",
      `import TerserPlugin from "terser-webpack-plugin"; new TerserPlugin({ minify: TerserPlugin.swcMinify });`,
    ],
    ["an editor language's `minify`", `import TerserPlugin from "terser-webpack-plugin"; new Editor({ minify: (text) => text });`],
  ])("is not shipped: %s", (_, text) => {
    expect(shipmentsIn(text).flatMap(({ tasks }) => tasks)).toEqual([]);
  });
});
