import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";

/** Takes off what does not change a value: parentheses, casts, `!`, `satisfies`, type arguments, optional chains. */
export function unwrap(node: TSESTree.Node): TSESTree.Node {
  let current = node;
  for (;;) {
    switch (current.type) {
      case Type.ChainExpression:
      case Type.TSAsExpression:
      case Type.TSInstantiationExpression:
      case Type.TSNonNullExpression:
      case Type.TSSatisfiesExpression:
      case Type.TSTypeAssertion:
        current = current.expression;
        break;
      default: {
        const parenthesised = parenthesisedExpression(current);
        if (parenthesised === null) return current;
        current = parenthesised;
      }
    }
  }
}

/** Some parsers keep parentheses as nodes of their own, which the types of ESTree do not know. */
function parenthesisedExpression(node: TSESTree.Node): TSESTree.Node | null {
  const type: string = node.type;
  return type === "ParenthesizedExpression" && "expression" in node && isNode(node.expression) ? node.expression : null;
}

export function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string" && "range" in value;
}

/** The name of a member, property or class element where it is fixed: `a.b`, `a["b"]`, `a[0]`, `#b`. */
export function staticName(
  node:
    | TSESTree.MemberExpression
    | TSESTree.Property
    | TSESTree.MethodDefinition
    | TSESTree.PropertyDefinition
    | TSESTree.AccessorProperty
    | TSESTree.TSAbstractMethodDefinition
    | TSESTree.TSAbstractPropertyDefinition
    | TSESTree.TSAbstractAccessorProperty
    | TSESTree.TSMethodSignature
    | TSESTree.TSPropertySignature,
): string | null {
  const key = node.type === Type.MemberExpression ? node.property : node.key;
  if (key.type === Type.PrivateIdentifier) return `#${key.name}`;
  if (!node.computed && key.type === Type.Identifier) return key.name;
  return constantText(key);
}

/** `[Symbol.dispose]`, brackets and all, for a method that is named by a well-known symbol. */
export function symbolName({
  computed,
  key,
}: TSESTree.MethodDefinition | TSESTree.TSAbstractMethodDefinition | TSESTree.Property): string | null {
  if (!computed || key.type !== Type.MemberExpression || key.computed || key.property.type !== Type.Identifier) return null;
  return key.object.type === Type.Identifier && key.object.name === "Symbol" ? `[Symbol.${key.property.name}]` : null;
}

/** The text of a constant string or number. */
export function constantText(node: TSESTree.Node): string | null {
  const inner = unwrap(node);
  if (inner.type === Type.Literal && (typeof inner.value === "string" || typeof inner.value === "number")) return String(inner.value);
  if (inner.type === Type.TemplateLiteral && inner.expressions.length === 0) return inner.quasis[0]?.value.cooked ?? null;
  return null;
}

/** Whether a condition is always true or always false, as `false` and `!0` are; null where it depends. */
export function constantTruth(node: TSESTree.Node): boolean | null {
  const inner = unwrap(node);
  if (inner.type === Type.UnaryExpression && inner.operator === "!") {
    const operand = constantTruth(inner.argument);
    return operand === null ? null : !operand;
  }
  const isPlain = inner.type === Type.Literal && !("regex" in inner) && !("bigint" in inner);
  return isPlain ? Boolean(inner.value) : null;
}
