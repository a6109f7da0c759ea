import { withDurableExecution } from "@aws/durable-execution-sdk-js";

/** Reserves the items of an order, waits for the payment, and says what was reserved. */
export const handler = withDurableExecution(async (order, context) => {
  const reserved = [];
  for (const item of order.items) {
    await context.step(`reserve ${item}`, async () => {
      reserved.push(item);
    });
  }
  await context.wait("payment", { hours: 1 });
  return reserved;
});
