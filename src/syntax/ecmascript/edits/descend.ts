import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { SourceFile } from "../source.ts";
import { isNode } from "../static.ts";

/** A node with those around it, the nearest last, from the node where the descent began. */
export interface Descendant {
  readonly node: TSESTree.Node;
  readonly around: readonly TSESTree.Node[];
}

/** Everything in a file: each of its repairs asks for it, and a file may have hundreds. */
const whole = new WeakMap<SourceFile, readonly Descendant[]>();

/** A node and everything below it, in source order. */
export function descendants(source: SourceFile, node: TSESTree.Node, around: readonly TSESTree.Node[] = []): readonly Descendant[] {
  if (node === source.ast) return everything(source);
  const found: Descendant[] = [];
  collect(source, node, around, found);
  return found;
}

function everything(source: SourceFile): readonly Descendant[] {
  const known = whole.get(source);
  if (known !== undefined) return known;
  const found: Descendant[] = [];
  collect(source, source.ast, [], found);
  whole.set(source, found);
  return found;
}

function collect(source: SourceFile, node: TSESTree.Node, around: readonly TSESTree.Node[], found: Descendant[]): void {
  found.push({ node, around });
  const fields: ReadonlyMap<string, unknown> = new Map(Object.entries(node));
  const inside = [...around, node];
  for (const key of source.visitorKeys[node.type] ?? []) {
    const value = fields.get(key);
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) collect(source, child, inside, found);
  }
}

/** True for what has a `return` of its own. */
export function isFunction({ type }: TSESTree.Node): boolean {
  return type === Type.ArrowFunctionExpression || type === Type.FunctionExpression || type === Type.FunctionDeclaration;
}
