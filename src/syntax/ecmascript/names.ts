import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { BindingKind } from "../../program/model.ts";
import { isNode } from "./static.ts";
import type { Definition, Scope, SourceFile, Variable } from "./source.ts";

/** Which variable each identifier of a file means. */
export interface Names {
  /** The variable that an identifier mentions or declares; undefined for undeclared names and for names that are no reference. */
  variableOf(identifier: TSESTree.Node): Variable | undefined;
  /** Every variable that an identifier declares: a class declaration makes two of the same name. */
  declaredAt(identifier: TSESTree.Node): readonly Variable[];
}

/** Resolves names through the scopes that the host's parser made. Globals that a configuration declares count as undeclared. */
export function resolveNames(scopes: SourceFile["scopes"]): Names {
  const variables = new Map<object, Variable>();
  const declared = new Map<object, Variable[]>();
  for (const scope of scopes) {
    for (const variable of scope.variables) {
      if (variable.defs.length === 0) continue;
      for (const identifier of variable.identifiers) {
        variables.set(identifier, variable);
        declared.set(identifier, [...(declared.get(identifier) ?? []), variable]);
      }
    }
  }
  for (const scope of scopes) {
    for (const reference of scope.references) {
      const variable = reference.resolved ?? globalVariable(scopes, reference.identifier);
      if (variable !== undefined && variable.defs.length > 0) variables.set(reference.identifier, variable);
    }
  }
  return { variableOf: (identifier) => variables.get(identifier), declaredAt: (identifier) => declared.get(identifier) ?? [] };
}

/** In a script, a reference to a top-level `var` or function stays unresolved in the global scope: look it up by name. */
function globalVariable(scopes: readonly Scope[], identifier: object): Variable | undefined {
  if (!isNode(identifier) || identifier.type !== Type.Identifier) return undefined;
  return scopes[0]?.variables.find((variable) => variable.name === identifier.name);
}

/** How a variable was declared. */
export function bindingKind(variable: Variable): BindingKind {
  const definition = variable.defs[0];
  if (definition === undefined) return "var";
  switch (definition.type) {
    case "Parameter":
      return "parameter";
    case "FunctionName":
      return "function";
    case "ClassName":
      return "class";
    case "ImportBinding":
      return "import";
    case "CatchClause":
      return "catch";
    case "TSEnumName":
      return "enum";
    case "TSModuleName":
      return "namespace";
    default:
      return declarationKind(definition);
  }
}

function declarationKind(definition: Definition): BindingKind {
  const declaration = definition.parent;
  if (!isNode(declaration) || declaration.type !== Type.VariableDeclaration) return "var";
  return declaration.kind === "await using" ? "using" : declaration.kind;
}
