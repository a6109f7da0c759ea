import { Node, SyntaxKind, type CallExpression, type SourceFile } from "ts-morph";
import type { Resolver } from "../../modules/resolve.ts";
import type { Importers } from "./importers.ts";

/** Follows what CommonJS exports under a name, which TypeScript follows only in part. */
export class CommonJs {
  /** Why not everything could be followed: a clause; null where it could. */
  problem: string | null = null;
  private readonly importers: Importers;
  private readonly resolver: Resolver;

  constructor(importers: Importers, resolver: Resolver) {
    this.importers = importers;
    this.resolver = resolver;
  }

  /** The name under which a mention is exported, and that name in all files that require it; nothing where it is not exported. */
  follow(use: Node): readonly Node[] {
    const name = exportedAs(use);
    if (name === null) return [];
    const source = use.getSourceFile();
    const files = this.importers.directly(source.getFilePath()).map((file) => source.getProject().getSourceFile(file));
    return [name, ...files.flatMap((file) => (file === undefined ? [] : this.requiredIn(file, name.getText(), source.getFilePath())))];
  }

  private requiredIn(file: SourceFile, name: string, target: string): readonly Node[] {
    const isTarget = (specifier: string): boolean => this.resolver.resolve(specifier, file.getFilePath()) === target;
    if (file.getImportDeclarations().some((declaration) => isTarget(declaration.getModuleSpecifierValue())))
      this.problem ??= `${file.getFilePath()} imports as a module what CommonJS exports`;
    return file.getDescendantsOfKind(SyntaxKind.CallExpression).flatMap((call) => {
      const [specifier] = call.getArguments();
      const isRequire = call.getExpression().getText() === "require" && Node.isStringLiteral(specifier);
      if (!isRequire || !isTarget(specifier.getLiteralText())) return [];
      const uses = namesTakenFrom(call, name);
      if (uses === null)
        this.problem ??= `it is handed on as part of its module (${file.getFilePath()}:${String(call.getStartLineNumber())})`;
      return uses ?? [];
    });
  }
}

/** True for what CommonJS exports, and for the name under which it does: both of `exports.out = log`. */
export function isForExport(node: Node): boolean {
  if (exportedAs(node) !== null) return true;
  const parent = node.getParent();
  if (Node.isPropertyAssignment(parent)) return parent.getNameNode() === node && exportedAs(parent.getInitializerOrThrow()) === node;
  const assignment = parent?.getParent();
  return Node.isBinaryExpression(assignment) && assignment.getLeft() === parent && exportedAs(assignment.getRight()) === node;
}

/** The name under which CommonJS exports what is mentioned: `module.exports = { log }`, `exports.log = log`. Null where it does not. */
function exportedAs(use: Node): Node | null {
  const parent = use.getParent();
  if (Node.isShorthandPropertyAssignment(parent)) return isExports(parent.getParent().getParent()) ? parent.getNameNode() : null;
  if (Node.isPropertyAssignment(parent) && parent.getInitializer() === use)
    return isExports(parent.getParent().getParent()) && Node.isIdentifier(parent.getNameNode()) ? parent.getNameNode() : null;
  if (!Node.isBinaryExpression(parent) || parent.getRight() !== use) return null;
  const left = parent.getLeft();
  return Node.isPropertyAccessExpression(left) && isExportsName(left.getExpression()) ? left.getNameNode() : null;
}

/** `module.exports = …` */
function isExports(assignment: Node | undefined): boolean {
  return Node.isBinaryExpression(assignment) && assignment.getLeft().getText() === "module.exports";
}

function isExportsName(node: Node): boolean {
  return /^(?:module\.)?exports$/u.test(node.getText());
}

/** Where a name is taken from what `require` gives; null where what it gives goes elsewhere as a whole. */
function namesTakenFrom(call: CallExpression, name: string): readonly Node[] | null {
  const parent = call.getParent();
  if (Node.isExpressionStatement(parent)) return [];
  if (Node.isPropertyAccessExpression(parent)) return parent.getName() === name ? [parent.getNameNode()] : [];
  if (!Node.isVariableDeclaration(parent)) return null;
  const bound = parent.getNameNode();
  if (Node.isObjectBindingPattern(bound)) {
    const elements = bound.getElements();
    if (elements.some((element) => element.getDotDotDotToken() !== undefined)) return null;
    return elements.map((element) => element.getPropertyNameNode() ?? element.getNameNode()).filter((node) => node.getText() === name);
  }
  if (!Node.isIdentifier(bound)) return null;
  const file = call.getSourceFile();
  const uses = bound.findReferencesAsNodes().filter((use) => use !== bound && use.getSourceFile() === file);
  const taken = uses.map((use) => use.getParentIfKind(SyntaxKind.PropertyAccessExpression));
  const isWhole = taken.some((access, index) => access === undefined || access.getExpression() !== uses[index]);
  return isWhole ? null : taken.flatMap((access) => (access?.getName() === name ? [access.getNameNode()] : []));
}
