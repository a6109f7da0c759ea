import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { Origin } from "../../../program/model.ts";
import type { SourceFile } from "../source.ts";
import { isFunction } from "./descend.ts";
import type { Edit } from "./edit.ts";
import { pathTo } from "./locate.ts";
import { lineStyleOf } from "./style.ts";

/** The statement that a task stands in, and the function or file around that. */
export interface PlaceBefore {
  readonly statement: TSESTree.Node;
  readonly scope: TSESTree.Node;
}

/** Where another statement can stand before the call that ships a task; null where there is no such place. */
export function placeBefore(source: SourceFile, origin: Origin): PlaceBefore | null {
  const task = pathTo(source, origin, Type.ArrowFunctionExpression);
  const around = (task.length > 0 ? task : pathTo(source, origin, Type.FunctionExpression)).slice(0, -1);
  const at = around.findLastIndex(isList);
  const statement = around[at + 1];
  const scope = around.findLast((node) => isFunction(node) || node.type === Type.Program);
  return statement === undefined || scope === undefined || around.slice(at).some(isFunction) ? null : { statement, scope };
}

/** Puts a statement before another, written as that one is. */
export function beforeStatement({ text }: SourceFile, statement: TSESTree.Node, code: string): Edit {
  const { newline, indent, semicolon, isOneLine } = lineStyleOf(text, statement);
  const [start] = statement.range;
  return { start, end: start, text: `${code}${semicolon}${isOneLine ? " " : newline + indent}` };
}

/** A list of statements, in which one can be put before another. */
function isList({ type }: TSESTree.Node): boolean {
  return type === Type.Program || type === Type.BlockStatement || type === Type.StaticBlock;
}
