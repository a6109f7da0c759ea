import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdir, readdir, readFile, rename, rm, stat, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { mustRun } from "./command.ts";
import { whileAlone } from "./lock.ts";

/** Where packages and installed projects are kept between runs. */
export const cacheFolder = join(tmpdir(), "eslint-plugin-distributed-hosts");

const repository = join(import.meta.dirname, "../../..");
/** What the package is made from. Only what is there counts: a licence may come later. */
const ingredients = [
  "src",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "tsdown.config.ts",
  "README.md",
  "CHANGELOG.md",
  "LICENSE",
];
/** Longer than a run of all these tests takes, so that no run loses what it uses. */
const keptFor = 15 * 60_000;

/** The plugin as a user gets it. */
export interface PackedPlugin {
  /** Path of the tarball. */
  readonly tarball: string;
  /** Hash of the tarball's content. */
  readonly hash: string;
}

let packed: Promise<PackedPlugin> | undefined;

/**
 * Builds and packs the plugin: once for each state of its sources, however many test files ask.
 * `DISTRIBUTED_TARBALL` names a tarball to test instead, such as one that is about to be published.
 */
export function packedPlugin(): Promise<PackedPlugin> {
  const given = process.env["DISTRIBUTED_TARBALL"];
  packed ??= given === undefined ? pack() : identify(given);
  return packed;
}

async function identify(tarball: string): Promise<PackedPlugin> {
  await mkdir(cacheFolder, { recursive: true });
  return { tarball, hash: hash(await readFile(tarball)) };
}

async function pack(): Promise<PackedPlugin> {
  const folder = join(cacheFolder, `package-${await hashOfSources()}`);
  await mkdir(cacheFolder, { recursive: true });
  await whileAlone(`${folder}.lock`, async () => {
    if (existsSync(folder)) {
      await utimes(folder, new Date(), new Date());
      return;
    }
    await forgetOld("package-");
    const stage = `${folder}.stage`;
    await rm(stage, { recursive: true, force: true });
    await mkdir(stage, { recursive: true });
    // Built beside the repository's own `dist`, which others may be reading.
    await mustRun("npm", ["run", "build", "--", "--out-dir", join(stage, "dist")], { cwd: repository });
    for (const file of ingredients.filter((name) => name.endsWith(".md") || name === "LICENSE" || name === "package.json")) {
      if (existsSync(join(repository, file))) await cp(join(repository, file), join(stage, file));
    }
    await mustRun("npm", ["pack", "--ignore-scripts", "--pack-destination", stage], { cwd: stage });
    await rename(stage, folder);
  });
  const file = (await readdir(folder)).find((name) => name.endsWith(".tgz"));
  if (file === undefined) throw new Error(`npm pack left no tarball in ${folder}.`);
  return identify(join(folder, file));
}

async function hashOfSources(): Promise<string> {
  const parts: string[] = [];
  for (const ingredient of ingredients) {
    const path = join(repository, ingredient);
    if (!existsSync(path)) continue;
    for (const file of (await stat(path)).isDirectory() ? await filesUnder(path) : [path]) {
      parts.push(relative(repository, file), hash(await readFile(file)));
    }
  }
  return hash(parts.join("\n"));
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** A short name for a content. */
export function hash(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 16);
}

/** Removes what earlier states of the plugin have left in the cache. */
export async function forgetOld(prefix: string): Promise<void> {
  for (const name of await readdir(cacheFolder)) {
    if (!name.startsWith(prefix) || name.endsWith(".lock")) continue;
    const path = join(cacheFolder, name);
    const { mtimeMs } = await stat(path);
    if (Date.now() - mtimeMs > keptFor) await rm(path, { recursive: true, force: true });
  }
}
