import path from "node:path";
import { loadConfig } from "../config/load.ts";
import { presetSetup } from "../config/setup.ts";
import { findFiles } from "../files/find-files.ts";
import { Problem } from "../problem.ts";
import type { Work } from "./run.ts";
import { filesOf, readShard } from "./shard.ts";

/** What says which files are looked at, and how. */
export interface WorkOptions {
  readonly strict?: boolean;
  readonly config?: string;
  readonly shard?: string;
}

/** The files that some paths mean, the current folder if there are none, each with how it is looked at. */
export async function workOf(paths: readonly string[], { strict = false, config, shard }: WorkOptions, root: string): Promise<Work[]> {
  const part = shard === undefined ? null : readShard(shard);
  const files = await findFiles(paths.length === 0 ? ["."] : paths, root);
  if (files.length === 0) throw new Problem("There is no TypeScript and no JavaScript here.");
  const chosen = part === null ? files : filesOf(files, part, root);
  const preset = presetSetup(strict ? "strict" : "recommended");
  const setupFor = config === undefined ? (): typeof preset => preset : await loadConfig(path.resolve(root, config));
  return chosen.flatMap((file) => {
    const setup = setupFor(file);
    return setup === null ? [] : [{ file, setup }];
  });
}
