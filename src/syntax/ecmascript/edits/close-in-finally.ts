import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { CloseInFinallyPlan } from "../../../repair/opening-plans.ts";
import type { NoRepair } from "../../../repair/plan.ts";
import type { SourceFile } from "../source.ts";
import { withOwnComments, type Range } from "./comments.ts";
import { closingOf } from "./declared-opening.ts";
import { descendants, isFunction, type Descendant } from "./descend.ts";
import type { Edit } from "./edit.ts";
import { movedText, unitOf } from "./indent.ts";
import { pathTo } from "./locate.ts";
import { removedRanges } from "./opening-in-task.ts";
import { indentationAt } from "./style.ts";
import { isGathering, whyNotDone } from "./waits.ts";

const none = (because: string): NoRepair => ({ kind: "none", because });

/** Puts the statements behind the declaration into a `try`, and the closing into its `finally`. */
export function editCloseInFinally(source: SourceFile, plan: CloseInFinallyPlan): readonly Edit[] | NoRepair {
  const path = pathTo(source, plan.declared, Type.Identifier);
  const statement = path.at(-3);
  const block = path.at(-4);
  const around = path.findLast(
    (node): node is Task =>
      node.type === Type.ArrowFunctionExpression || node.type === Type.FunctionExpression || node.type === Type.FunctionDeclaration,
  );
  if (statement?.type !== Type.VariableDeclaration || statement.declarations.length > 1)
    return none("its variable is declared in a pattern, or with others");
  if (block?.type !== Type.BlockStatement || around === undefined) return none("its variable is declared in another statement");
  const later = block.body.filter(({ range }) => range[0] > statement.range[1]);
  const closes = plan.closing === null ? null : (statementAt(source, later, plan.closing) ?? undefined);
  if (closes === undefined) return none("its closing is part of another statement");
  const rest = later.filter((one) => one !== closes);
  const [first] = rest;
  const last = rest.at(-1);
  if (first === undefined || last === undefined) return none("nothing is done with it");
  if (rest.some(({ type }) => type === Type.FunctionDeclaration || type === Type.ClassDeclaration))
    return none("a function is declared behind it");
  if (
    closes !== null &&
    mentions(
      source,
      later.filter(({ range }) => range[0] > closes.range[1]),
      plan.name,
    )
  )
    return none("it is used after its closing");
  const own = (one: TSESTree.Statement): Range => withOwnComments(source, rangeOf(one), block);
  const closingRange = closes === null ? null : own(closes);
  const why =
    whyNotDone(source, around, plan, [rangeOf(statement), ...(closingRange === null ? [] : [closingRange])]) ??
    readLater(source, around, plan);
  if (why !== null) return none(why);
  const generated = closingOf(source, plan);
  if (generated === null || typeof generated !== "string") return generated ?? none("it is not known how it is closed");
  const semicolon = source.text.charAt(statement.range[1] - 1) === ";" ? ";" : "";
  const closing = closingRange === null ? generated + semicolon : source.text.slice(closingRange.start, closingRange.end);
  const unit = unitOf(source.text);
  const indent = indentationAt(source.text, statement.range[0]);
  const newline = source.text.includes("\r\n") ? "\r\n" : "\n";
  const start = own(later[0] ?? first).start;
  const end = own(later.at(-1) ?? last).end;
  const changes = [
    ...removedRanges(source, block, closes === null ? [] : [closes]).map((range): Edit => ({ ...range, text: "" })),
    ...waits(source, around, plan),
  ];
  const body = movedText(
    source,
    { start, end },
    indent + unit,
    changes.toSorted((a, b) => a.start - b.start),
  );
  const lines = [`try {`, `${indent}${unit}${body}`, `${indent}} finally {`, `${indent}${unit}${closing}`, `${indent}}`];
  return [{ start, end, text: lines.join(newline) }];
}

type Task = TSESTree.ArrowFunctionExpression | TSESTree.FunctionExpression | TSESTree.FunctionDeclaration;

function rangeOf({ range: [start, end] }: TSESTree.Node): Range {
  return { start, end };
}

/** The statement among some that is nothing but a call, awaited or not. */
function statementAt(
  source: SourceFile,
  statements: readonly TSESTree.Statement[],
  origin: NonNullable<CloseInFinallyPlan["closing"]>,
): TSESTree.Statement | null {
  const path = pathTo(source, origin, Type.CallExpression);
  return statements.find((statement) => statement.type === Type.ExpressionStatement && path.slice(-4).includes(statement)) ?? null;
}

