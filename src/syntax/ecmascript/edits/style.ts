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
  const ends = /(?<!\n[\t ]*);$/u.test(text.slice(replaced.range[0], replaced.range[1]));
  return { newline, indent, unit, semicolon: ends || indent === null ? ";" : "" };
}

/** The white space at the start of the line of an offset. */
export function indentationAt(text: string, offset: number): string {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  return /^[\t ]*/u.exec(text.slice(lineStart, offset))?.[0] ?? "";
}
