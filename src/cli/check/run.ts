import type { Memory } from "../cache/memory.ts";
import type { Setup } from "../config/setup.ts";
import type { BrokenConfig } from "../files/broken-tsconfig.ts";
import { onDisk, type Inspector } from "../inspect.ts";
import { checkFile, type Wanted } from "./check-file.ts";
import type { FileResult } from "./report.ts";

/** A file, and how it is looked at. */
export interface Work extends Wanted {
  readonly file: string;
  readonly setup: Setup;
}

/** What came of some files. Data alone, so that it passes between threads. */
export interface Results {
  /** In the order of the work. */
  readonly files: readonly FileResult[];
  /** The configs that imports should have been resolved by, and that could not be used. */
  readonly brokenConfigs: readonly BrokenConfig[];
}

/**
 * Checks files one after another, and lets others have their turn in between. `onFile` hears of each that is done. With a memory, what is
 * known from before is not looked for again.
 */
export async function run(
  work: readonly Work[],
  onFile: (done: number) => void,
  memory: Memory | null = null,
  inspector: Inspector = onDisk,
): Promise<Results> {
  const files: FileResult[] = [];
  for (const one of work) {
    files.push(memory?.recall(one) ?? checked(one, memory, inspector));
    onFile(files.length);
    if (files.length % 8 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  return { files, brokenConfigs: inspector.brokenConfigs };
}

function checked(work: Work, memory: Memory | null, inspector: Inspector): FileResult {
  const result = checkFile(work.file, work.setup, inspector, memory === null ? work : { ...work, isRemembered: true });
  memory?.remember(work, result);
  return result;
}
