import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { StoredArgument } from "../../../repair/plan.ts";
import type { SourceFile } from "../source.ts";
import { pathTo } from "./locate.ts";

/** The text of an expression, with fields in the place of what the constructor alone knows. */
export function openingText(source: SourceFile, opening: TSESTree.Node, stored: readonly StoredArgument[]): string {
  const [start, end] = opening.range;
  let text = "";
  let from = start;
  for (const { use, field } of stored.toSorted((a, b) => a.use.start - b.use.start)) {
    const name = source.text.slice(use.start, use.end);
    text += `${source.text.slice(from, use.start)}${isShorthand(source, use) ? `${name}: ` : ""}this.${field}`;
    from = use.end;
  }
  return text + source.text.slice(from, end);
}

/** `{ path }` names its property after the variable. */
export function isShorthand(source: SourceFile, use: StoredArgument["use"]): boolean {
  const parent = pathTo(source, use, Type.Property).at(-1) ?? pathTo(source, use, Type.Identifier).at(-2);
  return parent?.type === Type.Property && parent.shorthand;
}
