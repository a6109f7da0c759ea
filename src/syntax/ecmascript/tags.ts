import type { TSESTree } from "@typescript-eslint/utils";
import type { SourceFile } from "./source.ts";

/** The tags that the plugin reads, where something is declared: `@handle`, `@transient`, `@ships`. */
export interface Tags {
  /** Tags of the doc comment that stands directly before a declaration. */
  before(node: TSESTree.Node | null): readonly string[];
}

const tagPattern = /@(handle|ships|transient)\b/gu;

/** Reads the doc comments of a file once; most files have none of the tags. */
export function createTags({ comments, text }: SourceFile): Tags {
  const tagged = comments
    .filter((comment) => comment.value.startsWith("*"))
    .map((comment) => ({ end: comment.range[1], tags: [...comment.value.matchAll(tagPattern)].map((match) => match[1] ?? "") }))
    .filter((comment) => comment.tags.length > 0);
  if (tagged.length === 0) return { before: () => [] };
  return {
    before(node) {
      if (node === null) return [];
      const comment = tagged.findLast(({ end }) => end <= node.range[0]);
      if (comment === undefined) return [];
      const between = text.slice(comment.end, node.range[0]);
      return /^\s*(?:export\s+(?:default\s+)?)?$/u.test(between) ? comment.tags : [];
    },
  };
}
