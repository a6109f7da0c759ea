import type { Origin } from "../program/model.ts";

/** A place for people: `db/pool.ts:12:19`. `relative` shortens the path. */
export function locate({ file, line, column }: Origin, relative: (file: string) => string): string {
  return `${relative(file)}:${String(line)}:${String(column)}`;
}
