import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { BundleHooksPlan, TypedOpening } from "../../../repair/opening-plans.ts";
import type { NoRepair } from "../../../repair/plan.ts";
import type { SourceFile } from "../source.ts";
import { beginOf } from "./block.ts";
import { commentsOutside, withOwnComments } from "./comments.ts";
import { closingOf, declaredOpening } from "./declared-opening.ts";
import type { Edit } from "./edit.ts";
import { movedText, unitOf } from "./indent.ts";
import { pathTo } from "./locate.ts";
import { isTypeScript, openingBracket } from "./obstacles.ts";
import { indentationAt } from "./style.ts";
import { typeOfField } from "./types.ts";
import { whyNeededBefore, whyNotDone } from "./waits.ts";

const none = (because: string): NoRepair => ({ kind: "none", because });

/** Puts two functions around the one that works on a record: what that needs becomes a property of the object that all three belong to. */
export function editBundleHooks(source: SourceFile, { process, hooks, handles }: BundleHooksPlan): readonly Edit[] | NoRepair {
  const { text } = source;
  const [work, property, object] = pathTo(source, process, Type.FunctionExpression).reverse();
  const isWritten = work?.type === Type.FunctionExpression && property?.type === Type.Property && object?.type === Type.ObjectExpression;
  if (!isWritten || property.value !== work) return none("the function is not written out in the object");
  const before = withOwnComments(source, { start: property.range[0], end: property.range[1] }, object).start;
  const indent = indentationAt(text, before);
  if (!/(?:^|\n)$/u.test(text.slice(0, before - indent.length))) return none("the object is written on one line");
  const [first] = work.body.body;
  if (first?.type === Type.ExpressionStatement && typeof first.directive === "string") return none("the function begins with a directive");
  const [parameter] = work.params;
  if (parameter?.type === Type.Identifier && parameter.name === "this") return none("the function says what its `this` is");
  const begin = beginOf(source, work);
  if ("because" in begin) return begin;
  const opened: Opened[] = [];
  for (const handle of handles) {
    const why = whyNotDone(source, work, handle) ?? whyNeededBefore(source, work, handle);
    if (why !== null) return none(why);
    const one = openedIn(source, handle, object, work, indent + unitOf(text));
    if ("because" in one) return one;
    opened.push(one);
  }
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const types = opened.map(({ name, type }) => `${name}: ${type ?? ""}`).join("; ");
  const self = isTypeScript(source) ? `this: { ${types} }` : "";
  const hook = (name: string, statements: readonly string[]): string =>
    [`${name}: function (${self}) {`, ...statements.map((statement) => indent + unitOf(text) + statement), `${indent}}`].join(newline);
  const closings = opened.flatMap(({ closing, semicolon }) => (closing === null ? [] : [closing + semicolon])).reverse();
  const openings = opened.map(({ opening }) => opening);
  const bracket = openingBracket(source, work) + 1;
  const names = opened.map(({ name }) => name).join(", ");
  const taken = `${newline}${begin.indent}const { ${names} } = this${opened[0]?.semicolon ?? ";"}`;
  return [
    ...opened.flatMap(({ removals }) => removals),
    { start: before, end: before, text: `${hook(hooks.start, openings)},${newline}${indent}` },
    ...(self === "" ? [] : [{ start: bracket, end: bracket, text: parameter === undefined ? self : `${self}, ` }]),
    begin.edit(taken, ""),
    ...(closings.length === 0
      ? []
      : [{ start: property.range[1], end: property.range[1], text: `,${newline}${indent}${hook(hooks.finish, closings)}` }]),
  ].toSorted((a, b) => a.start - b.start);
}

/** A handle as a property of the object. */
interface Opened {
  readonly name: string;
  /** Null where no types are written. */
  readonly type: string | null;
  /** The statement that opens it. */
  readonly opening: string;
  readonly closing: string | null;
  readonly semicolon: string;
  readonly removals: readonly Edit[];
}

function openedIn(
  source: SourceFile,
  handle: TypedOpening,
  object: TSESTree.Node,
  work: TSESTree.FunctionExpression,
  indent: string,
): Opened | NoRepair {
  const declared = declaredOpening(source, handle, object, work);
  if ("because" in declared) return declared;
  const declarator = pathTo(source, handle.declared, Type.Identifier).at(-2);
  const statement = pathTo(source, handle.declared, Type.Identifier).at(-3);
  if (declarator?.type !== Type.VariableDeclarator || statement === undefined) return none("its variable is declared in a pattern");
  const { name } = handle;
  const until = { start: statement.range[0], end: handle.opening.start };
  if (commentsOutside(source, until, []).length > 0) return none("a comment stands within its declaration");
  const annotation = declarator.id.typeAnnotation?.typeAnnotation ?? null;
  const type = isTypeScript(source) ? typeOfField(source, handle, annotation, declarator.init, []) : null;
  if (type === null && isTypeScript(source)) return none("its type would have to be written out");
  const closing = closingOf(source, { ...handle, name: `this.${name}` });
  if (closing !== null && typeof closing !== "string") return closing;
  const { start, end } = declared.range;
  const comments = source.text.slice(start, until.start).trimEnd().length;
  const newline = source.text.includes("\r\n") ? "\r\n" : "\n";
  const opening = [
    ...(comments === 0 ? [] : [movedText(source, { start, end: start + comments }, indent)]),
    `this.${name} = ${movedText(source, { start: handle.opening.start, end }, indent)}`,
  ].join(newline + indent);
  return { name, type, opening, closing, semicolon: declared.semicolon, removals: declared.removals };
}
