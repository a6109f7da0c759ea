import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";

/** How a class is written, so that what is added looks like the rest. */
export interface Style {
  readonly newline: string;
  /** White space before the members of the class; null where the class stands on one line. */
  readonly indent: string | null;
  /** One level of indentation. */
  readonly unit: string;
  /** ";" or nothing. */
  readonly semicolon: string;
}

/** Reads the style off a class and the statement or field that will be replaced. */
export function styleOf(text: string, body: TSESTree.ClassBody, replaced: TSESTree.Node): Style {
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const [first] = body.body;
  const isOneLine = first === undefined || !text.slice(body.range[0], first.range[0]).includes("\n");
  const indent = isOneLine ? null : indentationAt(text, first.range[0]);
  const outer = indentationAt(text, body.range[0]);
  const unit = indent?.startsWith(outer) === true && indent.length > outer.length ? indent.slice(outer.length) : "  ";
  // A semicolon that stands on a line of its own guards the line after it, and is nobody's style.
  const last = /(?<!\n[\t ]*);$/u;
  const ends = replaced.type === Type.MethodDefinition ? /\S;\r?$/mu.test(text) : last.test(text.slice(...replaced.range));
  return { newline, indent, unit, semicolon: ends || indent === null ? ";" : "" };
}

/** The white space at the start of the line of an offset. */
export function indentationAt(text: string, offset: number): string {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  return /^[\t ]*/u.exec(text.slice(lineStart, offset))?.[0] ?? "";
}

/** How statements are written around one of them. */
export interface LineStyle {
  readonly newline: string;
  /** White space before the statement. */
  readonly indent: string;
  readonly unit: string;
  readonly semicolon: string;
  /** True where something else stands on its line before or behind it. */
  readonly isOneLine: boolean;
}

/** Reads the style off a statement and the lines of its file. */
export function lineStyleOf(text: string, { range: [start, end] }: TSESTree.Node): LineStyle {
  const indent = indentationAt(text, start);
  const lineStart = start - indent.length;
  const isFirst =
    lineStart === 0 || text[lineStart - 1] === "\n" || /^export\s+$/u.test(text.slice(text.lastIndexOf("\n", start - 1) + 1, start));
  const isLast = /^[\t ]*(?:\/\/.*|\/\*[^\r\n]*\*\/[\t ]*)?(?:\r?\n|$)/u.test(text.slice(end));
  const isOneLine = !isFirst || !isLast;
  const unit = /^(?:\t| {2,4}(?! ))(?=\S)/mu.exec(text)?.[0] ?? "  ";
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  return { newline, indent, unit, semicolon: text.slice(start, end).endsWith(";") || isOneLine ? ";" : "", isOneLine };
}
