/**
 * Sees to it that there is a Chromium for the tests that run in a browser: the one that is there, or Debian's package. System packages
 * are installed where nobody is surprised by it: as root, or with a `sudo` that asks for no password in CI. Elsewhere it says what to do.
 */
import { spawnSync } from "node:child_process";
import { findChromium, howToGetChromium } from "../tests/engines/harness/chromium.ts";

const quiet = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };

/** Runs a command, and says whether it did what it should. */
function succeeds([command = "", ...args]: readonly string[]): boolean {
  const { status } = spawnSync(command, args, { stdio: ["ignore", "ignore", "inherit"], env: quiet, timeout: 300_000 });
  return status === 0;
}

/** What has to stand before a command that installs; null where that is not for this script to do. */
function asRoot(): readonly string[] | null {
  if (process.platform !== "linux" || !succeeds(["apt-get", "--version"])) return null;
  if (process.getuid?.() === 0) return [];
  const sudo = ["sudo", "--non-interactive"];
  return process.env["CI"] !== undefined && succeeds([...sudo, "true"]) ? sudo : null;
}

const found = findChromium();
if (found === null) {
  const before = asRoot();
  const isInstalled =
    before !== null &&
    succeeds([...before, "apt-get", "update"]) &&
    succeeds([...before, "apt-get", "install", "--yes", "--no-install-recommends", "chromium"]) &&
    findChromium() !== null;
  // The tests that need it fail with the same sentence; all others can do without.
  console.log(isInstalled ? "Chromium has been installed." : howToGetChromium);
} else {
  console.log(`Chromium is there: ${found}`);
}
