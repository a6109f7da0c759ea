import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { SourceFile, Variable } from "../source.ts";
import { isNode } from "../static.ts";
import { isTypeScript } from "./obstacles.ts";
import { type Range, rangeOf } from "./range.ts";

/** Why an opening cannot stand in a function of its own. */
export const narrowedBefore = "a check before it says what type it is opened with";

/** True where a variable that some code reads has been checked in the statements before it: in another function its type is wider. */
export function isNarrowedBefore(source: SourceFile, code: readonly Range[], around: TSESTree.Node): boolean {
  if (!isTypeScript(source) || (around.type !== Type.BlockStatement && around.type !== Type.Program)) return false;
  const start = Math.min(...code.map((range) => range.start));
  const checks = around.body.filter(({ range: [, end] }) => end <= start).flatMap(checkedBy);
  if (checks.length === 0) return false;
  const checked = new Set<Variable | string>(checks.flatMap((check) => whatIsRead(source, check)));
  return code.some((range) => whatIsRead(source, range).some((read) => checked.has(read)));
}

/** What a statement looks at that ends in a `throw` or a `return` where it finds something else, as `assert(name)` does. */
export function checkedBy(statement: TSESTree.Statement): Range[] {
  if (statement.type === Type.IfStatement) return leaves(statement.consequent) ? [rangeOf(statement.test)] : [];
  if (statement.type !== Type.ExpressionStatement || statement.expression.type !== Type.CallExpression) return [];
  const { callee, arguments: given } = statement.expression;
  const name = callee.type === Type.MemberExpression ? callee.object : callee;
  return name.type === Type.Identifier && /assert|invariant/iu.test(name.name) ? given.map(rangeOf) : [];
}

function leaves(statement: TSESTree.Statement): boolean {
  const last = statement.type === Type.BlockStatement ? statement.body.at(-1) : statement;
  return last?.type === Type.ThrowStatement || last?.type === Type.ReturnStatement;
}

/** The variables that a piece of code reads and whose type a check may narrow, and the parts of the environment, by their text. */
function whatIsRead({ scopes, text }: SourceFile, { start, end }: Range): (Variable | string)[] {
  const variables = scopes
    .flatMap(({ references }) => references)
    .flatMap(({ identifier, resolved }) =>
      resolved !== null && isNode(identifier) && identifier.range[0] >= start && identifier.range[1] <= end ? [resolved] : [],
    );
  const environment = text.slice(start, end).match(/\bprocess\.env(?:\.\w+|\[["']\w+["']\])/gu) ?? [];
  return [...variables.filter((variable) => !isPlain(variable)), ...environment];
}

/** True for imports, functions and classes, and for `port: number`, of which no check can say more. */
function isPlain({ name, defs: [definition] }: Variable): boolean {
  if (definition?.type !== "Variable" && definition?.type !== "Parameter") return true;
  const { node } = definition;
  if (!isNode(node)) return false;
  const typed = declaredBy(node).find((one) => one.type === Type.Identifier && one.name === name && !one.optional);
  const type = typed?.type === Type.Identifier ? typed.typeAnnotation?.typeAnnotation.type : undefined;
  return type === Type.TSStringKeyword || type === Type.TSNumberKeyword || type === Type.TSBooleanKeyword;
}

function declaredBy(node: TSESTree.Node): readonly TSESTree.Node[] {
  switch (node.type) {
    case Type.VariableDeclarator:
      return [node.id];
    case Type.ArrowFunctionExpression:
    case Type.FunctionDeclaration:
    case Type.FunctionExpression:
      return node.params;
    default:
      return [];
  }
}
