import { realpathSync } from "node:fs";
import path from "node:path";
import colours from "picocolors";
import { workOf, type WorkOptions } from "../check/work.ts";
import { sayBroken } from "../files/broken-tsconfig.ts";
import { findFiles } from "../files/find-files.ts";
import { patchOf } from "../files/patch.ts";
import { writeAll } from "../files/write.ts";
import { count, relativePath, type Page } from "../formats/format.ts";
import { repairInThread } from "../threads/thread.ts";
import { complain, print, progress, standardPage } from "../terminal.ts";
import type { Repaired } from "./repairing.ts";

/** What `fix` can be told. */
export interface FixOptions extends WorkOptions {
  readonly write?: boolean;
  readonly suggestions?: boolean;
}

/** Repairs what can be repaired in some paths: shows the change, and makes it with `--write`. Gives the exit code. */
export async function fix(paths: readonly string[], options: FixOptions, root: string): Promise<0 | 1> {
  const { write = false, suggestions = false } = options;
  const real = realpathSync(root);
  const work = await workOf(paths, options, real);
  const files = await findFiles(["."], real);
  const bar = progress(work.length);
  const repaired = await repairInThread({ work, root: real, files, suggestions }, bar.update).finally(bar.stop);
  complain(sayBroken(repaired.brokenConfigs, real));
  const isWritten = write && repaired.changes.length > 0;
  if (isWritten) writeAll(repaired.changes);
  await print(say(repaired, isWritten, work.length, standardPage(real)));
  return repaired.left.length > 0 || (repaired.changes.length > 0 && !isWritten) ? 1 : 0;
}

/** What has come of it, for people. */
export function say({ changes, done, left, unreadable }: Repaired, isWritten: boolean, files: number, page: Page): string {
  const paint = colours.createColors(page.isColoured);
  const name = (file: string): string => relativePath(page.root, file);
  const where = ({ spot: { file, start } }: Repaired["left"][number]["report"]): string =>
    paint.cyan(`${name(file)}:${String(start.line)}:${String(start.column)}`);
  const repaired = done.map(
    ({ report, title, files }) =>
      `${paint.green("repaired")} ${where(report)} ${paint.dim(report.rule)}: ${title}${files.every((file) => file === report.spot.file) ? "" : ` (in ${files.map(name).join(", ")})`}`,
  );
  const leftAlone = left.map(
    ({ report, because }) =>
      `${paint.yellow("left")}     ${where(report)} ${paint.dim(report.rule)}: ${because.replaceAll(`${page.root}${path.sep}`, "")}.`,
  );
  const skipped = unreadable.map(({ file, because }) => `${paint.yellow("skipped")}  ${name(file)}: ${because}`);
  const blocks = [...changes.map((change) => patchOf(change, page)), [...repaired, ...leftAlone, ...skipped].join("\n"), closing()];
  return blocks.filter((block) => block !== "").join("\n\n");

  function closing(): string {
    if (done.length + left.length === 0) return paint.green(`Nothing to repair in ${count(files, "file")}.`);
    if (done.length === 0) return paint.bold(`Nothing repaired, ${count(left.length, "finding")} left alone.`);
    const rest = left.length === 0 ? "" : `, ${count(left.length, "finding")} left alone`;
    const sum = paint.bold(`${count(done.length, "finding")} repaired in ${count(changes.length, "file")}${rest}.`);
    if (changes.length === 0) return sum;
    return `${sum} TypeScript sees no error that was not there before.\n${isWritten ? "Written." : "Nothing is written yet: --write does it."}`;
  }
}
