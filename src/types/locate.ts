/** A node of a compiler's tree, as far as finding one goes. */
interface Located<Node> {
  /** Where it begins with what stands before it: blanks and comments. */
  readonly pos: number;
  readonly end: number;
  getStart(source: Node): number;
  forEachChild<T>(visit: (child: Node) => T | undefined): T | undefined;
}

/** The innermost node that covers exactly a range; null where none does. */
export function nodeAt<Node extends Located<Node>>(source: Node, start: number, end: number): Node | null {
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
