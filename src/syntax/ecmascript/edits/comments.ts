import type { TSESTree } from "@typescript-eslint/utils";
import type { Comment, SourceFile } from "../source.ts";
import type { Range } from "./range.ts";

/** The comments within a part of the text that stand outside the parts of it that are copied. */
export function commentsOutside({ comments }: SourceFile, around: Range, copied: readonly Range[]): Comment[] {
  const isIn = ({ range: [start, end] }: Comment, part: Range): boolean => start >= part.start && end <= part.end;
  return comments.filter((comment) => isIn(comment, around) && !copied.some((part) => isIn(comment, part)));
}

/** A statement with the comments that belong to it: those on the lines right above it, and the one behind it on its line. */
export function withOwnComments({ text, comments }: SourceFile, statement: Range, body: TSESTree.Node): Range {
  let { start, end } = statement;
  for (const comment of comments.toReversed()) {
    const [from, to] = comment.range;
    if (from <= body.range[0] || to > start) continue;
    const isAbove = /^\r?\n[\t ]*$/u.test(text.slice(to, start)) && /(?:^|\n)[\t ]*$/u.test(text.slice(0, from));
    if (!isAbove) break;
    start = from;
  }
  const behind = comments.find(
    ({ range: [from, to] }) => from >= end && /^[\t ]*$/u.test(text.slice(end, from)) && /^[\t ]*(?:\r?\n|$)/u.test(text.slice(to)),
  );
  if (behind !== undefined) [, end] = behind.range;
  return { start, end };
}

/** True for a comment that goes on to the end of its line. */
export function isLineComment({ text }: SourceFile, { range: [start] }: Comment): boolean {
  return text.startsWith("//", start);
}
