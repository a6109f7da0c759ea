import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { PerPartitionPlan } from "../../../repair/opening-plans.ts";
import type { NoRepair } from "../../../repair/plan.ts";
import type { SourceFile } from "../source.ts";
import { commentsOutside } from "./comments.ts";
import { descendants, isFunction, type Descendant } from "./descend.ts";
import type { Edit } from "./edit.ts";
import { movedText } from "./indent.ts";
import { removedRanges } from "./opening-in-task.ts";
import { indentationAt } from "./style.ts";
import type { AnyFunction } from "./task-at.ts";

type Gives = PerPartitionPlan["hook"]["gives"];

/** What is needed to write the body of the loop. */
export interface LoopBody {
  readonly source: SourceFile;
  readonly task: AnyFunction;
  /** The statements that are done for each record: those of the task, or of a block in it. */
  readonly body: AnyFunction["body"];
  /** Statements of it that are done elsewhere. */
  readonly without: readonly TSESTree.Statement[];
  /** The variable of the loop, as it is written. */
  readonly record: string;
  readonly gives: Gives;
  readonly isAsync: boolean;
  readonly newline: string;
  readonly semicolon: string;
}

const none = (because: string): NoRepair => ({ kind: "none", because });

/** What follows `for (const x of records) `: the text of a task, with each `return` as what hands the result of one record on. */
export function loopBody(loop: LoopBody, indent: string, unit: string): string | NoRepair {
  const { source, task, body, newline } = loop;
  if (body.type !== Type.BlockStatement) {
    const text = movedText(source, { start: body.range[0], end: body.range[1] }, indent);
    return giving(loop, body, text);
  }
  const [first, ...others] = body.body.filter((statement) => !loop.without.includes(statement));
  // A function that is declared at the end is there from the start.
  const last = others.findLast(({ type }) => type !== Type.FunctionDeclaration) ?? first;
  if (first === undefined || last === undefined) return none("the function is empty");
  if (loop.gives !== "nothing" && !alwaysLeaves(last)) return none("the function does not always return something");
  const inside = descendants(source, body, [task]);
  if (
    inside.some(({ node, around }) => node.type === Type.VariableDeclaration && node.kind === "var" && !around.slice(1).some(isFunction))
  ) {
    return none("the function declares a `var`, which would live on from one record to the next");
  }
  const start = body.range[0] + 1 + (/^\s*/u.exec(source.text.slice(body.range[0] + 1))?.[0].length ?? 0);
  const end = body.range[0] + source.text.slice(...body.range).replace(/\s*\}$/u, "").length;
  const from = indentationAt(source.text, start);
  const indentOf = (offset: number): string => `${indent}${unit}${indentationAt(source.text, offset).slice(from.length)}`;
  const changes: Edit[] = removedRanges(source, body, loop.without).map((range) => ({ ...range, text: "" }));
  for (const one of inside) {
    if (one.node.type !== Type.ReturnStatement || one.around.slice(1).some(isFunction)) continue;
    const edits = returned(loop, one, one.node, { isLast: one.node === last, indent: indentOf(one.node.range[0]) });
    if ("because" in edits) return edits;
    changes.push(...edits);
  }
  const inOrder = changes.toSorted((a, b) => a.start - b.start);
  return `{${newline}${indent}${unit}${movedText(source, { start, end }, `${indent}${unit}`, inOrder)}${newline}${indent}}`;
}

/** Hands a result on, of which `text` is what is to be written. */
function giving({ gives, isAsync, record, semicolon }: LoopBody, result: TSESTree.Expression | null, text: string): string {
  const isList = result?.type === Type.SequenceExpression;
  const value = isList ? `(${text})` : text;
  const waited = isAsync && result !== null ? awaited(result, text) : value;
  switch (gives) {
    case "nothing":
      return `${waited === value && startsStatement(result) ? `(${value})` : waited}${semicolon}`;
    case "result":
      return `yield ${value}${semicolon}`;
    case "elements":
      return `yield* ${waited}${semicolon}`;
    case "record":
      return `if (${isList ? text : waited}) yield ${record}${semicolon}`;
  }
}

/** Waits for a result that may be a promise. */
function awaited(result: TSESTree.Expression, text: string): string {
  switch (result.type) {
    case Type.AwaitExpression:
    case Type.ArrayExpression:
    case Type.BinaryExpression:
    case Type.Literal:
    case Type.ObjectExpression:
    case Type.TemplateLiteral:
    case Type.UnaryExpression:
    case Type.UpdateExpression:
      return text;
    case Type.CallExpression:
    case Type.Identifier:
    case Type.MemberExpression:
    case Type.NewExpression:
      return `await ${text}`;
    default:
      return `await (${text})`;
  }
}

