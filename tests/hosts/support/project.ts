import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, rename, rm, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { run, type Outcome } from "./command.ts";
import { whileAlone } from "./lock.ts";
import { cacheFolder, forgetOld, hash, packedPlugin } from "./packed-plugin.ts";

const fixtures = join(import.meta.dirname, "../fixtures");

/** Exact versions that replace those of a fixture's package.json. */
export type Versions = Readonly<Record<string, string>>;

/** A fixture with its packages, among them the plugin from its tarball. */
export interface Installed {
  readonly theme: string;
  /** The folder that holds `node_modules`. */
  readonly folder: string;
  /** How `npm install` went. */
  readonly install: Outcome;
}

/** A copy of a fixture's files that one test may change. */
export interface Project {
  readonly folder: string;
  /** Path of a program that the project has installed. */
  bin(name: string): string;
  path(file: string): string;
  read(file: string): Promise<string>;
  write(file: string, text: string): Promise<void>;
}

/** Installs a fixture as a user would, or finds it as an earlier run has left it. Does not judge how the install went. */
export async function install(theme: string, versions: Versions = {}): Promise<Installed> {
  const plugin = await packedPlugin();
  const manifest = await manifestOf(theme, versions, plugin.tarball);
  const prefix = `${theme}-${hash(JSON.stringify(versions))}-`;
  const folder = join(cacheFolder, `${prefix}${hash(`${await manifestOf(theme, versions, "")}${plugin.hash}`)}`);
  const log = join(folder, "install.json");
  const outcome = await whileAlone(`${folder}.lock`, async () => {
    if (existsSync(log)) {
      await utimes(folder, new Date(), new Date());
      return readOutcome(await readFile(log, "utf8"));
    }
    await forgetOld(prefix);
    const stage = `${folder}.stage`;
    await rm(stage, { recursive: true, force: true });
    await mkdir(stage, { recursive: true });
    await writeFile(join(stage, "package.json"), manifest);
    const outcome = await run("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"], { cwd: stage });
    // What went wrong once is tried again.
    if (outcome.code !== 0) return outcome;
    await writeFile(join(stage, "install.json"), JSON.stringify(outcome));
    await rm(folder, { recursive: true, force: true });
    await rename(stage, folder);
    return outcome;
  });
  return { theme, folder, install: outcome };
}

/** Installs a fixture, which has to work, and lays out its files anew. */
export async function openProject(theme: string, versions: Versions = {}): Promise<Project> {
  const installed = await install(theme, versions);
  const { code, stderr } = installed.install;
  if (code !== 0 || stderr.includes("eslint-plugin-distributed")) throw new Error(`npm install did not go well for ${theme}:\n${stderr}`);
  const folder = await mkdtemp(join(installed.folder, "copy-"));
  await cp(join(fixtures, theme), folder, { recursive: true });
  await cp(join(installed.folder, "package.json"), join(folder, "package.json"));
  return {
    folder,
    bin: (name) => join(installed.folder, "node_modules/.bin", name),
    path: (file) => join(folder, file),
    read: (file) => readFile(join(folder, file), "utf8"),
    async write(file, text) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), text);
    },
  };
}

/** Removes a project's copy; its installed packages stay for the next run. */
export async function closeProject(project: Project | undefined): Promise<void> {
  if (project !== undefined) await rm(project.folder, { recursive: true, force: true });
}

async function manifestOf(theme: string, versions: Versions, tarball: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(fixtures, theme, "package.json"), "utf8"));
  if (!isManifest(manifest)) throw new Error(`The package.json of ${theme} has no devDependencies.`);
  const devDependencies = { ...manifest.devDependencies, ...versions, "eslint-plugin-distributed": `file:${tarball}` };
  return JSON.stringify({ ...manifest, devDependencies }, null, 2);
}

function isManifest(value: unknown): value is { readonly devDependencies: Record<string, string> } {
  return typeof value === "object" && value !== null && "devDependencies" in value && typeof value.devDependencies === "object";
}

function readOutcome(text: string): Outcome {
  const value: unknown = JSON.parse(text);
  if (typeof value === "object" && value !== null && "code" in value && "stdout" in value && "stderr" in value) {
    const { code, stdout, stderr } = value;
    if (typeof code === "number" && typeof stdout === "string" && typeof stderr === "string") return { code, stdout, stderr };
  }
  throw new Error("install.json does not tell how npm install went.");
}
