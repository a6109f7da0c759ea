import { createHash } from "node:crypto";
import { Problem } from "../problem.ts";
import { relativePath } from "../formats/format.ts";

/** One part of several that a run is split into: `2/4`. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** Reads `i/n`. */
export function readShard(text: string): Shard {
  const [, index = 0, of = 0] = (/^([1-9]\d*)\/([1-9]\d*)$/u.exec(text) ?? []).map(Number);
  if (index < 1 || index > of) throw new Problem(`--shard takes which part of how many, such as 1/4, and not ${JSON.stringify(text)}.`);
  return { index, of };
}

/** The files of a part. Where a file goes depends on its path alone, so that one more file moves no other. */
export function filesOf(files: readonly string[], { index, of }: Shard, root: string): string[] {
  return files.filter((file) => createHash("sha256").update(relativePath(root, file)).digest().readUInt32BE(0) % of === index - 1);
}
