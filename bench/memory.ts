import { fork } from "node:child_process";
import { bare, recommended } from "./configs.ts";
import { lintAll } from "./measure.ts";
import { readTree } from "./tree.ts";

/** The most memory that a process of its own held while it linted a copy, in megabytes. */
export async function peakMemory(root: string, limit: number, withPlugin: boolean): Promise<number> {
  const [, script = ""] = process.argv;
  const child = fork(script, ["--lint-only", withPlugin ? "plugin" : "bare", "--limit", String(limit), root]);
  return new Promise((resolve, reject) => {
    child.on("message", (megabytes) => {
      resolve(Number(megabytes));
    });
    child.on("error", reject);
    child.on("exit", (code) => {
      if (code !== 0) reject(new Error(`The process that measures memory ended with ${String(code)}.`));
    });
  });
}

/** The work of that process. */
export async function lintForMemory(root: string, limit: number, withPlugin: boolean): Promise<void> {
  const { files } = readTree(root, limit);
  await lintAll(root, files, withPlugin ? recommended : bare);
  process.send?.(process.resourceUsage().maxRSS / 1024);
}
