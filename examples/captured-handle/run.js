/** Ships the function of processor.js: this process makes the text, a second one in an empty folder runs it. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const worker = mkdtempSync(path.join(tmpdir(), "worker-"));
let exitCode = 0;
try {
  const { shipment } = await import("./processor.js");
  const { text, exportName } = await shipment;
  writeFileSync(path.join(worker, "payload.cjs"), text);
  const call = `console.log(require("./payload.cjs")[${JSON.stringify(exportName)}](21))`;
  const value = execFileSync(process.execPath, ["-e", call], { cwd: worker, encoding: "utf8", stdio: "pipe" }).trim();
  console.log(`value: ${value}`);
  console.log(`dummy.log, written by the second process: ${readFileSync(path.join(worker, "dummy.log"), "utf8").trim()}`);
} catch (error) {
  console.error(error.message);
  exitCode = 1;
} finally {
  rmSync(worker, { recursive: true, force: true });
}
// A stream that this process has opened would keep it alive.
process.exit(exitCode);
