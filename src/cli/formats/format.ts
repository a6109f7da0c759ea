import path from "node:path";
import type { Spot } from "../files/lines.ts";
import type { Report, Unreadable } from "../check/report.ts";

/** What a run has found. */
export interface Outcome {
  readonly reports: readonly Report[];
  readonly unreadable: readonly Unreadable[];
  /** How many files were looked at. */
  readonly files: number;
  /** How many calls of them ship something, and in how many of the files these are. */
  readonly shipments: { readonly calls: number; readonly files: number };
  /** How many findings the baseline has accepted already. */
  readonly accepted: number;
}

/** Where and for whom an outcome is written. */
export interface Page {
  /** Paths are written as seen from here. */
  readonly root: string;
  readonly isColoured: boolean;
  /** The version of this package. */
  readonly version: string;
  /** The text of a file. */
  readonly read: (file: string) => string;
}

/** A format: from an outcome to all that is printed, without a newline at the end. */
export type Format = (outcome: Outcome, page: Page) => string;

/** Lines longer than this are generated code, of which a frame would show nothing. */
export const longestLine = 400;

/** A path as seen from a folder, with slashes on every system. */
export function relativePath(root: string, file: string): string {
  return path.relative(root, file).split(path.sep).join("/");
}

/** A place, as people write it: `src/job.ts:16:39`. */
export function placeText({ file, start }: Spot, root: string): string {
  return `${relativePath(root, file)}:${String(start.line)}:${String(start.column)}`;
}

/** "1 file", "2 files". */
export function count(number: number, noun: string): string {
  return `${String(number)} ${noun}${number === 1 ? "" : "s"}`;
}
