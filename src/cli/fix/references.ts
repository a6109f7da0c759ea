import { Node, type SourceFile } from "ts-morph";
import type { Origin } from "../../program/model.ts";
import type { CommonJs } from "./commonjs.ts";

/** The name of what is assigned or declared at an origin, or around it. */
export function nameAt(source: SourceFile, { start, end }: Origin): Node | null {
  const whole = source.getDescendantAtStartWithWidth(start, end - start);
  for (let node: Node | undefined = whole; node !== undefined; node = node.getParent()) {
    if (Node.isBinaryExpression(node)) {
      const left = node.getLeft();
      return Node.isPropertyAccessExpression(left) ? left.getNameNode() : null;
    }
    if (Node.isPropertyDeclaration(node) || Node.isVariableDeclaration(node)) return node.getNameNode();
  }
  return null;
}

/** The name that a pattern gives to a property: `const { log } = require("./log")`. */
export function boundBy(use: Node): Node | null {
  const parent = use.getParent();
  if (parent === undefined || !Node.isBindingElement(parent) || parent.getInitializer() === use) return null;
  const name = parent.getNameNode();
  return Node.isIdentifier(name) ? name : null;
}

/** True for what stands in a type. What a class extends is a value, though it counts as a type. */
export function isInType(node: Node): boolean {
  return node.getFirstAncestor((ancestor) => Node.isTypeNode(ancestor) && !Node.isExpressionWithTypeArguments(ancestor)) !== undefined;
}

/** What mentions a name, also under the names by which CommonJS hands it on. */
export function referencesTo(name: Node, commonJs: CommonJs): readonly Node[] {
  const found = Node.isReferenceFindable(name) ? name.findReferencesAsNodes() : [];
  return [...new Set(found.flatMap((use) => [use, ...commonJs.follow(use)]))];
}
