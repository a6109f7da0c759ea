import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { Origin } from "../../../program/model.ts";
import type { SourceFile } from "../source.ts";
import { pathTo } from "./locate.ts";
import { isTypeScript } from "./obstacles.ts";

/** Why an opening cannot stand in a function of its own. */
export const narrowedBefore = "a check before it says what type it is opened with";

/** True where a name in the arguments of an opening has been checked in the statements before it: in another function its type is wider. */
export function isNarrowedBefore(source: SourceFile, opening: TSESTree.Node, statement: Origin): boolean {
  if (!isTypeScript(source) || opening.type !== Type.CallExpression) return false;
  const body = pathTo(source, statement, Type.VariableDeclaration).at(-2);
  if (body?.type !== Type.BlockStatement && body?.type !== Type.Program) return false;
  const names = opening.arguments.flatMap((argument) => source.text.slice(...argument.range).match(/[$\w]+/gu) ?? []);
  return body.body.some(
    (before) =>
      before.type === Type.IfStatement &&
      before.range[1] <= opening.range[0] &&
      leaves(before.consequent) &&
      (source.text.slice(...before.test.range).match(/[$\w]+/gu) ?? []).some((name) => names.includes(name)),
  );
}

/** True for what ends in a `throw` or a `return`. */
function leaves(statement: TSESTree.Statement): boolean {
  const last = statement.type === Type.BlockStatement ? statement.body.at(-1) : statement;
  return last?.type === Type.ThrowStatement || last?.type === Type.ReturnStatement;
}
