import { createClient } from "redis";
import type { PCollection } from "apache-beam";

export function enrich(orders: PCollection<{ id: string }>) {
  const cache = createClient();
  return orders.map(async (order) => ({ ...order, name: await cache.get(order.id) }));
}

export function count(orders: PCollection<{ id: string }>) {
  const prefix = "order-";
  return orders.filter((order) => order.id.startsWith(prefix));
}
