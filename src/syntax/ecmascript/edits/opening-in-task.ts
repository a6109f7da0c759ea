import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { MovedOpening, OpenedInTask } from "../../../repair/opening-plans.ts";
import type { NoRepair } from "../../../repair/plan.ts";
import type { SourceFile } from "../source.ts";
import { isNode } from "../static.ts";
import { commentsOutside, withOwnComments } from "./comments.ts";
import { closingOf, type Declared } from "./declared-opening.ts";
import { pathTo } from "./locate.ts";
import { type Range, rangeOf } from "./range.ts";
import type { AnyFunction } from "./task-at.ts";
import { whyNotDone } from "./waits.ts";

/** An opening that a task does for each record, and what is left of the task without it. */
export interface TakenOut {
  readonly declared: Declared;
  /** What is done for each record. */
  readonly block: TSESTree.BlockStatement;
  /** The statements of it that are taken out. */
  readonly without: readonly TSESTree.Statement[];
}

/** What is done for each record, and what declares the record as well: a function, or a loop. */
interface ForRecord {
  readonly around: TSESTree.Node;
  readonly body: TSESTree.Node;
}

const none = (because: string): NoRepair => ({ kind: "none", because });

/** Takes the opening, the connecting and the closing out of what a task does for each record: all of it, or the body of a loop. */
export function openingInTask(
  source: SourceFile,
  task: AnyFunction,
  opening: MovedOpening,
  { connecting, closing }: OpenedInTask,
  { around, body }: ForRecord = { around: task, body: task.body },
): TakenOut | NoRepair {
  if (body.type !== Type.BlockStatement) return none("the function is an expression");
  const statement = pathTo(source, opening.declared, Type.Identifier).at(-3);
  const [first, second] = body.body;
  if (statement?.type !== Type.VariableDeclaration || statement !== first || statement.declarations.length > 1) {
    return none("something else comes before it in the function");
  }
  const connects = connecting === null ? null : statementOf(source, connecting);
  if (connects !== null && connects !== second) return none("it is connected under a condition, or later");
  const opened = connects ?? statement;
  const range = { start: withOwnComments(source, rangeOf(statement), body).start, end: withOwnComments(source, rangeOf(opened), body).end };
  const closes = closing === null ? null : statementOf(source, closing);
  if (closing !== null && closes === null) return none("its closing is part of another statement");
  const place = closes === null ? { block: body, without: [] } : placeOfClosing(source, body, closes, opened);
  if ("because" in place) return place;
  const generated = closes === null ? closingOf(source, opening) : null;
  if (generated !== null && typeof generated !== "string") return generated;
  const closingRange = closes === null ? null : withOwnComments(source, rangeOf(closes), body);
  const ends = [rangeOf(statement), ...(connects === null ? [] : [rangeOf(connects)]), ...(closes === null ? [] : [rangeOf(closes)])];
  const local = localIn(source, around, opening.name, ends);
  if (local !== null) return none(`\`${local}\`, which its opening or its closing needs, is there for one record`);
  const why = whyNotDone(source, task, opening, closingRange === null ? [range] : [range, closingRange]);
  if (why !== null) return none(why);
  const without = place.block === body ? [statement, ...(connects === null ? [] : [connects]), ...place.without] : place.without;
  if (place.block.body.every((one) => without.includes(one))) return none("the function does nothing else");
  const semicolon = source.text.charAt(statement.range[1] - 1) === ";" ? ";" : "";
  const written = generated === null ? null : generated + semicolon;
  const text = closingRange === null ? written : source.text.slice(closingRange.start, closingRange.end);
  return {
    declared: { opening, range, changes: [], closing: text, semicolon, removals: [] },
    block: place.block,
    without,
  };
}

/** A name that some statements mention and that another one, or the head of a function, declares; null where there is none. */
function localIn({ scopes }: SourceFile, around: TSESTree.Node, own: string, statements: readonly Range[]): string | null {
  const isIn = (node: object, { start, end }: Range): boolean => isNode(node) && node.range[0] >= start && node.range[1] <= end;
  for (const { identifier, resolved } of scopes.flatMap(({ references }) => references)) {
    const statement = statements.find((one) => isIn(identifier, one));
    if (statement === undefined || resolved === null || resolved.name === own) continue;
    if (isIn(resolved.scope.block, rangeOf(around)) && !isIn(resolved.scope.block, statement)) return resolved.name;
  }
  return null;
}

/** Where the statement stands that closes it: at the end of the function, or in the `finally` of all that comes after the opening. */
function placeOfClosing(
  source: SourceFile,
  body: TSESTree.BlockStatement,
  closes: TSESTree.Statement,
  opened: TSESTree.Statement,
): Pick<TakenOut, "block" | "without"> | NoRepair {
  if (body.body.includes(closes)) {
    const later = body.body.filter(({ range }) => range[0] > closes.range[1]);
    const isPlain = later.every(
      (statement) =>
        statement.type === Type.ReturnStatement ||
        (statement.type === Type.ExpressionStatement && statement.expression.type === Type.YieldExpression),
    );
    return isPlain ? { block: body, without: [closes] } : none("something comes after its closing");
  }
  const rest = body.body.filter(({ range }) => range[0] > opened.range[1]);
  const [only, another] = rest;
  const isWhole = only?.type === Type.TryStatement && another === undefined && only.handler === null;
  if (!isWhole || only.finalizer?.body.length !== 1 || only.finalizer.body[0] !== closes) return none("it is closed under a condition");
  const closing = withOwnComments(source, rangeOf(closes), only.finalizer);
  if (commentsOutside(source, rangeOf(only), [rangeOf(only.block), closing]).length > 0) return none("a comment stands beside its closing");
  return { block: only.block, without: [] };
}

/** The statement that is nothing but a call, awaited or not. */
function statementOf(source: SourceFile, origin: OpenedInTask["closing"] & object): TSESTree.Statement | null {
  const path = pathTo(source, origin, Type.CallExpression);
  const around = path.at(-2);
  const statement = around?.type === Type.AwaitExpression || around?.type === Type.ChainExpression ? path.at(-3) : around;
  return statement?.type === Type.ExpressionStatement ? statement : null;
}

/** What of the text of a block goes when statements are taken out of it, each with what separates it from the next. */
export function removedRanges(source: SourceFile, block: TSESTree.BlockStatement, without: readonly TSESTree.Statement[]): Range[] {
  const own = (statement: TSESTree.Statement): Range => withOwnComments(source, rangeOf(statement), block);
  return without.map((statement) => {
    const at = block.body.indexOf(statement);
    const { start, end } = own(statement);
    const next = block.body[at + 1];
    if (next !== undefined) return { start, end: own(next).start };
    const before = block.body[at - 1];
    return { start: before === undefined ? start : own(before).end, end };
  });
}
