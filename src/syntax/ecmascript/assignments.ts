import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { Value } from "../../program/model.ts";
import type { ProgramBuilder } from "./builder.ts";
import { lowerExpression } from "./expressions.ts";
import { emptyWhere, slotOf } from "./lazy-guard.ts";
import { lowerPath } from "./paths.ts";
import { assignPattern } from "./patterns.ts";
import { constantTruth, staticName, unwrap } from "./static.ts";

/** Lowers an assignment; its value is what was assigned. */
export function lowerAssignment(builder: ProgramBuilder, node: TSESTree.AssignmentExpression): Value {
  const origin = builder.origin(node);
  if (node.operator === "=") {
    const value = lowerExpression(builder, node.right);
    assignPattern(builder, node.left, value, node);
    return value;
  }
  lowerExpression(builder, node.left, "update");
  const onlyIfEmpty = node.operator === "??=" || node.operator === "||=";
  if (onlyIfEmpty || node.operator === "&&=") {
    const value = builder.inBranch("arm", builder.newFork(), () => {
      const right = lowerExpression(builder, node.right);
      assignPattern(builder, node.left, right, node, { lazy: onlyIfEmpty, noted: true });
      return right;
    });
    return { kind: "choose", options: [lowerPath(builder, node.left).value, value], when: onlyIfEmpty ? "empty" : "full", origin };
  }
  lowerExpression(builder, node.right);
  const value: Value = { kind: "data", origin };
  assignPattern(builder, node.left, value, node, { noted: true });
  return value;
}

/** Lowers `&&`, `||` and `??`: either side may be the value. */
export function lowerLogical(builder: ProgramBuilder, node: TSESTree.LogicalExpression): Value {
  const left = lowerExpression(builder, node.left);
  const slots =
    node.operator === "??" ? [slotOf(node.left)].filter((slot) => slot !== null) : emptyWhere(node.left, node.operator === "&&");
  const never = node.operator === "&&" ? false : node.operator === "||" ? true : null;
  const isDead = never !== null && constantTruth(node.left) === never;
  const right = builder.inBranch(isDead ? "dead" : "arm", builder.newFork(), () =>
    builder.withGuards(slots, () => lowerExpression(builder, node.right)),
  );
  return { kind: "choose", options: [left, right], when: node.operator === "&&" ? "full" : "empty", origin: builder.origin(node) };
}

/** Notes that `delete object.name` takes a property away. */
export function noteDelete(builder: ProgramBuilder, node: TSESTree.UnaryExpression): void {
  const target = unwrap(node.argument);
  if (target.type !== Type.MemberExpression) return;
  const object = lowerPath(builder, target.object).value;
  builder.addWrite(
    { kind: "delete", object, name: staticName(target) },
    { kind: "literal", value: undefined, origin: builder.origin(node) },
    node,
  );
}
