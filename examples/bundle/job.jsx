import { component$ } from "@builder.io/qwik";

/** A button that tells the other tabs what was ordered. */
export const Order = component$(({ item }) => {
  const orders = new BroadcastChannel("orders");
  return <button onClick$={() => orders.postMessage(item)}>Order</button>;
});
