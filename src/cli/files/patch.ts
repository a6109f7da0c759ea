import path from "node:path";
import { createTwoFilesPatch } from "diff";
import colours from "picocolors";
import type { Page } from "../formats/format.ts";
import { relativePath } from "../formats/format.ts";
import type { Change } from "./change.ts";

/** A change as a diff that `git apply` and `patch -p1` read. */
export function patchOf({ file, before, after }: Change, { root, isColoured }: Pick<Page, "root" | "isColoured">): string {
  const paint = colours.createColors(isColoured);
  const name = relativePath(root, file);
  const own = path.isAbsolute(name) || name.startsWith("..") ? file : name;
  const [, ...lines] = createTwoFilesPatch(before === "" ? "/dev/null" : `a/${own}`, `b/${own}`, before, after, undefined, undefined, {
    context: 3,
  })
    .trimEnd()
    .split("\n");
  return lines.map((line, index) => (index < 2 ? paint.bold(line) : painted(line, paint))).join("\n");
}

function painted(line: string, paint: ReturnType<typeof colours.createColors>): string {
  if (line.startsWith("+")) return paint.green(line);
  if (line.startsWith("-")) return paint.red(line);
  return line.startsWith("@@") ? paint.cyan(line) : line;
}
