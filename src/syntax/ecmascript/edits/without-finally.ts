import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { SourceFile } from "../source.ts";
import { commentsOutside } from "./comments.ts";
import { descendants, isFunction } from "./descend.ts";
import type { Edit } from "./edit.ts";
import { movedText } from "./indent.ts";
import type { Range } from "./range.ts";
import { indentationAt } from "./style.ts";

/** A `try` of which nothing is left but its block: the statements of that take its place. */
export interface Unwrapped {
  readonly statement: TSESTree.TryStatement;
  /** The white space before the statements of its block, and before the `try`. */
  readonly from: string;
  readonly to: string;
}

/** Takes the `finally` away that does one thing. Null where it does more, or has a comment. */
export function withoutFinally(source: SourceFile, statement: TSESTree.TryStatement): Edit | Unwrapped | null {
  const { block, handler, finalizer } = statement;
  const [first] = block.body;
  if (finalizer?.body.length !== 1 || first === undefined) return null;
  const last = handler ?? block;
  const rest: Range = { start: last.range[1], end: statement.range[1] };
  if (commentsOutside(source, rest, []).length > 0) return null;
  if (handler !== null) return { ...rest, text: "" };
  const before: Range = { start: statement.range[0], end: block.range[0] };
  if (commentsOutside(source, before, []).length > 0) return null;
  if (isNameTaken(source, statement)) return null;
  return { statement, from: indentationAt(source.text, first.range[0]), to: indentationAt(source.text, statement.range[0]) };
}

/** True where something that the block declares is also the name of something around it. */
function isNameTaken(source: SourceFile, { range: [start, end], block }: TSESTree.TryStatement): boolean {
  const declared = source.scopes.flatMap((scope) => (scope.block === block ? scope.variables.map(({ name }) => name) : []));
  const around = descendants(source, source.ast).findLast(({ node }) => isFunction(node) && node.range[0] <= start && end <= node.range[1]);
  return descendants(source, around?.node ?? source.ast).some(
    ({ node }) => node.type === Type.Identifier && declared.includes(node.name) && (node.range[0] < start || node.range[1] > end),
  );
}

/** The indentation of a line, as it will be when the statements have taken the place of the `try`. */
export function indentationIn(unwrapped: Unwrapped | null, indent: string, { range: [start] }: TSESTree.Node): string {
  if (unwrapped === null) return indent;
  const { statement, from, to } = unwrapped;
  const isInside = start >= statement.block.range[0] && start < statement.block.range[1];
  return isInside && indent.startsWith(from) ? to + indent.slice(from.length) : indent;
}

/** Puts the statements of a block in the place of its `try`, with the changes among some that stand inside it. */
export function unwrap(source: SourceFile, { statement, to }: Unwrapped, edits: readonly Edit[]): Edit[] {
  const { text } = source;
  const { range, block } = statement;
  const isInside = ({ start, end }: Edit): boolean => start >= range[0] && end <= range[1];
  const end =
    block.range[0] +
    text
      .slice(...block.range)
      .slice(0, -1)
      .trimEnd().length;
  let start = block.range[0] + 1;
  for (;;) {
    start += /^\s*/u.exec(text.slice(start))?.[0].length ?? 0;
    const gone = edits.find((edit) => edit.text === "" && edit.start <= start && start < edit.end);
    if (gone === undefined) break;
    start = gone.end;
  }
  const inside = edits.filter((edit) => isInside(edit) && edit.start >= start);
  const moved = movedText(source, { start, end }, to, inside);
  return [...edits.filter((edit) => !isInside(edit)), { start: range[0], end: range[1], text: moved }].sort((a, b) => a.start - b.start);
}
