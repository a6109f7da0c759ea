import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { Argument, Value } from "../../program/model.ts";
import type { ProgramBuilder } from "./builder.ts";
import { lowerExpression } from "./expressions.ts";
import { lowerFunction } from "./functions.ts";
import { slotOf } from "./lazy-guard.ts";
import { lowerMutation } from "./mutations.ts";
import { lowerPath, noteUse } from "./paths.ts";
import { lowerObjectCreate, notePrototype } from "./prototypes.ts";
import { constantText, unwrap } from "./static.ts";
import { lowerTypeArguments } from "./types.ts";

/** Lowers an argument of a call, or an element of a list. */
export function lowerArgument(builder: ProgramBuilder, node: TSESTree.CallExpressionArgument): Argument {
  return node.type === Type.SpreadElement
    ? { value: lowerExpression(builder, node.argument), spread: true }
    : { value: lowerExpression(builder, node), spread: false };
}

/** Lowers a call or a construction. */
export function lowerCall(builder: ProgramBuilder, node: TSESTree.CallExpression | TSESTree.NewExpression): Value {
  const imported = requiredModule(builder, node);
  if (imported !== null) {
    builder.imports.add(imported);
    noteUse(builder, lowerPath(builder, node.callee), "call", { source: imported });
    return { kind: "import", source: imported, name: "*", origin: builder.origin(node) };
  }
  const created = lowerObjectCreate(builder, node);
  if (created !== null) return created;
  const id = builder.reserveCall();
  const callee: Value =
    node.callee.type === Type.Super
      ? {
          kind: "super",
          class: builder.classOf(builder.thisFunction) ?? 0,
          function: builder.thisFunction,
          origin: builder.origin(node.callee),
        }
      : lowerExpression(builder, node.callee, "call");
  if (callee.kind === "global" && callee.name === "eval") builder.currentFunction.dynamicScope = true;
  const args = node.arguments.map((argument, index): Argument => {
    const inner = unwrap(argument);
    if (inner.type === Type.ArrowFunctionExpression || inner.type === Type.FunctionExpression) {
      return { value: lowerFunction(builder, inner, { passedTo: { call: id, index } }), spread: false };
    }
    return lowerArgument(builder, argument);
  });
  const construct = node.type === Type.NewExpression || node.callee.type === Type.Super;
  const typeArguments = lowerTypeArguments(builder, node.typeArguments);
  const call = builder.setCall(id, node, node.callee, { callee, construct, arguments: args, typeArguments });
  lowerMutation(builder, call, node);
  notePrototype(
    builder,
    node,
    args.map(({ value }) => value),
  );
  return call;
}

/** The module that `require("x")` or `process.getBuiltinModule("x")` names. */
function requiredModule(builder: ProgramBuilder, node: TSESTree.CallExpression | TSESTree.NewExpression): string | null {
  const [argument] = node.arguments;
  if (node.type !== Type.CallExpression || argument === undefined || node.arguments.length !== 1) return null;
  const source = constantText(argument);
  if (source === null) return null;
  const callee = unwrap(node.callee);
  if (callee.type === Type.Identifier) return callee.name === "require" && builder.bindingOf(callee) === undefined ? source : null;
  return slotOf(callee) === "process.getBuiltinModule" ? source : null;
}

/** A tagged template is a call with the strings and the values between them. */
export function lowerTaggedTemplate(builder: ProgramBuilder, node: TSESTree.TaggedTemplateExpression): Value {
  const id = builder.reserveCall();
  const callee = lowerExpression(builder, node.tag, "call");
  const args = node.quasi.expressions.map((expression) => ({ value: lowerExpression(builder, expression), spread: false }));
  const text = node.quasi.quasis.map(({ value }) => value.cooked ?? "");
  const strings: Argument = { value: { kind: "data", text, origin: builder.origin(node.quasi) }, spread: false };
  return builder.setCall(id, node, node.tag, { callee, construct: false, arguments: [strings, ...args], typeArguments: [] });
}
