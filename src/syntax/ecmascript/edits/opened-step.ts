import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { Origin } from "../../../program/model.ts";
import type { NoRepair } from "../../../repair/plan.ts";
import type { OpenInStepsPlan, StepVariable } from "../../../repair/steps-plans.ts";
import type { SourceFile } from "../source.ts";
import { isNode } from "../static.ts";
import { commentsOutside, withOwnComments } from "./comments.ts";
import { removalOf } from "./declared-opening.ts";
import { descendants, isFunction } from "./descend.ts";
import type { Edit } from "./edit.ts";
import { movedText } from "./indent.ts";
import { pathTo } from "./locate.ts";
import { removedRanges } from "./opening-in-task.ts";
import { openingStatements, type Moved } from "./opening-statements.ts";
import { type Range, rangeOf } from "./range.ts";

/** What a step did, as other steps can do it. */
export interface OpenedStep {
  /** Takes away the step, and the declaration of what it shares. */
  readonly removals: readonly Edit[];
  /** The statements that open, without the white space before the first line of each; the comments go to one place alone. */
  readonly lines: (indent: string, withComments: boolean) => string[];
  readonly moved: readonly Moved[];
  /** The name of the variable that they share; null where there is none. */
  readonly variable: string | null;
  /** True where something in them is waited for. */
  readonly isAsync: boolean;
  readonly semicolon: string;
  /** The `try` whose `catch` looks after the step; null where there is none. */
  readonly handled: TSESTree.Node | null;
}

/** A statement, and the list of statements that it stands in. */
export interface PlacedStatement {
  readonly statement: TSESTree.Statement;
  readonly list: TSESTree.BlockStatement | TSESTree.Program;
  /** What the list belongs to; the list itself where that is a function's body, or the file. */
  readonly around: TSESTree.Node;
}

const none = (because: string): NoRepair => ({ kind: "none", because });

/** Reads the step that goes away. */
export function openedStep(source: SourceFile, plan: OpenInStepsPlan): OpenedStep | NoRepair {
  const { variable } = plan;
  const place = ownStatement(source, plan.step);
  if (place === null) return none("the step is part of another statement");
  const isDeclaring = place.statement.type === Type.VariableDeclaration;
  if (isDeclaring !== (variable?.opened === "as the result")) return none("something else is done with the result of the step");
  const declaration = variable === null || isDeclaring ? null : declarationOf(source, variable);
  if (declaration !== null && "because" in declaration) return declaration;
  const settings = (variable?.settings ?? []).map((origin) => ownStatement(source, origin));
  if (!settings.every((setting) => setting?.statement.type === Type.ExpressionStatement && setting.list === declaration?.list))
    return none("what sets it up is part of another statement");
  const known = [plan.step, ...(variable?.settings ?? []), ...(variable?.closers ?? []), ...plan.users.map(({ task }) => task)];
  if (variable !== null && isMentionedElsewhere(source, variable, known)) return none("its type is used elsewhere");
  const inside = openingStatements(source, plan);
  if ("because" in inside) return inside;
  const before =
    variable?.opened === "where declared" && declaration !== null ? [declaration, ...settings.filter((one) => one !== null)] : [];
  const outer: Moved[] = before.map(({ statement, list }) => ({
    node: statement,
    home: list,
    changes: [],
    text: null,
    end: "",
    declares: [],
  }));
  const moved = [...outer, ...inside];
  const parts = [place, ...before, ...(declaration === null || before.length > 0 ? [] : [declaration])];
  const own = parts.map((part) => withOwnComments(source, rangeOf(part.statement), part.list));
  const kept = [
    ...inside.map(({ node, home }) => withOwnComments(source, rangeOf(node), home)),
    ...parts.slice(1).map((part) => rangeOf(part.statement)),
  ];
  for (const [index, range] of own.entries()) {
    const statement = parts[index]?.statement;
    if (statement === undefined || commentsOutside(source, range, [...kept, ...commentsBeside(range, statement)]).length > 0)
      return none("a comment stands within what goes away");
  }
  const removals = parts.map((part) => removalIn(source, part, { withComments: true }));
  if (!removals.every((removal) => removal !== null)) return none("another statement stands on a line of the step");
  const beside = [place, ...(declaration === null || before.length > 0 ? [] : [declaration])]
    .flatMap((part) => commentsBeside(withOwnComments(source, rangeOf(part.statement), part.list), part.statement))
    .filter(({ start, end }) => source.text.slice(start, end).trim() !== "")
    .toSorted((a, b) => a.start - b.start);
  const semicolon = source.text.charAt(place.statement.range[1] - 1) === ";" ? ";" : "";
  return {
    removals,
    moved,
    variable: variable?.name ?? null,
    semicolon,
    isAsync: moved.some(({ node, text }) => text?.includes("await ") === true || waitsWithin(source, node)),
    handled: handledBy(source, place.statement),
    lines: (indent, withComments) => [
      ...(withComments ? beside.map((range) => movedText(source, trimmed(source, range), indent)) : []),
      ...moved.map(({ node, home, changes, text, end }) => {
        const range = withComments ? withOwnComments(source, rangeOf(node), home) : rangeOf(node);
        const inserted: Edit[] = text === null ? [] : [{ start: node.range[0], end: node.range[0], text }];
        return movedText(source, range, indent, [...inserted, ...changes]) + end;
      }),
    ],
  };
}

