import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { TypeName } from "../../program/model.ts";
import type { ProgramBuilder } from "./builder.ts";

/** Lowers a written type to the names it consists of; null where it names nothing that could be a dataset or a handle. */
export function lowerTypeName(builder: ProgramBuilder, node: TSESTree.TypeNode): TypeName | null {
  switch (node.type) {
    case Type.TSTypeReference:
      return named(builder, node.typeName);
    case Type.TSImportType:
      return null;
    case Type.TSArrayType:
    case Type.TSTupleType:
      return { name: ["Array"], binding: null, alternatives: [] };
    case Type.TSTypeOperator:
      return node.typeAnnotation === undefined ? null : lowerTypeName(builder, node.typeAnnotation);
    case Type.TSUnionType:
    case Type.TSIntersectionType: {
      const alternatives = node.types.map((type) => lowerTypeName(builder, type)).filter((type) => type !== null);
      return alternatives.length === 1 ? (alternatives[0] ?? null) : { name: [], binding: null, alternatives };
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
  return { name: [name], binding: null, alternatives: [] };
}

function named(builder: ProgramBuilder, node: TSESTree.EntityName): TypeName | null {
  const parts: string[] = [];
  let current: TSESTree.EntityName = node;
  while (current.type === Type.TSQualifiedName) {
    parts.unshift(current.right.name);
    current = current.left;
  }
  if (current.type !== Type.Identifier) return null;
  parts.unshift(current.name);
  return { name: parts, binding: builder.bindingOf(current) ?? null, alternatives: [] };
}
