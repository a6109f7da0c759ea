import { existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { messageOf, Problem } from "../problem.ts";
import type { Change } from "./change.ts";
import { isFile } from "./kind.ts";

/** Writes a file as a whole or not at all: beside it first, then in its place. Its permissions stay. */
export function writeWhole(file: string, text: string): void {
  const staged = stage(file, text);
  try {
    renameSync(staged.beside, staged.file);
  } catch (error) {
    throw unwritten([staged], file, error);
  }
}

const byteOrderMark = "\uFEFF";

/**
 * Writes several files: all of them or none. Everything is written beside the files first; only when all that can go wrong has gone
 * right are the files put in place, in one go that no signal comes between. A file that somebody else has changed meanwhile stops it.
 */
export function writeAll(changes: readonly Change[]): void {
  const ready: Staged[] = [];
  for (const { file, before, after } of changes) {
    const old = currentText(file, ready);
    const mark = old.startsWith(byteOrderMark) && !before.startsWith(byteOrderMark) ? byteOrderMark : "";
    if (old !== mark + before) {
      discard(ready);
      throw new Problem(`${file} has been changed by somebody else in the meantime. Nothing was written.`);
    }
    try {
      ready.push({ ...stage(file, mark + after), old });
    } catch (error) {
      discard(ready);
      throw error;
    }
  }
  const placed: Staged[] = [];
  for (const staged of ready) {
    try {
      renameSync(staged.beside, staged.file);
      placed.push(staged);
    } catch (error) {
      for (const { file, old } of placed) if (old !== undefined) writeFileSync(file, old);
      throw unwritten(ready, staged.file, error);
    }
  }
}

/** A new text of a file, beside it. */
interface Staged {
  readonly file: string;
  readonly beside: string;
  readonly old?: string;
}

function stage(given: string, text: string): Staged {
  const stats = isFile(given) ? statSync(given) : undefined;
  // Of a link, what it leads to is written.
  const file = stats === undefined ? given : realpathSync(given);
  const beside = `${file}.${String(process.pid)}.tmp`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(beside, text, stats === undefined ? {} : { mode: stats.mode });
    return { file, beside };
  } catch (error) {
    throw unwritten([{ file, beside }], file, error);
  }
}

function currentText(file: string, ready: readonly Staged[]): string {
  try {
    return existsSync(file) ? readFileSync(file, "utf8") : "";
  } catch (error) {
    throw unwritten(ready, file, error);
  }
}

function discard(staged: readonly Staged[]): void {
  for (const { beside } of staged) {
    // What is no file of ours stays.
    if (isFile(beside)) rmSync(beside, { force: true });
  }
}

function unwritten(staged: readonly Staged[], file: string, error: unknown): Problem {
  discard(staged);
  return new Problem(`${file} cannot be written (${messageOf(error)}). Nothing was written.`);
}
