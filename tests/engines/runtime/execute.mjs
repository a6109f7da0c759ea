/**
 * One execution of a durable function: `node execute.mjs <job> <result>`.
 * The body runs from its beginning; steps that have a result already hand it out, and one more step may be run.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { InngestTestEngine } from "@inngest/test";
import { firstLines, handedOver } from "./program.mjs";

// What Inngest's own handler writes its answers with.
const stringify = createRequire(createRequire(import.meta.url).resolve("inngest"))("json-stringify-safe");

const [jobFile, result] = process.argv.slice(2);
const { file, ships, known, wanted } = JSON.parse(readFileSync(jobFile, "utf8"));
let stage = "loading";

function finish(report) {
  writeFileSync(result, stringify(report));
  process.exit(0);
}

function fail(error) {
  finish({ stage, message: firstLines(error, process.cwd()) });
}

process.on("uncaughtException", fail);
process.on("unhandledRejection", fail);

/** An error as it was thrown, or as the engine has taken it apart. */
function messageOf(error) {
  if (error === undefined || error === null) return null;
  return firstLines(typeof error === "object" && "message" in error ? String(error.message) : error, process.cwd());
}

try {
  const { promise } = await handedOver(file);
  stage = "calling";
  const engine = new InngestTestEngine({ function: await promise, events: [{ name: "harbour/ships", data: { ships } }] });
  const { result: came } = await engine.individualExecution({
    steps: known.map(({ id, data }) => ({ id, idIsHashed: true, handler: () => data })),
    ...(wanted === null ? {} : { targetStepId: wanted, disableImmediateExecution: true }),
  });
  const steps = came.type === "step-ran" ? [came.step] : (came.steps ?? []);
  const error = messageOf(came.error ?? steps.find((step) => step.error)?.error);
  finish({
    stage: "done",
    execution: {
      type: came.type,
      steps: steps.map(({ id, op, data }) => ({ id, op, data: data ?? null })),
      data: came.data ?? null,
      error,
    },
  });
} catch (error) {
  fail(error);
}
