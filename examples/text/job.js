import workerpool from "workerpool";

const rate = 1.19;

/** Prices with tax, worked out on a worker. */
export async function gross(prices) {
  const pool = workerpool.pool();
  try {
    return await pool.exec((list) => list.map((price) => price * rate), [prices]);
  } finally {
    await pool.terminate();
  }
}
