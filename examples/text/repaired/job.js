import workerpool from "workerpool";

const rate = 1.19;

/** Prices with tax, worked out on a worker. */
export async function gross(prices) {
  const pool = workerpool.pool();
  try {
    return await pool.exec((list, factor) => list.map((price) => price * factor), [prices, rate]);
  } finally {
    await pool.terminate();
  }
}
