import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import { staticName, unwrap } from "./static.ts";

/** The text of a variable or property path, as a key: `db`, `this._log`. Null for anything else. */
export function slotOf(node: TSESTree.Node): string | null {
  const inner = unwrap(node);
  if (inner.type === Type.Identifier) return inner.name;
  if (inner.type === Type.ThisExpression) return "this";
  if (inner.type !== Type.MemberExpression) return null;
  const object = slotOf(inner.object);
  const name = staticName(inner);
  return object === null || name === null ? null : `${object}.${name}`;
}

/** The slots that are empty where a condition holds: `!x`, `x === undefined`, `x == null`, `typeof x === "undefined"`. */
export function emptyWhere(test: TSESTree.Node, holds: boolean): string[] {
  const node = unwrap(test);
  if (node.type === Type.UnaryExpression && node.operator === "!") return emptyWhere(node.argument, !holds);
  if (node.type === Type.LogicalExpression) {
    const joins = holds ? node.operator === "&&" : node.operator === "||";
    return joins ? [...emptyWhere(node.left, holds), ...emptyWhere(node.right, holds)] : [];
  }
  if (node.type === Type.BinaryExpression) {
    const equal = node.operator === "===" || node.operator === "==";
    const unequal = node.operator === "!==" || node.operator === "!=";
    if (!(holds ? equal : unequal)) return [];
    const slot = isNothing(node.right) ? slotOf(typeofOperand(node.left)) : isNothing(node.left) ? slotOf(typeofOperand(node.right)) : null;
    return slot === null ? [] : [slot];
  }
  if (holds) return [];
  const slot = slotOf(node);
  return slot === null ? [] : [slot];
}

function isNothing(node: TSESTree.Node): boolean {
  const inner = unwrap(node);
  if (inner.type === Type.Identifier) return inner.name === "undefined";
  if (inner.type === Type.UnaryExpression) return inner.operator === "void";
  return inner.type === Type.Literal && (inner.value === null || inner.value === "undefined");
}

function typeofOperand(node: TSESTree.Node): TSESTree.Node {
  const inner = unwrap(node);
  return inner.type === Type.UnaryExpression && inner.operator === "typeof" ? inner.argument : inner;
}
