import { runBatch } from "./batch.ts";
import { writePackage } from "./process.ts";
import type { Run } from "./proof.ts";
import { writeClients } from "./stand-ins.ts";

/** Stands in for the SDK where nothing shall be replayed: a step is a function that is called. */
const nothingIsReplayed = `
const context = {
  step: async (...given) => given.at(-1)({}),
  runInChildContext: async (...given) => given.at(-1)(context),
  map: async (...given) => all(given.at(-2).map((item, index) => given.at(-1)(context, item, index))),
  parallel: async (...given) => all(given.at(-1).map((task) => task(context))),
  wait: async () => {},
};
async function all(results) {
  const found = await Promise.all(results);
  return { getResults: () => found };
}
exports.withDurableExecution = (handler) => async (ships) => handler({ ships }, context);
`;

/** Runs durable functions with AWS's local runner. */
export const runDurable: Run = (programs) =>
  runBatch({ file: "durable.mjs", options: {}, patience: 10_000, prepare: writeClients }, programs);

/** Runs the same bodies once from beginning to end. */
export const runOnce: Run = (programs) =>
  runBatch(
    {
      file: "here.mjs",
      options: {},
      patience: 10_000,
      prepare: (folder) => {
        writeClients(folder);
        writePackage(folder, "@aws/durable-execution-sdk-js", nothingIsReplayed);
      },
    },
    programs,
  );
