import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { Definition, SourceFile } from "../source.ts";
import { isNode } from "../static.ts";

/** Names that are declared among some statements, for the block that these stand in alone, and that something outside of them mentions. */
export function namesNeededOutside({ scopes }: SourceFile, statements: readonly TSESTree.Statement[]): string[] {
  const isAmong = (node: object): boolean =>
    isNode(node) && statements.some(({ range: [start, end] }) => node.range[0] >= start && node.range[1] <= end);
  const declared = scopes
    .filter(({ block }) => !isAmong(block))
    .flatMap(({ variables }) => variables)
    .filter(({ defs }) => defs.some((definition) => isAmong(definition.node) && !isVar(definition)));
  const needed = scopes
    .flatMap(({ references }) => references)
    .flatMap(({ identifier, resolved }) =>
      resolved !== null && declared.includes(resolved) && !isAmong(identifier) ? [resolved.name] : [],
    );
  return [...new Set(needed)];
}

/** `var` declares for the whole function. */
function isVar({ parent }: Definition): boolean {
  return isNode(parent) && parent.type === Type.VariableDeclaration && parent.kind === "var";
}

/** A `return` in which nothing happens, so that it makes no difference what has happened before: `return rows`, `return { n: rows.length }`. */
export function isPlainReturn(statement: TSESTree.Statement): boolean {
  return statement.type === Type.ReturnStatement && (statement.argument === null || isPlain(statement.argument));
}

function isPlain(node: TSESTree.Node): boolean {
  switch (node.type) {
    case Type.Identifier:
    case Type.Literal:
      return true;
    case Type.MemberExpression:
      return !node.computed && node.property.type === Type.Identifier && node.property.name === "length" && isPlain(node.object);
    case Type.ArrayExpression:
      return node.elements.every((element) => element === null || isPlain(element));
    case Type.ObjectExpression:
      return node.properties.every((property) => property.type === Type.Property && !property.computed && isPlain(property.value));
    case Type.UnaryExpression:
      return node.operator !== "delete" && isPlain(node.argument);
    case Type.BinaryExpression:
      return isPlain(node.left) && isPlain(node.right);
    case Type.TSAsExpression:
    case Type.TSNonNullExpression:
    case Type.TSSatisfiesExpression:
      return isPlain(node.expression);
    default:
      return false;
  }
}
