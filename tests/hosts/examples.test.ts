import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { cleanEnvironment } from "./support/command.ts";

const names = readdirSync("examples");

it("every example fails, is reported, is repaired, and works", { timeout: 600_000 }, async () => {
  // The script ends with an error as soon as an example does not do what it says.
  const { stdout } = await promisify(execFile)(process.execPath, ["scripts/example.js", ...names], {
    env: cleanEnvironment(),
    maxBuffer: 10_000_000,
  });
  for (const name of names) expect(stdout).toContain(`Example: ${name}\n`);
  expect(stdout.match(/^4\. It works\b/gmu)).toHaveLength(names.length);
});
