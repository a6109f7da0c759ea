import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { ObjectProperty, Value } from "../../program/model.ts";
import type { ProgramBuilder } from "./builder.ts";
import { lowerExpression } from "./expressions.ts";

/** A JSX element holds its attributes and children as an object holds its properties. */
export function lowerJsx(builder: ProgramBuilder, node: TSESTree.JSXElement | TSESTree.JSXFragment): Value {
  const id = builder.reserveObject();
  const properties: ObjectProperty[] = [];
  if (node.type === Type.JSXElement) {
    lowerJsxName(builder, node.openingElement.name);
    for (const attribute of node.openingElement.attributes) {
      if (attribute.type === Type.JSXSpreadAttribute) {
        properties.push({ kind: "spread", value: lowerExpression(builder, attribute.argument) });
      } else if (attribute.value?.type === Type.JSXExpressionContainer) {
        const name = attribute.name.type === Type.JSXIdentifier ? attribute.name.name : null;
        properties.push({ kind: "value", name, value: lowerExpression(builder, attribute.value.expression) });
      } else if (attribute.value?.type === Type.JSXElement) {
        properties.push({ kind: "value", name: null, value: lowerExpression(builder, attribute.value) });
      }
    }
  }
  for (const child of node.children) {
    if (child.type === Type.JSXText || (child.type === Type.JSXExpressionContainer && child.expression.type === Type.JSXEmptyExpression))
      continue;
    const expression = child.type === Type.JSXExpressionContainer || child.type === Type.JSXSpreadChild ? child.expression : child;
    properties.push({ kind: "value", name: null, value: lowerExpression(builder, expression) });
  }
  return builder.setObject(id, properties, builder.origin(node), { isElement: true });
}

function lowerJsxName(builder: ProgramBuilder, name: TSESTree.JSXTagNameExpression): void {
  if (name.type === Type.JSXMemberExpression) {
    lowerJsxName(builder, name.object);
  } else if (name.type === Type.JSXIdentifier && !/^[a-z]/u.test(name.name)) {
    lowerExpression(builder, name, "call");
  }
}