/** True for what would be something else at the beginning of a statement. */
function startsStatement(result: TSESTree.Expression | null): boolean {
  return result?.type === Type.ObjectExpression || result?.type === Type.FunctionExpression || result?.type === Type.ClassExpression;
}

/** A `return` becomes what hands the result on, and goes on with the next record. */
function returned(
  loop: LoopBody,
  { around }: Descendant,
  statement: TSESTree.ReturnStatement,
  { isLast, indent }: { readonly isLast: boolean; readonly indent: string },
): Edit[] | NoRepair {
  const { source, newline, semicolon, gives } = loop;
  const { argument } = statement;
  const [start, end] = statement.range;
  if (around.some(isLoop)) return none("the function returns from within a loop");
  if (isCaught(around, statement) && mayFailLater(loop, argument)) return none("an error of what it returns would be caught");
  const copied = argument === null ? [] : [{ start: argument.range[0], end: argument.range[1] }];
  if (commentsOutside(source, { start, end }, copied).length > 0) return none("a comment stands between `return` and its value");
  const goesOn = `continue${semicolon}`;
  const givesNothing = gives === "record" && argument?.type === Type.Literal && argument.value === false;
  if (givesNothing || (argument === null && gives === "nothing")) return [{ start, end, text: isLast ? "" : goesOn }];
  const parts = valueParts(loop, argument);
  const text = parts.before + (argument === null ? "" : source.text.slice(...argument.range)) + parts.after;
  if (semicolon === "" && /^[(\x5B`+\-/]/u.test(text)) return none("a line would run on into the one before it");
  const isAlone = around.at(-1)?.type === Type.BlockStatement || around.at(-1)?.type === Type.SwitchCase;
  const opens = isLast || isAlone ? "" : "{ ";
  const closes = isLast ? "" : isAlone ? `${newline}${indent}${goesOn}` : `${semicolon === "" ? ";" : ""} ${goesOn} }`;
  if (argument === null) return [{ start, end, text: opens + parts.before + parts.after + closes }];
  return [
    { start, end: argument.range[0], text: opens + parts.before },
    { start: argument.range[1], end, text: parts.after + closes },
  ];
}

/** True for what stands in a block that has a `catch`. */
function isCaught(around: readonly TSESTree.Node[], { range: [start, end] }: TSESTree.Node): boolean {
  return around.some(
    (node) => node.type === Type.TryStatement && node.handler !== null && node.block.range[0] <= start && end <= node.block.range[1],
  );
}

/** True for what is handed on before all of it is there: a promise that is not awaited, the elements that a generator has still to make. */
function mayFailLater({ gives, isAsync }: LoopBody, result: TSESTree.Expression | null): boolean {
  if (!isAsync && gives !== "elements") return false;
  switch (result?.type) {
    case Type.CallExpression:
    case Type.ChainExpression:
    case Type.ConditionalExpression:
    case Type.LogicalExpression:
      return true;
    default:
      return false;
  }
}

/** True for a statement behind which nothing is done, since it returns or throws in any case. */
function alwaysLeaves(statement: TSESTree.Statement | null | undefined): boolean {
  switch (statement?.type) {
    case Type.ReturnStatement:
    case Type.ThrowStatement:
      return true;
    case Type.BlockStatement:
      return alwaysLeaves(statement.body.at(-1));
    case Type.IfStatement:
      return alwaysLeaves(statement.consequent) && alwaysLeaves(statement.alternate);
    case Type.TryStatement:
      return (
        (alwaysLeaves(statement.block) && (statement.handler === null || alwaysLeaves(statement.handler.body))) ||
        alwaysLeaves(statement.finalizer)
      );
    default:
      return false;
  }
}

/** What stands before and behind the value of a `return`. */
function valueParts(loop: LoopBody, argument: TSESTree.Expression | null): { before: string; after: string } {
  if (argument === null) return { before: giving(loop, null, "undefined"), after: "" };
  const mark = "\u0000";
  const [before = "", after = ""] = giving(loop, argument, mark).split(mark);
  return { before, after };
}

function isLoop({ type }: TSESTree.Node): boolean {
  return (
    type === Type.ForStatement ||
    type === Type.ForOfStatement ||
    type === Type.ForInStatement ||
    type === Type.WhileStatement ||
    type === Type.DoWhileStatement
  );
}
