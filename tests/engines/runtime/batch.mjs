/**
 * Many programs in one process: `node batch.mjs <job> <result>`. They run one after the other, or as many at a time as their host says.
 * What they run on is started once, by a module that the job names; a program that is not done in time counts as one that hangs.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { firstLines, handedOver } from "./program.mjs";

const [jobFile, result] = process.argv.slice(2);
const { host: hostFile, options, patience, programs } = JSON.parse(readFileSync(jobFile, "utf8"));
const results = [];
/** Of every program that is running: what to do where something is thrown that nobody catches. */
const running = new Set();

function failAll(error) {
  for (const fail of running) fail(error);
}

process.on("uncaughtException", failAll);
process.on("unhandledRejection", failAll);

/** Calls what a program exports, once for each input. */
async function run(file, inputs, host) {
  let stage = "loading";
  let fail;
  const failed = new Promise((resolve) => {
    fail = (error) => resolve({ stage, message: firstLines(error, process.cwd()) });
  });
  running.add(fail);
  const called = async () => {
    try {
      const { promise } = await handedOver(file);
      const task = await promise;
      stage = "calling";
      const values = [];
      for (const input of inputs) values.push((await host.call(task, input, file)) ?? null);
      return { stage: "done", values };
    } catch (error) {
      return { stage, message: firstLines(error, process.cwd()) };
    }
  };
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, patience, { stage: "late" });
  });
  const report = await Promise.race([called(), failed, late]);
  clearTimeout(timer);
  running.delete(fail);
  return report;
}

function finish(report) {
  writeFileSync(result, JSON.stringify(report));
}

try {
  const { start } = await import(hostFile);
  const host = await start(options);
  const queue = programs.entries();
  const worker = async () => {
    for (const [index, { file, inputs }] of queue) {
      results[index] = await run(file, inputs, host);
      finish({ stage: "done", results });
      await host.between();
    }
  };
  await Promise.all(Array.from({ length: host.width ?? 1 }, worker));
  await host.end();
} catch (error) {
  finish({ stage: "driver", message: firstLines(error, process.cwd()), results });
}
process.exit(0);
