import type { Setup } from "../config/setup.ts";
import { checkFile } from "./check-file.ts";
import type { FileResult } from "./report.ts";

/** A file, and how it is looked at. */
export interface Work {
  readonly file: string;
  readonly setup: Setup;
}

/** Checks files one after another, and lets others have their turn in between. `onFile` hears of each that is done. */
export async function run(work: readonly Work[], onFile: (done: number) => void): Promise<FileResult[]> {
  const results: FileResult[] = [];
  for (const { file, setup } of work) {
    results.push(checkFile(file, setup));
    onFile(results.length);
    if (results.length % 8 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  return results;
}
