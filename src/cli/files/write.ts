import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { messageOf, Problem } from "../problem.ts";

/** Writes a file as a whole or not at all: beside it first, then in its place. Its permissions stay. */
export function writeWhole(file: string, text: string): void {
  const beside = `${file}.${String(process.pid)}.tmp`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    const mode = statSync(file, { throwIfNoEntry: false })?.mode;
    writeFileSync(beside, text, mode === undefined ? {} : { mode });
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw new Problem(`${file} cannot be written (${messageOf(error)}).`);
  }
}
