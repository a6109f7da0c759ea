/**
 * The worker: `node call.mjs <job> <result>`, in an empty working directory.
 * Loads a payload, or the program itself where nothing is shipped or the engine ships from here; calls the function, and looks at what
 * it has done.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { firstLines, handedOver } from "./program.mjs";

const [jobFile, result] = process.argv.slice(2);
const job = JSON.parse(readFileSync(jobFile, "utf8"));
let stage = "loading";

function finish(report) {
  writeFileSync(result, JSON.stringify(report));
  process.exit(0);
}

function fail(error) {
  finish({ stage, message: firstLines(error, process.cwd()) });
}

process.on("uncaughtException", fail);
process.on("unhandledRejection", fail);

/** A server that a task can talk to; it keeps what it is told. */
async function startHarbour() {
  let heard = "";
  const server = createServer((socket) => {
    socket.setEncoding("utf8");
    socket.on("data", (text) => {
      heard += text;
    });
    socket.on("error", () => {});
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  process.env.HARBOUR_PORT = String(server.address().port);
  return () => heard;
}

async function load() {
  if (job.isSameSide === true) await import("./same-side.mjs");
  if (job.exportName !== undefined) return createRequire(import.meta.url)(job.file)[job.exportName];
  const { promise } = await handedOver(job.file);
  const value = await promise;
  return typeof value === "function" ? value : value.unshipped;
}

function contentOf(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

const heard = await startHarbour();
try {
  const task = await load();
  stage = "calling";
  const values = [];
  for (const input of job.inputs) values.push((await task(input)) ?? null);

  // A stream writes when it comes to it: give it a moment.
  const look = () => ({ files: Object.fromEntries(job.files.map((file) => [file, contentOf(file) ?? null])), heard: heard() });
  const expected = JSON.stringify(job.expected);
  for (let waited = 0; waited < 2000 && JSON.stringify(look()) !== expected; waited += 20) await pause(20);
  finish({ stage: "done", values, effects: look() });
} catch (error) {
  fail(error);
}
