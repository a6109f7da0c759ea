import { withDurableExecution } from "@aws/durable-execution-sdk-js";
import { loseWorkerOnce } from "./accident.js";

/** Books the amount of an order, and confirms it. */
export const handler = withDurableExecution(async (order, context) => {
  await context.step("book", async () => {
    await fetch(order.bank, { method: "POST", body: JSON.stringify({ amount: order.amount }) });
    loseWorkerOnce();
  });
  return `order ${order.id} is paid`;
});