function mentions(source: SourceFile, nodes: readonly TSESTree.Node[], name: string): boolean {
  return nodes.some((node) => descendants(source, node).some(({ node: inner }) => inner.type === Type.Identifier && inner.name === name));
}

/** The mentions of the handle in a function, each with what is around it. */
function mentionsIn(source: SourceFile, around: Task, name: string): Descendant[] {
  return descendants(source, around.body, [around]).filter(({ node }) => node.type === Type.Identifier && node.name === name);
}

/** A promise that is returned has to be waited for before the `finally`: `return await …`. */
export function waits(
  source: SourceFile,
  around: Task,
  { name, isSynchronous }: Pick<CloseInFinallyPlan, "name" | "isSynchronous">,
): Edit[] {
  if (isSynchronous) return [];
  const returned = new Set<TSESTree.Expression>();
  for (const { around: outer } of mentionsIn(source, around, name)) {
    const nearest = waitingOf(outer);
    const argument = nearest?.type === Type.ReturnStatement ? nearest.argument : null;
    if (argument !== null && isCall(argument)) returned.add(argument);
  }
  return [...returned].map(({ range: [start] }) => ({ start, end: start, text: "await " }));
}

/** The nearest `return` or `await` around something that belongs to the function itself, and not to one inside it. */
function waitingOf(around: readonly TSESTree.Node[]): TSESTree.Node | undefined {
  const inner = around.findIndex((node, index) => index > 0 && isFunction(node));
  const own = inner === -1 ? around : around.slice(0, inner);
  return own.findLast(({ type }) => type === Type.ReturnStatement || type === Type.AwaitExpression);
}

/** `db.query(…)`, and `db?.query(…)`. */
function isCall(node: TSESTree.Expression): boolean {
  return node.type === Type.ChainExpression ? isCall(node.expression) : node.type === Type.CallExpression;
}

/** Methods of iterators that read nothing yet; those of lists do at once. */
const lazy = new Set(["map", "filter", "flatMap", "take", "drop"]);

/** Why the handle may be needed when the function has returned: a clause; null where it is not. */
export function readLater(
  source: SourceFile,
  around: Task,
  { name, isSynchronous }: Pick<CloseInFinallyPlan, "name" | "isSynchronous">,
): string | null {
  for (const { around: outer } of mentionsIn(source, around, name)) {
    const inner = outer.findLastIndex((node, index) => index > 0 && isFunction(node));
    const visit = outer[inner - 1];
    if (inner > 0 && visit?.type === Type.CallExpression && isLazy(source, visit) && !isGathering(outer[inner - 2], visit))
      return "the list may be read when it is closed";
    const returning = waitingOf(outer);
    const isOpen = returning?.type === Type.ReturnStatement && !(returning.argument !== null && isCall(returning.argument));
    if (!isSynchronous && isOpen) return "what the function returns may be a promise that needs it";
  }
  return null;
}

/** True for `rows.map(f)` unless `rows` is a list: `[...it]`, `Array.from(it)`, or a variable that holds one. */
function isLazy(source: SourceFile, { callee }: TSESTree.CallExpression): boolean {
  if (callee.type !== Type.MemberExpression || callee.property.type !== Type.Identifier || !lazy.has(callee.property.name)) return false;
  return !isList(source, callee.object);
}

function isList(source: SourceFile, node: TSESTree.Expression): boolean {
  switch (node.type) {
    case Type.ArrayExpression:
      return true;
    case Type.CallExpression: {
      const { callee } = node;
      if (callee.type !== Type.MemberExpression || callee.property.type !== Type.Identifier) return false;
      if (callee.object.type === Type.Identifier && callee.object.name === "Array") return true;
      return callee.property.name === "toArray" || (lazy.has(callee.property.name) && isList(source, callee.object));
    }
    case Type.Identifier: {
      const inits = descendants(source, source.ast).flatMap(({ node: one }) =>
        one.type === Type.VariableDeclarator && one.id.type === Type.Identifier && one.id.name === node.name ? [one.init] : [],
      );
      const [init, another] = inits;
      return init !== undefined && init !== null && another === undefined && init.type !== Type.Identifier && isList(source, init);
    }
    default:
      return false;
  }
}
