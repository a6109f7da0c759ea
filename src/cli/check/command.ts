import path from "node:path";
import { loadConfig } from "../config/load.ts";
import { presetSetup } from "../config/setup.ts";
import { findFiles } from "../files/find-files.ts";
import { count, type Outcome } from "../formats/format.ts";
import { formatNames, formats, isFormatName } from "../formats/index.ts";
import { Problem } from "../problem.ts";
import { print, progress, standardPage } from "../terminal.ts";
import { withoutAccepted, writeBaseline } from "./baseline.ts";
import { run, type Work } from "./run.ts";
import { filesOf, readShard } from "./shard.ts";

/** What `check` can be told. */
export interface CheckOptions {
  readonly strict?: boolean;
  readonly format: string;
  readonly config?: string;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly shard?: string;
}

/** Looks for everything in some paths, and prints what is found. Gives the exit code: 0 for nothing, 1 for findings. */
export async function check(paths: readonly string[], options: CheckOptions, root: string): Promise<0 | 1> {
  const { format, baseline, updateBaseline = false } = options;
  if (!isFormatName(format)) throw new Problem(`There is no format ${JSON.stringify(format)}: choose one of ${formatNames.join(", ")}.`);
  if (updateBaseline && baseline === undefined) throw new Problem("--update-baseline needs --baseline, which says where the baseline is.");
  const work = await workOf(paths, options, root);
  const bar = progress(work.length);
  const results = await run(work, bar.update).finally(bar.stop);
  const found = results.flatMap(({ reports }) => reports);
  const unreadable = results.flatMap(({ unreadable: problem }) => (problem === null ? [] : [problem]));
  if (updateBaseline && baseline !== undefined) {
    writeBaseline(found, path.resolve(root, baseline), root);
    process.stderr.write(`${count(found.length, "finding")} written to ${baseline}.\n`);
    return 0;
  }
  const { reports, accepted } =
    baseline === undefined ? { reports: found, accepted: 0 } : withoutAccepted(found, path.resolve(root, baseline), root);
  const outcome: Outcome = { reports, unreadable, files: work.length, accepted };
  const text = formats[format](outcome, standardPage(root));
  if (text !== "") await print(text);
  return reports.some(({ severity }) => severity === "error") ? 1 : 0;
}

/** The files, each with how it is looked at. */
async function workOf(paths: readonly string[], { strict = false, config, shard }: CheckOptions, root: string): Promise<Work[]> {
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
