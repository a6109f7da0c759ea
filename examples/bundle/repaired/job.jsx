import { component$ } from "@builder.io/qwik";

/** A button that tells the other tabs what was ordered. */
export const Order = component$(({ item }) => {
  return (
    <button
      onClick$={() => {
        const orders = new BroadcastChannel("orders");
        orders.postMessage(item);
        orders.close();
      }}
    >
      Order
    </button>
  );
});
