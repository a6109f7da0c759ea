/** Runs the job of job.js, and looks at the record that the thread has kept. */
import { readFileSync } from "node:fs";

try {
  const { importOrders } = await import("./job.js");
  await importOrders(["17", "18"]);
  console.log(readFileSync("import.log", "utf8").trim());
} catch (error) {
  console.error(`${error.name}: ${error.message}`);
  process.exitCode = 1;
}
