import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { TypeName } from "../../program/model.ts";
import type { ProgramBuilder } from "./builder.ts";
import { isNode } from "./static.ts";

/** Lowers a written type to the names it consists of; null where it names nothing that could be a dataset or a handle. */
export function lowerTypeName(builder: ProgramBuilder, node: TSESTree.TypeNode): TypeName | null {
  return lowerType(builder, node, []);
}

/** Lowers the types between the angle brackets of a call or a type. */
export function lowerTypeArguments(builder: ProgramBuilder, node: TSESTree.TSTypeParameterInstantiation | undefined): (TypeName | null)[] {
  return (node?.params ?? []).map((type) => lowerTypeName(builder, type));
}

/** True for a type whose value may be missing: `Pool | undefined`, `Pool | null`. */
export function allowsNothing(node: TSESTree.TypeNode): boolean {
  return node.type === Type.TSUnionType && node.types.some(({ type }) => type === Type.TSUndefinedKeyword || type === Type.TSNullKeyword);
}

/** `aliases` are the ones that are being resolved, so that an alias of itself ends. */
function lowerType(builder: ProgramBuilder, node: TSESTree.TypeNode, aliases: readonly object[]): TypeName | null {
  switch (node.type) {
    case Type.TSTypeReference:
      return named(builder, node.typeName, node.typeArguments, aliases);
    case Type.TSArrayType:
      return { ...builtIn("Array"), arguments: [lowerType(builder, node.elementType, aliases)] };
    case Type.TSTupleType:
      return builtIn("Array");
    case Type.TSTypeOperator:
      return node.typeAnnotation ? lowerType(builder, node.typeAnnotation, aliases) : null;
    case Type.TSUnionType:
    case Type.TSIntersectionType: {
      const alternatives = node.types.map((type) => lowerType(builder, type, aliases)).filter((type) => type !== null);
      return alternatives.length === 1 ? (alternatives[0] ?? null) : { name: [], binding: null, arguments: [], alternatives };
    }
    case Type.TSNumberKeyword:
      return builtIn("number");
    case Type.TSStringKeyword:
      return builtIn("string");
    case Type.TSBooleanKeyword:
      return builtIn("boolean");
    case Type.TSFunctionType:
      return builtIn("Function");
    default:
      return null;
  }
}

function builtIn(name: string): TypeName {
  return { name: [name], binding: null, arguments: [], alternatives: [] };
}

function named(
  builder: ProgramBuilder,
  node: TSESTree.EntityName,
  typeArguments: TSESTree.TSTypeParameterInstantiation | undefined,
  aliases: readonly object[],
): TypeName | null {
  const parts: string[] = [];
  let current: TSESTree.EntityName = node;
  while (current.type === Type.TSQualifiedName) {
    parts.unshift(current.right.name);
    current = current.left;
  }
  if (current.type !== Type.Identifier) return null;
  parts.unshift(current.name);
  const meant = parts.length === 1 ? declaredType(builder, current, aliases) : undefined;
  if (meant !== undefined) return meant;
  return {
    name: parts,
    binding: builder.bindingOf(current) ?? null,
    arguments: (typeArguments?.params ?? []).map((type) => lowerType(builder, type, aliases)),
    alternatives: [],
  };
}

/** What an alias stands for, and what an interface extends; undefined for every other name. */
function declaredType(builder: ProgramBuilder, name: TSESTree.Identifier, aliases: readonly object[]): TypeName | null | undefined {
  const declaration = builder.bindings.names.variableOf(name)?.defs[0]?.node;
  if (!isNode(declaration) || aliases.includes(declaration)) return undefined;
  const inside = [...aliases, declaration];
  if (declaration.type === Type.TSTypeAliasDeclaration) return lowerType(builder, declaration.typeAnnotation, inside) ?? undefined;
  if (declaration.type !== Type.TSInterfaceDeclaration) return undefined;
  const [base] = declaration.extends;
  if (base?.expression.type !== Type.Identifier) return undefined;
  return named(builder, base.expression, base.typeArguments, inside) ?? undefined;
}
