import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { Origin } from "../../../program/model.ts";
import type { NoRepair } from "../../../repair/plan.ts";
import type { SourceFile } from "../source.ts";
import { isNode } from "../static.ts";
import { descendants } from "./descend.ts";
import { pathTo } from "./locate.ts";
import { rangeOf } from "./range.ts";
import type { AnyFunction } from "./task-at.ts";

/** Where a function stands that a call ships, and which of the call's arguments it is. */
export interface TaskPlace {
  readonly argument: TSESTree.Node;
  /** What is around the function, or around the statement that gives it its name. */
  readonly around: TSESTree.Node;
}

const none = (because: string): NoRepair => ({ kind: "none", because });

/** The place of a function that is written out at a call, or that the call names and nothing else does: so that it can become another one. */
export function placeOfTask(source: SourceFile, call: TSESTree.CallExpression, task: AnyFunction, origin: Origin): TaskPlace | NoRepair {
  const isOwn = task.type === Type.FunctionExpression && task.id !== null && mentions(source, task.body, task.id.name);
  if (isOwn) return none("the function mentions itself");
  if (task.type !== Type.FunctionDeclaration && call.arguments.includes(task)) return { argument: task, around: call };
  const path = pathTo(source, origin, task.type);
  const declarator = path.at(-2);
  const isVariable = declarator?.type === Type.VariableDeclarator && declarator.init === task;
  const named = task.type === Type.FunctionDeclaration ? task : isVariable ? declarator : null;
  const id = named?.id ?? null;
  if (named === null || id?.type !== Type.Identifier) return none("the function stands in another expression");
  const around = path.at(isVariable ? -4 : -2);
  if (around?.type === Type.ExportNamedDeclaration || around?.type === Type.ExportDefaultDeclaration)
    return none("other files may use the function");
  if (around?.type !== Type.Program && around?.type !== Type.BlockStatement) return none("the function stands in another statement");
  if (id.typeAnnotation) return none("its type is written out");
  const variable = source.scopes.flatMap(({ variables }) => variables).find(({ defs }) => defs.some(({ node }) => node === named));
  const mentioned = source.scopes
    .flatMap(({ references }) => references)
    .flatMap(({ identifier, resolved }) => (resolved === variable && identifier !== id && isNode(identifier) ? [identifier] : []));
  const [argument, another] = mentioned;
  if (variable?.defs.length !== 1 || argument === undefined || another !== undefined || !call.arguments.some((one) => one === argument))
    return none("the function is used elsewhere, too");
  const { start } = isVariable ? rangeOf(path.at(-3) ?? named) : rangeOf(named);
  if (isDescribed(source, start)) return none("a comment with tags describes the function");
  return { argument, around };
}

/** True where a doc comment right above says what the parameters are. */
function isDescribed({ text, comments }: SourceFile, start: number): boolean {
  return comments.some(({ value, range: [, end] }) => /^\*[\s\S]*@/u.test(value) && end <= start && text.slice(end, start).trim() === "");
}

function mentions(source: SourceFile, node: TSESTree.Node, name: string): boolean {
  return descendants(source, node).some(({ node: inner }) => inner.type === Type.Identifier && inner.name === name);
}
