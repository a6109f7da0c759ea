import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { SourceFile } from "../source.ts";
import { descendants } from "./descend.ts";
import type { Edit } from "./edit.ts";
import type { Range } from "./range.ts";
import { indentationAt } from "./style.ts";

/** One level of indentation, as the first indented line of the file has it. */
export function unitOf(text: string): string {
  return /^(\t|[ ]{2,8})\S/mu.exec(text)?.[1] ?? "  ";
}

/**
 * The text of a part of the file as it reads at another indentation, with changes inside it. Lines that begin within a template or a
 * comment stay as they are: white space is part of those.
 */
export function movedText(source: SourceFile, { start, end }: Range, indent: string, changes: readonly Edit[] = []): string {
  const { text, comments } = source;
  const fixed = [
    ...descendants(source, source.ast).flatMap(({ node }) => (node.type === Type.TemplateElement ? [node.range] : [])),
    ...comments.map(({ range }) => range),
  ];
  const from = indentationAt(text, start);
  const edits = [...changes];
  for (let at = text.indexOf("\n", start) + 1; at > start && at < end; at = text.indexOf("\n", at) + 1) {
    const isFixed = fixed.some(([first, last]) => first < at && at < last);
    const isBlank = text.startsWith("\n", at) || text.startsWith("\r\n", at);
    const isChanged = changes.some((change) => change.start <= at && at < change.end);
    if (!isFixed && !isBlank && !isChanged && text.startsWith(from, at)) edits.push({ start: at, end: at + from.length, text: indent });
  }
  let moved = "";
  let next = start;
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    moved += text.slice(next, edit.start) + edit.text;
    next = edit.end;
  }
  return moved + text.slice(next, end);
}
