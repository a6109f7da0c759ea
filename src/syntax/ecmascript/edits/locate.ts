import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { Origin } from "../../../program/model.ts";
import type { SourceFile } from "../source.ts";
import { descendants, type Descendant } from "./descend.ts";
import { isNode } from "../static.ts";

/** The class that stands at an origin. */
export function classAt(source: SourceFile, origin: Origin): TSESTree.ClassDeclaration | TSESTree.ClassExpression | null {
  const node = nodeAt(
    source,
    source.ast,
    origin,
    (candidate) => candidate.type === Type.ClassDeclaration || candidate.type === Type.ClassExpression,
  );
  return node?.type === Type.ClassDeclaration || node?.type === Type.ClassExpression ? node : null;
}

/** The node with exactly the range of an origin, below another node; the outermost one that is wanted. */
function nodeAt(source: SourceFile, root: TSESTree.Node, origin: Origin, isWanted: (node: TSESTree.Node) => boolean): TSESTree.Node | null {
  let current: TSESTree.Node | null = root;
  while (current !== null) {
    if (current.range[0] === origin.start && current.range[1] === origin.end && isWanted(current)) return current;
    current = childAround(source, current, origin);
  }
  return null;
}

/** What stands in a file, by where it starts. */
const byStart = new WeakMap<SourceFile, ReadonlyMap<number, readonly Descendant[]>>();

/** The nodes that lead from the root to a node of a type with exactly the range of an origin; empty where there is none. */
export function pathTo(source: SourceFile, origin: Origin, type: Type): TSESTree.Node[] {
  const found = startingAt(source, origin.start).find(({ node }) => node.type === type && node.range[1] === origin.end);
  return found === undefined ? [] : [...found.around, found.node];
}

function startingAt(source: SourceFile, start: number): readonly Descendant[] {
  const known = byStart.get(source) ?? sortedByStart(source);
  byStart.set(source, known);
  return known.get(start) ?? [];
}

function sortedByStart(source: SourceFile): ReadonlyMap<number, readonly Descendant[]> {
  const sorted = new Map<number, Descendant[]>();
  for (const descendant of descendants(source, source.ast)) {
    const [start] = descendant.node.range;
    const known = sorted.get(start);
    if (known === undefined) sorted.set(start, [descendant]);
    else known.push(descendant);
  }
  return sorted;
}

function childAround(source: SourceFile, node: TSESTree.Node, origin: Origin): TSESTree.Node | null {
  const fields: ReadonlyMap<string, unknown> = new Map(Object.entries(node));
  for (const key of source.visitorKeys[node.type] ?? []) {
    const value = fields.get(key);
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child) && child.range[0] <= origin.start && child.range[1] >= origin.end) return child;
    }
  }
  return null;
}
