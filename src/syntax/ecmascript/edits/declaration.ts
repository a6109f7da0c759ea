import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { Origin } from "../../../program/model.ts";
import type { SourceFile } from "../source.ts";
import { pathTo } from "./locate.ts";

/** A variable that is declared with a value, in a list of statements. */
export interface Declared {
  readonly declarator: TSESTree.VariableDeclarator;
  readonly statement: TSESTree.VariableDeclaration;
  /** The export around the statement; null where it is not exported in the same breath. */
  readonly exported: TSESTree.ExportNamedDeclaration | null;
  /** The value, with the assertions around it, and without the `await` before it. */
  readonly opening: TSESTree.Expression;
}

/** The declaration whose whole value an expression is; null where it is part of another expression or statement. */
export function declarationAround(source: SourceFile, opening: Origin): Declared | null {
  const call = pathTo(source, opening, Type.NewExpression);
  const path = (call.length > 0 ? call : pathTo(source, opening, Type.CallExpression)).toReversed();
  const at = path.findIndex(({ type }) => type === Type.VariableDeclarator);
  const [declarator, statement, list] = path.slice(Math.max(at, 0));
  if (declarator?.type !== Type.VariableDeclarator || statement?.type !== Type.VariableDeclaration || declarator.init === null) return null;
  if (!path.slice(1, at).every(isWrapper) || declarator.id.type !== Type.Identifier) return null;
  const isInList =
    list?.type === Type.Program ||
    list?.type === Type.BlockStatement ||
    list?.type === Type.StaticBlock ||
    list?.type === Type.ExportNamedDeclaration;
  const value = declarator.init.type === Type.AwaitExpression ? declarator.init.argument : declarator.init;
  const exported = list?.type === Type.ExportNamedDeclaration ? list : null;
  return isInList ? { declarator, statement, exported, opening: value } : null;
}

/** What changes nothing about a value, and the promise of it. */
function isWrapper({ type }: TSESTree.Node): boolean {
  switch (type) {
    case Type.AwaitExpression:
    case Type.TSAsExpression:
    case Type.TSSatisfiesExpression:
    case Type.TSNonNullExpression:
    case Type.TSTypeAssertion:
      return true;
    default:
      return false;
  }
}
