/** AWS's local runner: a durable function is invoked again after each wait, as by a Lambda that has been frozen and thrown away. */
import { createRequire } from "node:module";
import path from "node:path";

const require = createRequire(import.meta.url);

/** Everything that a program and its packages have kept is forgotten, as it is in another process. */
function forget(folder) {
  for (const file of Object.keys(require.cache)) if (file.startsWith(folder)) delete require.cache[file];
}

export async function start() {
  const { LocalDurableTestRunner } = require("@aws/durable-execution-sdk-js-testing");
  // Where the runner skips the time, what waits is often resumed where it stands, and nothing is replayed.
  await LocalDurableTestRunner.setupTestEnvironment({ skipTime: false });
  return {
    width: 12,
    call: async (task, ships, file) => {
      const folder = path.resolve(path.dirname(file), "..");
      const handlerFunction = async (...invocation) => {
        forget(folder);
        return require(file).default(...invocation);
      };
      const result = await new LocalDurableTestRunner({ handlerFunction }).run({ payload: { ships } });
      if (result.getStatus() !== "SUCCEEDED") throw new Error(result.getError()?.errorMessage ?? result.getStatus());
      return result.getResult();
    },
    between: async () => {},
    end: () => LocalDurableTestRunner.teardownTestEnvironment(),
  };
}
