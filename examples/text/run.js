/** Runs the job of job.js on a worker process. */
import { gross } from "./job.js";

try {
  const prices = await gross([100, 250]);
  console.log(`with tax: ${prices.map((price) => price.toFixed(2)).join(", ")}`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
