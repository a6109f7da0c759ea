/** A path as seen from the folder of another file: `base.ts`, `../db/pool.ts`. Takes both kinds of slashes. */
export function relativeTo(fromFile: string, file: string): string {
  const from = fromFile.split(/[/\\]/u).slice(0, -1);
  const to = file.split(/[/\\]/u);
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common += 1;
  return [...from.slice(common).map(() => ".."), ...to.slice(common)].join("/");
}
