import type { TSESTree } from "@typescript-eslint/utils";

/** A part of the text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The part of the text that a node takes up. */
export function rangeOf({ range: [start, end] }: TSESTree.Node): Range {
  return { start, end };
}
