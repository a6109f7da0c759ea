/** Runs the job of job.js. */
import { visits } from "./job.js";

try {
  const counts = await visits();
  const [page, count] = counts.sort((a, b) => b[1] - a[1])[0];
  console.log(`${counts.length} pages; ${page} was visited ${count} times`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
