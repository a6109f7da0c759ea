/** Runs the job of job.js with the engine's own local runner, which does not really wait. */
import { LocalDurableTestRunner } from "@aws/durable-execution-sdk-js-testing";
import { handler } from "./job.js";

await LocalDurableTestRunner.setupTestEnvironment({ skipTime: true });
const runner = new LocalDurableTestRunner({ handlerFunction: handler });
const execution = await runner.run({ payload: { items: ["book", "pen"] } });
await LocalDurableTestRunner.teardownTestEnvironment();
const reserved = execution.getResult();
console.log(`reserved: ${reserved.length === 0 ? "nothing" : reserved.join(", ")}`);
process.exitCode = reserved.length === 2 ? 0 : 1;
