import type { Setup } from "../config/setup.ts";
import { onDisk } from "../inspect.ts";
import { checkFile } from "./check-file.ts";
import type { FileResult } from "./report.ts";

/** A file, and how it is looked at. */
export interface Work {
  readonly file: string;
  readonly setup: Setup;
  /** True where the repairs of the findings are wanted as well. */
  readonly withRepairs?: boolean;
}

/** Checks files one after another, and lets others have their turn in between. `onFile` hears of each that is done. */
export async function run(work: readonly Work[], onFile: (done: number) => void): Promise<FileResult[]> {
  const results: FileResult[] = [];
  for (const { file, setup, withRepairs = false } of work) {
    results.push(checkFile(file, setup, onDisk, withRepairs));
    onFile(results.length);
    if (results.length % 8 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  return results;
}
