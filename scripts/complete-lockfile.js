// @ts-check
/**
 * Completes package-lock.json after an install from a registry that does not serve the native packages of every
 * platform. npm leaves those out of the lockfile, and `npm ci` then refuses it, on any platform. What is added is what
 * the dependent package asks for: the exact version, and the platform that its name says. `npm ci` skips it elsewhere.
 */
import { readFileSync, writeFileSync } from "node:fs";

/** @typedef {{ version?: string, dev?: true, optional?: true, cpu?: string[], libc?: string[], os?: string[], optionalDependencies?: Record<string, string> }} Entry */

const path = "package-lock.json";
const lock = /** @type {{ packages: Record<string, Entry> }} */ (JSON.parse(readFileSync(path, "utf8")));

const exact = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/u;
const platform = /-(?<os>android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32|aix)-(?<cpu>[a-z\d]+)(?:-(?<abi>[a-z]+))?$/u;

/** @param {string} name @returns {Pick<Entry, "os" | "cpu" | "libc"> | null} */
function platformOf(name) {
  if (name.includes("wasm32")) return { cpu: ["wasm32"] };
  const parts = (platform.exec(name) ?? /\/(?<os>[a-z\d]+)-(?<cpu>[a-z\d]+)$/u.exec(name))?.groups;
  if (parts === undefined || parts["os"] === undefined || parts["cpu"] === undefined) return null;
  const abi = parts["abi"] ?? "";
  const libc = parts["os"] !== "linux" || abi === "" ? {} : { libc: [abi.startsWith("musl") ? "musl" : "glibc"] };
  return { os: [parts["os"]], cpu: [parts["cpu"]], ...libc };
}

/** The folder whose `node_modules` holds an entry: "" for the project's own. @param {string} place */
const holder = (place) => place.slice(0, Math.max(0, place.lastIndexOf("node_modules/") - 1));

/** @param {string} from @param {string} name @param {string} version */
function isLocked(from, name, version) {
  for (let folder = from; ; folder = holder(folder)) {
    const found = lock.packages[`${folder === "" ? "" : `${folder}/`}node_modules/${name}`];
    // A range, as fsevents is asked for, is npm's to judge.
    if (found !== undefined) return found.version === version || !exact.test(version);
    if (folder === "") return false;
  }
}

/** One look at every package; what it adds may stand where another package found a different version until then. */
function complete() {
  let added = 0;
  for (const [place, { optionalDependencies, dev }] of Object.entries(lock.packages)) {
    if (place === "") continue;
    for (const [name, version] of Object.entries(optionalDependencies ?? {})) {
      if (isLocked(place, name, version)) continue;
      const where = platformOf(name);
      if (where === null || !exact.test(version)) {
        throw new Error(`${place} asks for ${name} ${version}, which says neither its platform nor an exact version.`);
      }
      const folder = holder(place);
      const entry = { version, ...where, ...(dev === true ? { dev } : {}), optional: /** @type {const} */ (true) };
      lock.packages[`${folder === "" ? "" : `${folder}/`}node_modules/${name}`] = entry;
      added += 1;
    }
  }
  return added;
}

let added = 0;
for (let more = complete(); more > 0; more = complete()) added += more;

const [root, ...others] = Object.entries(lock.packages);
if (root === undefined) throw new Error(`${path} lists no packages.`);
others.sort(([a], [b]) => a.localeCompare(b, "en"));
writeFileSync(path, `${JSON.stringify({ ...lock, packages: Object.fromEntries([root, ...others]) }, null, 2)}\n`);
console.log(`${String(added)} entries added to ${path}`);
