import { availableParallelism } from "node:os";
import path from "node:path";
import { openCache } from "../cache/open.ts";
import { sayBroken } from "../files/broken-tsconfig.ts";
import { count, type Outcome } from "../formats/format.ts";
import { formatNames, formats, isFormatName } from "../formats/index.ts";
import { Problem } from "../problem.ts";
import { checkInThreads } from "../threads/thread.ts";
import { complain, print, progress, standardPage } from "../terminal.ts";
import { withoutAccepted, writeBaseline } from "./baseline.ts";
import { run } from "./run.ts";
import { workOf, type WorkOptions } from "./work.ts";

/** What `check` can be told. */
export interface CheckOptions extends WorkOptions {
  readonly format: string;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly jobs: string;
  readonly cache?: boolean;
  readonly cacheLocation?: string;
}

/** Looks for everything in some paths, and prints what is found. Gives the exit code: 0 for nothing, 1 for findings. */
export async function check(paths: readonly string[], options: CheckOptions, root: string): Promise<0 | 1> {
  const { format, baseline, updateBaseline = false } = options;
  if (!isFormatName(format)) throw new Problem(`There is no format ${JSON.stringify(format)}: choose one of ${formatNames.join(", ")}.`);
  if (updateBaseline && baseline === undefined) throw new Problem("--update-baseline needs --baseline, which says where the baseline is.");
  const work = (await workOf(paths, options, root)).map((one) => ({ ...one, withRepairs: format === "sarif" }));
  const threads = threadsFor(options.jobs);
  const cache = openCache(options, root);
  const bar = progress(work.length);
  const results = await (
    threads === 1 ? run(work, bar.update, cache.memory) : checkInThreads(work, threads, bar.update, cache.memory)
  ).finally(bar.stop);
  cache.save();
  complain(sayBroken(results.brokenConfigs, root));
  const found = results.files.flatMap(({ reports }) => reports);
  const unreadable = results.files.flatMap(({ unreadable: problem }) => (problem === null ? [] : [problem]));
  if (updateBaseline && baseline !== undefined) {
    writeBaseline(found, path.resolve(root, baseline), root);
    complain(`${count(found.length, "finding")} written to ${baseline}.`);
    return 0;
  }
  const { reports, accepted } =
    baseline === undefined ? { reports: found, accepted: 0 } : withoutAccepted(found, path.resolve(root, baseline), root);
  const shipping = results.files.filter(({ shipments }) => shipments > 0);
  const shipments = { calls: shipping.reduce((sum, file) => sum + file.shipments, 0), files: shipping.length };
  const outcome: Outcome = { reports, unreadable, files: work.length, shipments, accepted };
  const text = formats[format](outcome, standardPage(root));
  if (text !== "") await print(text);
  return reports.some(({ severity }) => severity === "error") ? 1 : 0;
}

/** How many threads `--jobs` asks for. */
function threadsFor(jobs: string): number {
  if (jobs === "auto") return availableParallelism();
  const threads = Number(jobs);
  if (!Number.isInteger(threads) || threads < 1)
    throw new Problem(`--jobs takes a number of threads or "auto", and not ${JSON.stringify(jobs)}.`);
  return threads;
}
