import type { TSESTree } from "@typescript-eslint/types";
import { visitorKeys } from "@typescript-eslint/visitor-keys";

/** A piece of text that takes the place of another. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A case as the variations see it. */
export interface Subject {
  readonly code: string;
  readonly nodes: readonly TSESTree.Node[];
  /** The node around another, a number of steps up. */
  readonly parentOf: (node: TSESTree.Node, steps?: number) => TSESTree.Node | null;
  /** Every identifier of a variable that the case itself declares, with the name it would get. */
  readonly names: ReadonlyMap<TSESTree.Node, string>;
}

/** What has to be edited so that a case says the same in another way; nothing where it has no such other way. */
export type Rewrite = (subject: Subject) => Edit[];

/** Every node of a tree, outermost first, with the node around it. */
export function parentsWithin(root: TSESTree.Node): Map<TSESTree.Node, TSESTree.Node | null> {
  const parents = new Map<TSESTree.Node, TSESTree.Node | null>();
  const visit = (node: TSESTree.Node, parent: TSESTree.Node | null): void => {
    parents.set(node, parent);
    const fields: ReadonlyMap<string, unknown> = new Map(Object.entries(node));
    for (const key of visitorKeys[node.type] ?? []) {
      const child = fields.get(key);
      for (const item of Array.isArray(child) ? child : [child]) if (isNode(item)) visit(item, node);
    }
  };
  visit(root, null);
  return parents;
}

function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === "object" && value !== null && "type" in value && "range" in value;
}

/** Makes the edits. Outer edits go around inner ones: openings of the same place come first, closings last. */
export function apply(code: string, edits: readonly Edit[]): string {
  let result = "";
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < at) continue;
    result += code.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + code.slice(at);
}

/** Puts text before and after a node. */
export function around(node: TSESTree.Node, before: string, after: string): Edit[] {
  return [
    { start: node.range[0], end: node.range[0], text: before },
    { start: node.range[1], end: node.range[1], text: after },
  ];
}

/** Puts text in the place of a node. */
export function replace(node: TSESTree.Node, text: string): Edit {
  return { start: node.range[0], end: node.range[1], text };
}

/** The text of a node. */
export function textOf({ code }: Subject, node: TSESTree.Node): string {
  return code.slice(...node.range);
}
