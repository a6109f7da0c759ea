import { Pool } from "pg";

export default async function Cart({ id }) {
  const db = new Pool();
  let clicks = 0;

  async function empty() {
    "use server";
    clicks += 1;
    await db.query("delete from cart_items where cart = $1", [id]);
  }

  return (
    <form action={empty}>
      <button>Empty {clicks}</button>
    </form>
  );
}
