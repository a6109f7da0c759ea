/**
 * The driver: `node ship.mjs <program> <payload> <result>`.
 * Runs the program, which serialises its function, and writes the payload for another process.
 */
import { writeFileSync } from "node:fs";
import { firstLines, handedOver } from "./program.mjs";

const [program, payload, result] = process.argv.slice(2);

function finish(report) {
  writeFileSync(result, JSON.stringify(report));
  // What the program has opened would keep this process alive.
  process.exit(0);
}

// A promise may be refused before anyone waits for it.
process.on("unhandledRejection", () => {});
process.on("uncaughtException", (error) => finish({ stage: "driver", message: firstLines(error, process.cwd()) }));

let shipment;
try {
  shipment = await handedOver(program);
} catch (error) {
  finish({ stage: "driver", message: firstLines(error, process.cwd()) });
}
try {
  const { text, exportName } = await shipment.promise;
  writeFileSync(payload, text);
  finish({ stage: "shipped", exportName });
} catch (error) {
  finish({ stage: "serialising", message: firstLines(error, process.cwd()) });
}
