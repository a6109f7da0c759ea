import type { Origin } from "./model.ts";

/** True where one place lies within another of the same file, or is the same. */
export function contains(outer: Origin, inner: Origin): boolean {
  return outer.file === inner.file && inner.start >= outer.start && inner.end <= outer.end;
}
