import { Inngest } from "inngest";
import { Client } from "pg";

const inngest = new Inngest({ id: "shop" });

export const nightly = inngest.createFunction({ id: "nightly" }, { cron: "0 0 * * *" }, async ({ step }) => {
  const errors: string[] = [];

  const db = await step.run("connect", async () => {
    const client = new Client();
    await client.connect();
    return client;
  });

  await step.run("import", async () => {
    const { rows } = await db.query("select * from carts");
    if (rows.length === 0) errors.push("no carts");
  });

  return { errors };
});
