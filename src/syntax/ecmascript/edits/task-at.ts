import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { Origin } from "../../../program/model.ts";
import type { SourceFile } from "../source.ts";
import { pathTo } from "./locate.ts";

/** A function that is written out, whatever its form. */
export type AnyFunction = TSESTree.ArrowFunctionExpression | TSESTree.FunctionExpression | TSESTree.FunctionDeclaration;

/** The function that stands at an origin; null where none does. */
export function functionAt(source: SourceFile, origin: Origin): AnyFunction | null {
  const [found] = [Type.ArrowFunctionExpression, Type.FunctionExpression, Type.FunctionDeclaration].flatMap((type) =>
    pathTo(source, origin, type).slice(-1),
  );
  const isFound =
    found?.type === Type.ArrowFunctionExpression || found?.type === Type.FunctionExpression || found?.type === Type.FunctionDeclaration;
  return isFound ? found : null;
}
