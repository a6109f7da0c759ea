import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** The folder of the package that the engines are dependencies of. */
export const enginesFolder = path.resolve(import.meta.dirname, "..");

const stamp = path.join(enginesFolder, "node_modules", ".installed-lockfile");
const installLimit = 600_000;

function lockfileDigest(): string {
  return createHash("sha256")
    .update(readFileSync(path.join(enginesFolder, "package-lock.json")))
    .digest("hex");
}

function isInstalled(): boolean {
  try {
    return readFileSync(stamp, "utf8") === lockfileDigest();
  } catch {
    return false;
  }
}

function ageOf(folder: string): number {
  try {
    return Date.now() - statSync(folder).mtimeMs;
  } catch {
    return 0;
  }
}

/** Two test files may ask at once: the second waits until the first has installed. */
async function withLock(work: () => void): Promise<void> {
  const lock = path.join(tmpdir(), `distributed-engines-${createHash("sha256").update(enginesFolder).digest("hex").slice(0, 16)}.lock`);
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      if (ageOf(lock) > installLimit) rmSync(lock, { recursive: true, force: true });
      await pause(200);
    }
  }
  try {
    work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** Installs the engines if they are not there, or if the lockfile has changed since. */
export async function installEngines(): Promise<void> {
  if (isInstalled()) return;
  await withLock(() => {
    if (isInstalled()) return;
    const { status, stderr, error } = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", enginesFolder], {
      encoding: "utf8",
      timeout: installLimit,
      shell: process.platform === "win32",
    });
    if (status !== 0) throw new Error(`The engines could not be installed: ${error?.message ?? stderr}`);
    writeFileSync(stamp, lockfileDigest());
  });
}

/** The version of an engine, as it is installed. */
export function versionOf(packageName: string): string {
  const manifest: unknown = JSON.parse(readFileSync(path.join(enginesFolder, "node_modules", packageName, "package.json"), "utf8"));
  if (typeof manifest === "object" && manifest !== null && "version" in manifest && typeof manifest.version === "string")
    return manifest.version;
  throw new Error(`${packageName} has no version.`);
}
