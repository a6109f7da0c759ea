import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { TypeMember, TypeName } from "../../program/model.ts";
import type { ProgramBuilder } from "./builder.ts";
import { isNode, staticName } from "./static.ts";

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
      return alternatives.length === 1 ? (alternatives[0] ?? null) : { ...unnamed, alternatives };
    }
    case Type.TSTypeLiteral:
      return { ...unnamed, members: membersOf(builder, node.members, aliases) };
    case Type.TSNumberKeyword:
      return builtIn("number");
    case Type.TSStringKeyword:
      return builtIn("string");
    case Type.TSBooleanKeyword:
      return builtIn("boolean");
    case Type.TSFunctionType:
      return functionType(builder, node.params, aliases);
    default:
      return null;
  }
}

const unnamed: TypeName = { name: [], binding: null, arguments: [], alternatives: [], members: [] };

function builtIn(name: string): TypeName {
  return { ...unnamed, name: [name] };
}

/** A function, with the types of its parameters as arguments: they say what a callback gets whose own parameters have no types. */
function functionType(builder: ProgramBuilder, parameters: readonly TSESTree.Parameter[], aliases: readonly object[]): TypeName {
  const types = parameters.map((parameter) =>
    parameter.type === Type.Identifier && parameter.typeAnnotation
      ? lowerType(builder, parameter.typeAnnotation.typeAnnotation, aliases)
      : null,
  );
  return { ...builtIn("Function"), arguments: types };
}

/**
 * The properties of an object type whose type names something. Types that are declared elsewhere are looked into once on the way, so that
 * those which mention each other take no time to speak of.
 */
function membersOf(builder: ProgramBuilder, members: readonly TSESTree.TypeElement[], aliases: readonly object[]): TypeMember[] {
  if (aliases.length > 1) return [];
  return members.flatMap((member): TypeMember[] => {
    if (member.type === Type.TSMethodSignature) {
      const method = staticName(member);
      return method === null ? [] : [{ name: method, type: functionType(builder, member.params, aliases) }];
    }
    if (member.type !== Type.TSPropertySignature || !member.typeAnnotation) return [];
    const name = staticName(member);
    const type = lowerType(builder, member.typeAnnotation.typeAnnotation, aliases);
    return name === null || type === null ? [] : [{ name, type }];
  });
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
  const meant = parts.length === 1 ? declaredType(builder, current, aliases) : null;
  if (meant !== null && (meant.name.length > 0 || meant.alternatives.length > 0)) return meant;
  return {
    ...unnamed,
    name: parts,
    binding: builder.bindingOf(current) ?? null,
    arguments: (typeArguments?.params ?? []).map((type) => lowerType(builder, type, aliases)),
    members: meant?.members ?? [],
  };
}

/** What a name stands for that is declared once, as a type; null for every other name, and where the type names nothing. */
export function declaredTypeOf(builder: ProgramBuilder, name: TSESTree.Node): TypeName | null {
  if (name.type !== Type.Identifier || builder.bindings.names.variableOf(name)?.defs.length !== 1) return null;
  return declaredType(builder, name, []);
}

/** What an alias stands for, what an interface extends, and the properties of both; null for every other name. */
function declaredType(builder: ProgramBuilder, name: TSESTree.Identifier, aliases: readonly object[]): TypeName | null {
  const declaration = builder.bindings.names.variableOf(name)?.defs[0]?.node;
  if (!isNode(declaration) || aliases.includes(declaration)) return null;
  const inside = [...aliases, declaration];
  if (declaration.type === Type.TSTypeAliasDeclaration) return lowerType(builder, declaration.typeAnnotation, inside);
  if (declaration.type !== Type.TSInterfaceDeclaration) return null;
  const members = membersOf(builder, declaration.body.body, inside);
  const [base] = declaration.extends;
  const extended = base?.expression.type === Type.Identifier ? named(builder, base.expression, base.typeArguments, inside) : null;
  return { ...(extended ?? unnamed), members };
}
