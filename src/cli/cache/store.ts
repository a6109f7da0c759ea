import { readFileSync } from "node:fs";
import path from "node:path";
import * as v from "valibot";
import { isFile, kindOf } from "../files/kind.ts";
import { writeWhole } from "../files/write.ts";
import { messageOf, Problem } from "../problem.ts";
import { entrySchema, type Entry } from "./entry.ts";

/** The first member of every cache: no other file begins with it. */
const head = '{"cacheOf":"eslint-plugin-distributed"';
const schema = v.object({ version: v.string(), entries: v.array(entrySchema) });
/** The members that are paths: written as seen from the folder of the run, so that the cache may move with it. */
const paths: ReadonlySet<string> = new Set(["file", "fromFile", "toFile"]);

/** Where the cache is if nobody says: with the other caches of the nearest package. */
export function usualPlace(root: string): string {
  for (let folder = root; ; folder = path.dirname(folder)) {
    if (isFile(path.join(folder, "package.json"))) return path.join(folder, "node_modules", ".cache", "eslint-plugin-distributed.json");
    if (folder === path.dirname(folder)) return path.join(root, ".eslint-plugin-distributed-cache.json");
  }
}

/**
 * Reads what an earlier run of this version has left. What is no longer whole counts as nothing; a file that is something else altogether
 * is not to be written over, and so is a problem.
 */
export function readEntries(place: string, version: string, root: string): Entry[] {
  const text = read(place);
  if (text === null || text === "") return [];
  if (!text.startsWith(head))
    throw new Problem(`${place} is no cache of this command, and stays as it is. Choose another --cache-location.`);
  try {
    const parsed = v.safeParse(
      schema,
      JSON.parse(text, (key, value: unknown) => (paths.has(key) && typeof value === "string" ? path.resolve(root, value) : value)),
    );
    return parsed.success && parsed.output.version === version ? parsed.output.entries : [];
  } catch {
    return [];
  }
}

/** Writes what the next run may use: as a whole or not at all, so that of two runs at once one is remembered. */
export function writeEntries(entries: readonly Entry[], place: string, version: string, root: string): void {
  const body = JSON.stringify({ version, entries }, (key, value: unknown) =>
    paths.has(key) && typeof value === "string" ? path.relative(root, value) : value,
  );
  writeWhole(place, `${head},${body.slice(1)}\n`);
}

function read(place: string): string | null {
  const kind = kindOf(place);
  if (kind === "nothing") return null;
  if (kind === "folder") throw new Problem(`${place} is no file: --cache-location takes one.`);
  try {
    return readFileSync(place, "utf8");
  } catch (error) {
    throw new Problem(`The cache ${place} cannot be read (${messageOf(error)}).`);
  }
}
