import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { Value } from "../../program/model.ts";
import type { ProgramBuilder } from "./builder.ts";
import { lowerExpression, lowerNamed } from "./expressions.ts";
import { lowerClass } from "./classes.ts";
import { lowerStatement } from "./statements.ts";
import { constantText } from "./static.ts";
import { declaredTypeOf } from "./types.ts";

/** Gives imported names their values. Imports of types are no values. */
export function lowerImport(builder: ProgramBuilder, node: TSESTree.ImportDeclaration | TSESTree.TSImportEqualsDeclaration): void {
  if (node.type === Type.TSImportEqualsDeclaration) {
    if (node.moduleReference.type === Type.TSExternalModuleReference) {
      const source = constantText(node.moduleReference.expression);
      if (source !== null) declareImport(builder, node.id, source, "*", node);
    } else {
      const value = lowerEntityName(builder, node.moduleReference);
      for (const binding of builder.bindingsDeclaredAt(node.id)) builder.addWrite({ kind: "binding", binding }, value, node, { order: 0 });
    }
    return;
  }
  // One without names runs the module all the same.
  if (node.specifiers.length === 0) builder.imports.add(node.source.value);
  for (const specifier of node.specifiers) {
    declareImport(builder, specifier.local, node.source.value, importedName(specifier), specifier);
  }
}

/** The value that `import db = Deps.db` gives a second name to. */
function lowerEntityName(builder: ProgramBuilder, node: TSESTree.EntityName): Value {
  if (node.type !== Type.TSQualifiedName) return lowerExpression(builder, node);
  return {
    kind: "member",
    object: lowerEntityName(builder, node.left),
    name: node.right.name,
    at: builder.point(node.range[1]),
    origin: builder.origin(node),
  };
}

function importedName(specifier: TSESTree.ImportClause): string {
  if (specifier.type === Type.ImportNamespaceSpecifier) return "*";
  if (specifier.type === Type.ImportDefaultSpecifier) return "default";
  return exportedName(specifier.imported);
}

function exportedName(node: TSESTree.Identifier | TSESTree.StringLiteral): string {
  return node.type === Type.Identifier ? node.name : node.value;
}

function declareImport(builder: ProgramBuilder, local: TSESTree.Identifier, source: string, name: string, node: TSESTree.Node): void {
  builder.imports.add(source);
  const value: Value = { kind: "import", source, name, origin: builder.origin(node) };
  for (const binding of builder.bindingsDeclaredAt(local)) builder.addWrite({ kind: "binding", binding }, value, node, { order: 0 });
}

type ExportNode =
  TSESTree.ExportNamedDeclaration | TSESTree.ExportDefaultDeclaration | TSESTree.ExportAllDeclaration | TSESTree.TSExportAssignment;

/** Lowers what is exported, and notes under which name. */
export function lowerExport(builder: ProgramBuilder, node: ExportNode): void {
  switch (node.type) {
    case Type.ExportAllDeclaration:
      builder.imports.add(node.source.value);
      builder.exports.push({
        kind: "again",
        name: node.exported === null ? "*" : exportedName(node.exported),
        source: node.source.value,
        imported: "*",
      });
      return;
    case Type.TSExportAssignment:
      lowerExportAssignment(builder, node);
      return;
    case Type.ExportDefaultDeclaration:
      lowerDefaultExport(builder, node.declaration);
      return;
    case Type.ExportNamedDeclaration:
      if (node.declaration) {
        lowerStatement(builder, node.declaration);
        for (const name of declaredNames(node.declaration)) exportBinding(builder, name, name.name);
      }
      if (node.source !== null && node.exportKind !== "type") builder.imports.add(node.source.value);
      for (const specifier of node.specifiers) {
        const name = exportedName(specifier.exported);
        if (node.source) builder.exports.push({ kind: "again", name, source: node.source.value, imported: exportedName(specifier.local) });
        else exportBinding(builder, specifier.local, name);
      }
  }
}

/** `export = x` is what `module.exports = x` is. */
function lowerExportAssignment(builder: ProgramBuilder, node: TSESTree.TSExportAssignment): void {
  const object: Value = { kind: "global", name: "module", origin: builder.origin(node) };
  builder.addWrite({ kind: "property", object, name: "exports" }, lowerExpression(builder, node.expression), node);
}

function lowerDefaultExport(builder: ProgramBuilder, declaration: TSESTree.ExportDefaultDeclaration["declaration"]): void {
  if (declaration.type === Type.ClassDeclaration) {
    builder.exports.push({ kind: "value", name: "default", value: lowerClass(builder, declaration, null) });
  } else if (declaration.type === Type.FunctionDeclaration && declaration.id !== null) {
    exportBinding(builder, declaration.id, "default");
  } else if (declaration.type !== Type.TSInterfaceDeclaration && declaration.type !== Type.TSDeclareFunction) {
    builder.exports.push({ kind: "value", name: "default", value: lowerNamed(builder, declaration, null) });
  }
}

/** Exports what a name holds in the end. */
function exportBinding(builder: ProgramBuilder, name: TSESTree.Node, exported: string): void {
  const binding = builder.bindingOf(name);
  if (binding === undefined) return;
  const type = declaredTypeOf(builder, name);
  const at = { ...builder.point(Number.MAX_SAFE_INTEGER) };
  const origin = builder.origin(name);
  builder.exports.push({
    kind: "value",
    name: exported,
    value: type === null ? { kind: "read", binding, at, origin } : { kind: "type", type, origin },
  });
}

function declaredNames(declaration: TSESTree.ExportDeclaration): TSESTree.Identifier[] {
  if (declaration.type === Type.VariableDeclaration) return declaration.declarations.flatMap((declarator) => patternNames(declarator.id));
  return "id" in declaration && declaration.id?.type === Type.Identifier ? [declaration.id] : [];
}

function patternNames(pattern: TSESTree.Node): TSESTree.Identifier[] {
  switch (pattern.type) {
    case Type.Identifier:
      return [pattern];
    case Type.ObjectPattern:
      return pattern.properties.flatMap((property) =>
        patternNames(property.type === Type.RestElement ? property.argument : property.value),
      );
    case Type.ArrayPattern:
      return pattern.elements.flatMap((element) => (element === null ? [] : patternNames(element)));
    case Type.AssignmentPattern:
      return patternNames(pattern.left);
    case Type.RestElement:
      return patternNames(pattern.argument);
    default:
      return [];
  }
}
