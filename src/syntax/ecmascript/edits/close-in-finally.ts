import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { CloseInFinallyPlan } from "../../../repair/opening-plans.ts";
import type { NoRepair } from "../../../repair/plan.ts";
import type { SourceFile } from "../source.ts";
import { commentsOutside, withOwnComments } from "./comments.ts";
import { closingOf } from "./declared-opening.ts";
import { descendants, isFunction, type Descendant } from "./descend.ts";
import type { Edit } from "./edit.ts";
import { movedText, unitOf } from "./indent.ts";
import { pathTo } from "./locate.ts";
import { indentationAt } from "./style.ts";
import { isPlainReturn, namesNeededOutside } from "./needed-outside.ts";
import { type Range, rangeOf } from "./range.ts";
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
  const closes = plan.closing === null ? null : statementAt(source, later, plan);
  if (closes !== null && "because" in closes) return closes;
  const guarded = later.filter(({ range }) => closes === null || range[0] < closes.range[0]);
  const behind = later.filter(({ range }) => closes !== null && range[0] > closes.range[0]);
  const [first] = guarded;
  if (first === undefined) return none("nothing is done with it");
  if (mentions(source, behind, plan.name)) return none("it is used after its closing");
  const inside = goingInside(source, plan, guarded, behind);
  if ("because" in inside) return inside;
  const own = (one: TSESTree.Statement): Range => withOwnComments(source, rangeOf(one), block);
  const closingRange = closes === null ? null : own(closes);
  const why =
    whyNotDone(source, around, plan, [rangeOf(statement), ...(closingRange === null ? [] : [closingRange])]) ??
    readLater(source, around, plan);
  if (why !== null) return none(why);
  const generated = closingOf(source, plan);
  if (generated === null || typeof generated !== "string") return generated ?? none("it is not known how it is closed");
  const semicolon = source.text.charAt(statement.range[1] - 1) === ";" ? ";" : "";
  const { start } = own(first);
  const next = behind.find((one) => inside.includes(one));
  const gap = closingRange === null || next === undefined ? null : { start: closingRange.start, end: own(next).start };
  if (gap !== null && closingRange !== null && commentsOutside(source, gap, [closingRange]).length > 0)
    return none("a comment stands beside its closing");
  const last = own(inside.at(-1) ?? first).end;
  const bodyEnd = closingRange === null || gap !== null ? last : start + source.text.slice(start, closingRange.start).trimEnd().length;
  const unit = unitOf(source.text);
  const indent = indentationAt(source.text, statement.range[0]);
  const newline = source.text.includes("\r\n") ? "\r\n" : "\n";
  const closing = closingRange === null ? generated + semicolon : movedText(source, closingRange, indent + unit);
  const changes = [...(gap === null ? [] : [{ ...gap, text: "" }]), ...waits(source, around, plan)];
  const body = movedText(
    source,
    { start, end: bodyEnd },
    indent + unit,
    changes.filter((change) => change.start >= start && change.end <= bodyEnd).toSorted((a, b) => a.start - b.start),
  );
  const lines = [`try {`, `${indent}${unit}${body}`, `${indent}} finally {`, `${indent}${unit}${closing}`, `${indent}}`];
  return [{ start, end: Math.max(bodyEnd, closingRange?.end ?? 0), text: lines.join(newline) }];
}

/**
 * The statements that go into the `try`: those up to the closing. A result that is handed back behind it goes along where it needs what
 * they declare, for nothing happens in it; of anything else the plan has to say that it may.
 */
function goingInside(
  source: SourceFile,
  { rest }: CloseInFinallyPlan,
  guarded: readonly TSESTree.Statement[],
  behind: readonly TSESTree.Statement[],
): readonly TSESTree.Statement[] | NoRepair {
  const [needed] = namesNeededOutside(source, guarded);
  const isSimple = needed === undefined || behind.every(isPlainReturn);
  if (!isSimple && rest === "stays behind") return none(`what comes after its closing needs \`${needed}\``);
  if (isSimple && rest === "goes inside") return none("what comes after its closing can stay there");
  const inside = needed === undefined ? guarded : [...guarded, ...behind];
  const [left] = namesNeededOutside(source, inside);
  if (left !== undefined) return none(`\`${left}\` is needed before it is opened`);
  if (inside.some(({ type }) => type === Type.FunctionDeclaration || type === Type.ClassDeclaration))
    return none("a function is declared behind it");
  return inside;
}

type Task = TSESTree.ArrowFunctionExpression | TSESTree.FunctionExpression | TSESTree.FunctionDeclaration;

/** The statement among some that is nothing but the closing call, awaited or not, which gets nothing but the handle. */
function statementAt(
  source: SourceFile,
  statements: readonly TSESTree.Statement[],
  { closing, name }: Pick<CloseInFinallyPlan, "closing" | "name">,
): TSESTree.Statement | NoRepair {
  const [call, ...around] = closing === null ? [] : pathTo(source, closing, Type.CallExpression).reverse();
  const outer = around.find(({ type }) => type !== Type.AwaitExpression && type !== Type.ChainExpression);
  const statement = statements.find((one) => one.type === Type.ExpressionStatement && one === outer);
  if (call?.type !== Type.CallExpression || statement === undefined) return none("its closing is part of another statement");
  const isPlain = call.arguments.every((given) => given.type === Type.Identifier && given.name === name);
  return isPlain ? statement : none("its closing does something else as well");
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
