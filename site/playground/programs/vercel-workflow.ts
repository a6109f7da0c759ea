import { sleep } from "workflow";
import { Pool } from "pg";

export async function onboard(email: string) {
  "use workflow";
  const user = await open(email);
  await sleep("1 day");
  return user.email;
}

async function open(email: string) {
  "use step";
  const pool = new Pool();
  await pool.query("insert into users (email) values ($1) on conflict do nothing", [email]);
  return { email, pool };
}