/** The statement that is nothing but a call, or declares a variable with its result, awaited or not. */
export function ownStatement(source: SourceFile, origin: Origin): PlacedStatement | null {
  const [type] = [Type.CallExpression, Type.NewExpression].filter((candidate) => pathTo(source, origin, candidate).length > 0);
  const [call, ...around] = type === undefined ? [] : pathTo(source, origin, type).reverse();
  const at = around.findIndex((node) => !wrapping.has(node.type));
  const declarator = around[at];
  const isDeclarator = declarator?.type === Type.VariableDeclarator;
  const statement = around[isDeclarator ? at + 1 : at];
  const list = around[isDeclarator ? at + 2 : at + 1];
  if (call === undefined || statement === undefined) return null;
  const isAlone =
    statement.type === Type.ExpressionStatement || (statement.type === Type.VariableDeclaration && statement.declarations.length === 1);
  if (!isAlone || (list?.type !== Type.BlockStatement && list?.type !== Type.Program)) return null;
  const outer = around[around.indexOf(list) + 1];
  return { statement, list, around: outer === undefined || isFunction(outer) ? list : outer };
}

const wrapping: ReadonlySet<string> = new Set([
  Type.AwaitExpression,
  Type.ChainExpression,
  Type.TSAsExpression,
  Type.TSNonNullExpression,
  Type.UnaryExpression,
]);

/** Takes a statement out of its list. Null where a comment stands beside it that is not wanted, or another statement on its lines. */
export function removalIn(
  source: SourceFile,
  { statement, list }: PlacedStatement,
  { withComments }: { readonly withComments: boolean },
): Edit | null {
  const range = withOwnComments(source, rangeOf(statement), list);
  if (!withComments && commentsOutside(source, range, []).length > 0) return null;
  const lines = removalOf(source, range);
  if (lines !== null) return lines;
  const [part] = list.type === Type.BlockStatement ? removedRanges(source, list, [statement]) : [];
  return part === undefined ? null : { ...part, text: "" };
}

function declarationOf(source: SourceFile, { declared }: StepVariable): PlacedStatement | NoRepair {
  const [name, declarator, statement, list] = [...pathTo(source, declared, Type.Identifier)].reverse();
  if (name === undefined || declarator?.type !== Type.VariableDeclarator || statement?.type !== Type.VariableDeclaration)
    return none("its variable is declared in a pattern, or by a parameter");
  if (statement.declarations.length > 1) return none("its variable is declared together with others");
  if (list?.type !== Type.BlockStatement && list?.type !== Type.Program) return none("its variable is declared in another statement");
  return { statement, list, around: list };
}

/** `typeof db` in a type needs the variable, too. */
function isMentionedElsewhere({ scopes }: SourceFile, { declared }: StepVariable, known: readonly Range[]): boolean {
  const isAt = (node: object, { start, end }: Range): boolean => isNode(node) && node.range[0] >= start && node.range[1] <= end;
  return scopes
    .flatMap(({ references }) => references)
    .some(
      ({ identifier, resolved }) =>
        resolved?.identifiers.some((name) => isNode(name) && name.range[0] === declared.start) === true &&
        !resolved.identifiers.includes(identifier) &&
        !known.some((part) => isAt(identifier, part)),
    );
}

/** What stands above a statement and behind it, of the range that holds both. */
function commentsBeside({ start, end }: Range, { range: [first, last] }: TSESTree.Node): Range[] {
  return [
    { start, end: first },
    { start: last, end },
  ];
}

function trimmed({ text }: SourceFile, { start, end }: Range): Range {
  const part = text.slice(start, end);
  return { start: start + (part.length - part.trimStart().length), end: start + part.trimEnd().length };
}

function waitsWithin(source: SourceFile, node: TSESTree.Node): boolean {
  return descendants(source, node).some(({ node: inner, around }) => inner.type === Type.AwaitExpression && !around.some(isFunction));
}

/** The block of the nearest `try` around a statement, in the same function, that has a `catch`. */
function handledBy(source: SourceFile, { range }: TSESTree.Statement): TSESTree.Node | null {
  const around = descendants(source, source.ast).flatMap(({ node }) =>
    (isFunction(node) || node.type === Type.TryStatement) && node.range[0] <= range[0] && range[1] <= node.range[1] ? [node] : [],
  );
  const nearest = around.slice(around.findLastIndex(isFunction) + 1);
  const found = nearest.findLast((node) => node.type === Type.TryStatement && node.handler !== null && range[1] <= node.block.range[1]);
  return found?.type === Type.TryStatement ? found.block : null;
}
