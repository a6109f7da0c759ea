import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { globby, isDynamicPattern } from "globby";
import { Problem } from "../problem.ts";
import { kindOf } from "./kind.ts";

const extensions = ["js", "cjs", "mjs", "jsx", "ts", "cts", "mts", "tsx"];
const never = ["**/node_modules/**", "**/.git/**", "**/*.d.{ts,cts,mts}", "**/*.min.{js,cjs,mjs}"];

/**
 * The files that some paths mean, absolute and in order: files as they are, folders with all that is TypeScript or JavaScript in them,
 * patterns. What Git ignores, and what a bundler has
 * minified, is left out, unless it is named itself.
 */
export async function findFiles(paths: readonly string[], cwd: string): Promise<string[]> {
  const found = new Set<string>();
  for (const given of paths) {
    const absolute = path.resolve(cwd, given);
    switch (kindOf(absolute)) {
      case "file":
        found.add(absolute);
        break;
      case "folder":
        for (const file of await search(`**/*.{${extensions.join(",")}}`, absolute)) found.add(file);
        break;
      case "nothing": {
        if (!isDynamicPattern(given)) throw new Problem(`There is no file and no folder ${JSON.stringify(given)}.`);
        const matching = await search(given.replaceAll("\\", "/"), cwd);
        if (matching.length === 0) throw new Problem(`No file matches ${JSON.stringify(given)}.`);
        for (const file of matching) found.add(file);
      }
    }
  }
  return [...found].sort();
}

/** What else can import code of a project. */
const templates = ["vue", "svelte", "astro", "mdx"];

/** All files of a folder that can import others, absolute and in order, without what Git ignores. */
export function findTexts(folder: string): Promise<string[]> {
  return glob(`**/*.{${[...extensions, ...templates].join(",")}}`, folder);
}

/** True for a file that is TypeScript or JavaScript, by its name. */
export function isCode(file: string): boolean {
  return extensions.includes(path.extname(file).slice(1));
}

/** Compilers and bundlers write lines that nobody would: a file this long, of lines this long on average, is not looked at by chance. */
const generated = { size: 30_000, line: 1000 };

function isMinified(file: string): boolean {
  try {
    if (statSync(file).size < generated.size) return false;
    const text = readFileSync(file, "utf8");
    return text.length / text.split("\n").length > generated.line;
  } catch {
    return false; // Why it cannot be read is said where it is looked at.
  }
}

async function search(pattern: string, cwd: string): Promise<string[]> {
  return (await glob(pattern, cwd)).filter((file) => isCode(file) && !isMinified(file));
}

async function glob(pattern: string, cwd: string): Promise<string[]> {
  const files = await globby(pattern, { cwd, gitignore: true, ignore: never, absolute: true, dot: false, suppressErrors: true });
  return files.map((file) => path.normalize(file)).sort();
}
