/** Runs the job of job.js with the engine's own local runner, against a bank that takes a booking once for each key. */
import { createServer } from "node:http";
import { LocalDurableTestRunner } from "@aws/durable-execution-sdk-js-testing";
import { handler } from "./job.js";

const bookings = [];
const keys = new Set();
const bank = createServer((request, response) => {
  let body = "";
  request.on("data", (data) => (body += data));
  request.on("end", () => {
    const key = request.headers["idempotency-key"];
    if (key === undefined || !keys.has(key)) bookings.push(JSON.parse(body).amount);
    keys.add(key);
    response.end();
  });
});
await new Promise((resolve) => bank.listen(0, "127.0.0.1", resolve));
await LocalDurableTestRunner.setupTestEnvironment({ skipTime: true });
const runner = new LocalDurableTestRunner({ handlerFunction: handler });
const order = { bank: `http://127.0.0.1:${bank.address().port}/bookings`, amount: 100, id: "17" };
const execution = await runner.run({ payload: order });
await LocalDurableTestRunner.teardownTestEnvironment();
bank.close();
console.log(`${execution.getResult()}; the bank has booked ${bookings.join(" and ")}`);
process.exitCode = bookings.length === 1 ? 0 : 1;
