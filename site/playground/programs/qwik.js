import { component$, $ } from "@builder.io/qwik";
import { Pool } from "pg";

export const Orders = component$(() => {
  const db = new Pool();
  const limit = 10;
  const load = $(() => db.query("select * from orders limit $1", [limit]));
  return <button onClick$={load}>Load</button>;
});
