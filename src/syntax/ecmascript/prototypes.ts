import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { ObjectProperty, Value } from "../../program/model.ts";
import type { ProgramBuilder } from "./builder.ts";
import { lowerExpression } from "./expressions.ts";
import { staticName, unwrap } from "./static.ts";

/** `Object.create(base, { x: { value } })` is `{ __proto__: base, x: value }`; null for every other call. */
export function lowerObjectCreate(builder: ProgramBuilder, node: TSESTree.CallExpression | TSESTree.NewExpression): Value | null {
  const [base, descriptors] = node.arguments;
  if (!isCallOf(builder, node, "create") || base === undefined) return null;
  const id = builder.reserveObject();
  const properties: ObjectProperty[] = [{ kind: "value", name: "__proto__", value: lowerExpression(builder, base) }];
  if (descriptors !== undefined) properties.push(...described(lowerExpression(builder, descriptors)));
  return builder.setObject(id, properties, builder.origin(node));
}

/** `Object.setPrototypeOf(object, base)` is `object.__proto__ = base`. */
export function notePrototype(
  builder: ProgramBuilder,
  node: TSESTree.CallExpression | TSESTree.NewExpression,
  values: readonly Value[],
): void {
  const [object, base] = values;
  if (object === undefined || base === undefined || !isCallOf(builder, node, "setPrototypeOf")) return;
  builder.addWrite({ kind: "property", object, name: "__proto__" }, base, node);
}

function isCallOf(builder: ProgramBuilder, node: TSESTree.CallExpression | TSESTree.NewExpression, method: string): boolean {
  const callee = unwrap(node.callee);
  if (node.type !== Type.CallExpression || callee.type !== Type.MemberExpression || staticName(callee) !== method) return false;
  const object = unwrap(callee.object);
  const isObject = object.type === Type.Identifier && object.name === "Object" && builder.bindingOf(object) === undefined;
  return isObject && node.arguments.every((argument) => argument.type !== Type.SpreadElement);
}

/** The properties that an object of descriptors defines. */
function described(descriptors: Value): ObjectProperty[] {
  if (descriptors.kind !== "object") return [];
  return descriptors.properties.flatMap((descriptor): ObjectProperty[] => {
    if (descriptor.kind !== "value" || descriptor.value.kind !== "object") return [];
    const { name } = descriptor;
    return descriptor.value.properties.flatMap((part): ObjectProperty[] => {
      if (part.kind !== "value" || (part.name !== "value" && part.name !== "get")) return [];
      if (part.name === "value") return [{ kind: "value", name, value: part.value }];
      return part.value.kind === "closure" ? [{ kind: "getter", name, function: part.value.function }] : [];
    });
  });
}
