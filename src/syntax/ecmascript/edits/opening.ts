import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { StoredArgument } from "../../../repair/plan.ts";
import type { SourceFile } from "../source.ts";
import type { Edit } from "./edit.ts";
import { pathTo } from "./locate.ts";
import type { Range } from "./range.ts";

/** The text of an expression, with fields in the place of what the constructor alone knows, and with other changes inside it. */
export function openingText(
  source: SourceFile,
  { range: [start, end] }: TSESTree.Node,
  stored: readonly StoredArgument[],
  changes: readonly Edit[],
): string {
  const fields = stored.map(({ use, field }): Edit => {
    const name = source.text.slice(use.start, use.end);
    return { start: use.start, end: use.end, text: `${isShorthand(source, use) ? `${name}: ` : ""}this.${field}` };
  });
  return changedText(source, { start, end }, [...fields, ...changes]);
}

/** A part of the text, with those of the changes that stand inside it. */
export function changedText({ text }: SourceFile, { start, end }: Range, changes: readonly Edit[]): string {
  let changed = "";
  let from = start;
  for (const change of changes.toSorted((a, b) => a.start - b.start)) {
    if (change.start < from || change.end > end) continue;
    changed += text.slice(from, change.start) + change.text;
    from = change.end;
  }
  return changed + text.slice(from, end);
}

/** `{ path }` names its property after the variable. */
export function isShorthand(source: SourceFile, use: StoredArgument["use"]): boolean {
  const parent = pathTo(source, use, Type.Property).at(-1) ?? pathTo(source, use, Type.Identifier).at(-2);
  return parent?.type === Type.Property && parent.shorthand;
}
