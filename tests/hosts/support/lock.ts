import { mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const patience = 280_000;

/** Does something while no other process does the same: two test files may need one project at the same time. */
export async function whileAlone<T>(lock: string, work: () => Promise<T>): Promise<T> {
  const start = Date.now();
  while (!(await take(lock))) {
    if (await isAbandoned(lock)) await rm(lock, { recursive: true, force: true });
    else if (Date.now() - start > patience) throw new Error(`Another process has held ${lock} for too long.`);
    else await sleep(100);
  }
  try {
    return await work();
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}

/** Making a folder either succeeds for one process only, or fails. */
async function take(lock: string): Promise<boolean> {
  try {
    await mkdir(lock);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
  await writeFile(join(lock, "owner"), String(process.pid));
  return true;
}

async function isAbandoned(lock: string): Promise<boolean> {
  const owner = await readFile(join(lock, "owner"), "utf8").catch(() => "");
  if (owner === "") return isOlderThan(lock, 10_000);
  try {
    process.kill(Number(owner), 0);
    return false;
  } catch {
    return true;
  }
}

/** False for a lock that has just been given back. */
async function isOlderThan(lock: string, age: number): Promise<boolean> {
  const made = await stat(lock).catch(() => null);
  return made !== null && Date.now() - made.mtimeMs > age;
}
