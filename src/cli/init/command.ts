import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import * as v from "valibot";
import { patchOf } from "../files/patch.ts";
import { writeAll } from "../files/write.ts";
import { messageOf, Problem } from "../problem.ts";
import { print, standardPage } from "../terminal.ts";
import type { Change } from "../files/change.ts";
import { extendConfig, newConfig } from "./eslint.ts";
import { extendOxlint } from "./oxlint.ts";

/** What `init` can be told. */
export interface InitOptions {
  readonly write?: boolean;
  readonly for?: string;
}

const flatConfigs = ["js", "mjs", "ts", "mts", "cjs", "cts"].map((extension) => `eslint.config.${extension}`);
const oldConfigs = ["", ".js", ".cjs", ".json", ".yml", ".yaml"].map((extension) => `.eslintrc${extension}`);
const manifest = v.object({
  type: v.optional(v.string()),
  dependencies: v.optional(v.record(v.string(), v.string()), {}),
  devDependencies: v.optional(v.record(v.string(), v.string()), {}),
});

/** Adds the plugin to the configs of a folder: shows what would change, and changes it with `--write`. */
export async function init({ write = false, for: linter }: InitOptions, root: string): Promise<void> {
  const changes = changesFor(root, linter);
  const page = standardPage(root);
  if (changes.length === 0) {
    await print("The plugin is configured already.");
    return;
  }
  await print(changes.map((change) => patchOf(change, page)).join("\n\n"));
  if (write) writeAll(changes);
  const missing = missingPackages(changes, root);
  if (missing.length > 0) await print(`It needs what package.json does not list yet: npm install --save-dev ${missing.join(" ")}`);
  await print(write ? "Written." : "Nothing is written yet: --write does it.");
}

/** The packages that changed configs load, and that the package.json of the folder does not list. */
export function missingPackages(changes: readonly Change[], root: string): string[] {
  const { packages } = readManifest(root);
  // What a config has loaded before is there.
  const loaded = changes.flatMap(({ before, after }) =>
    before === "" ? [...after.matchAll(/ from "([^"/]+)/gu)].map(([, name = ""]) => name) : [],
  );
  return [...new Set(["eslint-plugin-distributed", ...loaded])].filter((name) => !packages.has(name));
}

/** What has to change in a folder, for one linter or for those that it uses. */
export function changesFor(root: string, linter: string | undefined): Change[] {
  if (linter !== undefined && linter !== "eslint" && linter !== "oxlint") {
    throw new Problem(`There is no linter ${JSON.stringify(linter)} to configure: choose eslint or oxlint.`);
  }
  const { type, packages } = readManifest(root);
  const flat = flatConfigs.find((name) => existsSync(path.join(root, name)));
  const oxlint = ".oxlintrc.json";
  const usesOxlint = existsSync(path.join(root, oxlint)) || (packages.has("oxlint") && flat === undefined && !packages.has("eslint"));
  const changes: Change[] = [];
  if (linter === "oxlint" || (linter === undefined && usesOxlint)) {
    const before = readIfThere(path.join(root, oxlint));
    changes.push({ file: path.join(root, oxlint), before, after: extendOxlint(before, oxlint) });
  }
  if (linter === "eslint" || (linter === undefined && (flat !== undefined || !usesOxlint))) {
    const old = oldConfigs.find((candidate) => existsSync(path.join(root, candidate)));
    if (flat === undefined && old !== undefined) {
      throw new Problem(
        `${old} is the old form of ESLint's config, which this plugin does not run in. \`npx @eslint/migrate-config ${old}\` makes a flat config of it: then try again.`,
      );
    }
    const name = flat ?? (type === "module" ? "eslint.config.js" : "eslint.config.mjs");
    const before = readIfThere(path.join(root, name));
    const isTypeScript =
      ["typescript", "typescript-eslint"].some((one) => packages.has(one)) || existsSync(path.join(root, "tsconfig.json"));
    const after = flat === undefined ? newConfig(isTypeScript) : extendConfig(before, name);
    changes.push({ file: path.join(root, name), before, after });
  }
  return changes.filter(({ before, after }) => before !== after);
}

function readManifest(root: string): { readonly type: string | undefined; readonly packages: ReadonlySet<string> } {
  const text = readIfThere(path.join(root, "package.json"));
  if (text === "") return { type: undefined, packages: new Set() };
  try {
    const { type, dependencies, devDependencies } = v.parse(manifest, JSON.parse(text));
    return { type, packages: new Set([...Object.keys(dependencies), ...Object.keys(devDependencies)]) };
  } catch (error) {
    throw new Problem(`package.json cannot be read (${messageOf(error)}).`);
  }
}

function readIfThere(file: string): string {
  try {
    return existsSync(file) ? readFileSync(file, "utf8") : "";
  } catch (error) {
    throw new Problem(`${file} cannot be read (${messageOf(error)}).`);
  }
}
