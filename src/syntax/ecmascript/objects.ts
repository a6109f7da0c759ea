import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { ObjectProperty, Value } from "../../program/model.ts";
import type { ProgramBuilder } from "./builder.ts";
import { lowerExpression, lowerNamed, unknown } from "./expressions.ts";
import { lowerFunction } from "./functions.ts";
import { staticName, symbolName } from "./static.ts";

/** Lowers an object literal; its methods and accessors know the object as their `this`. */
export function lowerObject(builder: ProgramBuilder, node: TSESTree.ObjectExpression): Value {
  const id = builder.reserveObject();
  const properties = node.properties.map((property): ObjectProperty => {
    if (property.type === Type.SpreadElement) return { kind: "spread", value: lowerExpression(builder, property.argument) };
    const name = staticName(property) ?? symbolName(property);
    if (property.computed) lowerExpression(builder, property.key);
    if (property.kind === "init") {
      const isMethod = property.method && property.value.type === Type.FunctionExpression;
      const value =
        isMethod && property.value.type === Type.FunctionExpression
          ? lowerFunction(builder, property.value, { kind: "method", name, object: id })
          : property.value.type === Type.FunctionExpression
            ? lowerFunction(builder, property.value, { name, object: id })
            : lowerNamed(builder, property.value, name);
      return { kind: "value", name, value };
    }
    const kind = property.kind === "get" ? "getter" : "setter";
    const accessor =
      property.value.type === Type.FunctionExpression ? lowerFunction(builder, property.value, { kind, name, object: id }) : null;
    return accessor?.kind === "closure"
      ? { kind, name, function: accessor.function }
      : { kind: "value", name, value: unknown(builder, property, "accessor without a function") };
  });
  return builder.setObject(id, properties, builder.origin(node));
}
