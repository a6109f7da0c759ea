import type { Place } from "./oracle.ts";

/** A node of a compiler's tree, as far as finding one goes. */
interface Located<Node> {
  /** Where it begins with what stands before it: blanks and comments. */
  readonly pos: number;
  readonly end: number;
  getStart(source: Node): number;
  forEachChild<T>(visit: (child: Node) => T | undefined): T | undefined;
}

/**
 * Finds the nodes of a compiler's program by place. `sourceOf` gives a file as the compiler has read it; where its text is another one
 * than that of `textOf`, places in it do not mean the same, and nothing is found.
 */
export function nodeFinder<Node extends Located<Node>>(
  sourceOf: (file: string) => (Node & { readonly text: string }) | undefined,
  textOf: (file: string) => string | null,
): (place: Place) => Node | null {
  const sources = new Map<string, Node | null>();
  return ({ file, start, end }) => {
    let source = sources.get(file);
    if (source === undefined) {
      const read = sourceOf(file);
      source = read !== undefined && read.text === textOf(file) ? read : null;
      sources.set(file, source);
    }
    return source === null ? null : nodeAt(source, start, end);
  };
}

/** The innermost node that covers exactly a range; null where none does. */
function nodeAt<Node extends Located<Node>>(source: Node, start: number, end: number): Node | null {
  let found: Node | null = null;
  let current = childAround(source, start, end);
  while (current !== undefined) {
    if (current.end === end && current.getStart(source) === start) found = current;
    current = childAround(current, start, end);
  }
  return found;
}

function childAround<Node extends Located<Node>>(node: Node, start: number, end: number): Node | undefined {
  return node.forEachChild((child) => (child.pos <= start && child.end >= end ? child : undefined));
}
