import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";

/** A file of a tree: its path below the root, with slashes, and its text. */
export interface TreeFile {
  readonly path: string;
  readonly text: string;
}

/** What is linted: the files, and the folder that they come from, if they come from one. */
export interface Tree {
  readonly files: readonly TreeFile[];
  readonly origin: string | null;
}

const code = /\.[cm]?[jt]sx?$/u;
const declarations = /\.d\.[cm]?ts$/u;
const manifest = /^(?:package|tsconfig[\w.-]*)\.json$/u;
const skipped = new Set(["node_modules", "dist", "coverage"]);
/** Files above this size, in characters, are generated or bundled. */
const largestFile = 200_000;

/** The code of a folder, without dependencies, output, hidden folders and what is generated. At most so many files, in order of their paths. */
export function readTree(folder: string, limit: number): Tree {
  const files = filesBelow(folder, (name) => code.test(name) && !declarations.test(name))
    .map((path) => ({ path: slashed(relative(folder, path)), text: readFileSync(path, "utf8") }))
    .filter(({ text }) => text.length <= largestFile)
    .slice(0, limit);
  return { files, origin: folder };
}

function slashed(path: string): string {
  return path.replaceAll("\\", "/");
}

function filesBelow(folder: string, wanted: (name: string) => boolean): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) || entry.name.startsWith(".") ? [] : filesBelow(path, wanted);
    return entry.isFile() && wanted(entry.name) ? [path] : [];
  });
}

/** A folder of this run; everything in it goes when the process ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "distributed-bench-"));
  process.on("exit", () => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** The name of the compiler's settings that a copy gets for itself. */
export const typedConfig = "tsconfig.bench.json";

/**
 * Writes a copy of a tree. Whatever remembers files by their paths knows none of a new copy, so a pass over one costs
 * what the first pass over a project costs, while the code of the tools has warmed up.
 */
export function writeCopy({ files, origin }: Tree, root: string): string {
  for (const { path, text } of files) {
    const target = join(root, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  if (origin === null) {
    writeFileSync(join(root, "package.json"), JSON.stringify({ name: "generated", private: true, type: "module" }));
    writeFileSync(join(root, "tsconfig.json"), compilerSettings);
  } else {
    for (const path of filesBelow(origin, (name) => manifest.test(name))) cpSync(path, join(root, relative(origin, path)));
    const packages = nearestPackages(origin);
    if (packages !== null) symlinkSync(packages, join(root, "node_modules"), "junction");
  }
  writeFileSync(join(root, typedConfig), compilerSettings);
  return root;
}

const compilerSettings = JSON.stringify({
  compilerOptions: {
    target: "ES2023",
    module: "NodeNext",
    strict: true,
    allowJs: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    jsx: "preserve",
  },
  include: ["**/*"],
});

function nearestPackages(folder: string): string | null {
  const packages = join(folder, "node_modules");
  if (existsSync(packages)) return packages;
  const parent = dirname(folder);
  return parent === folder ? null : nearestPackages(parent);
}
