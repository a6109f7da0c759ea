import { readFileSync } from "node:fs";
import path from "node:path";
import { isFile } from "../files/kind.ts";

/** Folders whose files are made from those of the same name elsewhere. */
const folders = new Set(["src", "source", "lib", "dist", "build", "out", "bin", "es", "esm", "cjs", "types"]);

/**
 * True for a file that other packages can import: what `main`, `exports` and the like of the nearest package.json name, in the source or
 * in what is built from it.
 */
export function isEntry(file: string): boolean {
  const manifest = manifestOf(file);
  if (manifest === null) return false;
  const name = stemOf(path.relative(manifest.folder, file));
  return manifest.entries.map(stemOf).some((entry) => {
    const pattern = entry.split("*").map((part) => part.replaceAll(/[$()+.?[\\\]^{|}]/gu, String.raw`\$&`));
    return new RegExp(`^${pattern.join(".*")}$`, "u").test(name);
  });
}

interface Manifest {
  readonly folder: string;
  readonly entries: readonly string[];
}

const fields = ["main", "module", "browser", "types", "typings", "source", "bin", "exports"];

function manifestOf(file: string): Manifest | null {
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    const name = path.join(folder, "package.json");
    if (isFile(name)) {
      const manifest = objectIn(name);
      const entries = fields.flatMap((field) => textsIn(manifest[field]));
      return { folder, entries: entries.length > 0 || manifest["private"] === true ? entries : ["index.js"] };
    }
    if (folder === path.dirname(folder)) return null;
  }
}

function objectIn(file: string): Readonly<Record<string, unknown>> {
  try {
    const content: unknown = JSON.parse(readFileSync(file, "utf8"));
    return typeof content === "object" && content !== null ? { ...content } : {};
  } catch {
    return {};
  }
}

/** All texts in a value, at any depth. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** A path without what differs between a source and what is built from it. */
function stemOf(file: string): string {
  const parts = path.normalize(file).split(path.sep);
  const first = parts.findIndex((part, index) => index === parts.length - 1 || !folders.has(part));
  return parts
    .slice(first)
    .join("/")
    .replace(/(?:\.d)?\.[cm]?[jt]sx?$/u, "");
}
