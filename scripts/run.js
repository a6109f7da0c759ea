/** Starting other programs from a script. */
import { spawn } from "node:child_process";
import { lstat, stat } from "node:fs/promises";
import path from "node:path";

const isWindows = process.platform === "win32";

/**
 * What a command has left behind.
 * @typedef {{ code: number | null, output: string }} Outcome
 */

/**
 * Runs a command to its end, without colours.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {string} cwd
 * @returns {Promise<Outcome>}
 */
export function run(program, args, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      shell: isWindows,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined },
    });
    let output = "";
    child.stdout.on("data", (/** @type {Buffer} */ data) => (output += data.toString()));
    child.stderr.on("data", (/** @type {Buffer} */ data) => (output += data.toString()));
    child.on("error", reject);
    child.on("close", (code) => {
      resolve({ code, output: output.trim() });
    });
  });
}

/**
 * Runs a command that has to succeed, and gives what it printed.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {string} cwd
 */
export async function mustRun(program, args, cwd) {
  const { code, output } = await run(program, args, cwd);
  if (code !== 0) throw new Error(`\`${program} ${args.join(" ")}\` ended with ${String(code)}:\n${output}`);
  return output;
}

/**
 * Does something that takes a while, and says how long it took.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 */
export async function step(title, work) {
  process.stdout.write(`   ${`${title} `.padEnd(60, ".")} `);
  const start = Date.now();
  const result = await work();
  process.stdout.write(`${((Date.now() - start) / 1000).toFixed(1).padStart(5)} s\n`);
  return result;
}

/** @param {string} file */
async function age(file) {
  return (await stat(file).catch(() => undefined))?.mtimeMs ?? 0;
}

/**
 * Installs what the package of a folder depends on, if that is not there, or if the lockfile is newer.
 * @param {string} folder
 * @param {string} title what is being done, for who waits
 */
export async function installIn(folder, title) {
  const installed = await age(path.join(folder, "node_modules", ".package-lock.json"));
  if (installed >= (await age(path.join(folder, "package-lock.json"))) && installed > 0) return;
  // npm would empty what the link leads to, which others use.
  const isLink = (await lstat(path.join(folder, "node_modules")).catch(() => undefined))?.isSymbolicLink() === true;
  if (isLink) throw new Error(`${path.join(folder, "node_modules")} is a link, and older than the lockfile: install where it leads to.`);
  await step(title, () => mustRun("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], folder));
}
