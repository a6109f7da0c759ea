import { withDurableExecution, type DurableContext } from "@aws/durable-execution-sdk-js";

export const handler = withDurableExecution(async (event: { orders: string[] }, context: DurableContext) => {
  let booked = 0;
  for (const order of event.orders) {
    await context.step(`book ${order}`, async () => {
      booked += 1;
    });
  }
  return { booked };
});
