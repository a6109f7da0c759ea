import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { Origin } from "../../../program/model.ts";
import type { LazyObjectPlan, NoRepair } from "../../../repair/plan.ts";
import type { SourceFile } from "../source.ts";
import { editCloser } from "./closers.ts";
import { withOwnComments } from "./comments.ts";
import { descendants, isFunction } from "./descend.ts";
import type { Edit } from "./edit.ts";
import { editImports, withMentions } from "./imports.ts";
import { movedText } from "./indent.ts";
import { isAwaited, isConstructed, isInParameter, isMentioned } from "./lazy-function.ts";
import { pathTo } from "./locate.ts";
import { isNarrowedBefore, narrowedBefore } from "./narrowed.ts";
import { isTypeScript } from "./obstacles.ts";
import { isShorthand } from "./opening.ts";
import { type Range, rangeOf } from "./range.ts";
import { lineStyleOf, type LineStyle } from "./style.ts";

const none = (because: string): NoRepair => ({ kind: "none", because });

/** Moves what makes an object into a function that does so on first use, and puts calls of that in the place of the variable. */
export function editLazyObject(source: SourceFile, plan: LazyObjectPlan): readonly Edit[] | NoRepair {
  const imports = editImports(source, plan.imports);
  if ("because" in imports) return imports;
  const steps = plan.steps.map((origin) => statementAround(source, origin));
  const declared = statementAround(source, plan.declared);
  if (declared === null) return none("its variable is declared together with others");
  const statements: Statement[] = [];
  for (const step of steps) {
    if (step === null || step.list !== declared.list) return none("what makes it is part of something else");
    if (!statements.some(({ node }) => node === step.node)) statements.push(step);
  }
  const obstacle = obstacleIn(source, plan, statements);
  if (obstacle !== null) return none(obstacle);
  const style = lineStyleOf(source.text, declared.node);
  if (statements.some(({ node }) => lineStyleOf(source.text, node).isOneLine))
    return none("what makes it shares a line with something else");
  const edits: Edit[] = [];
  for (const statement of statements) {
    const range = withOwnComments(source, rangeOf(statement.node), statement.list);
    if (statement.node === declared.node)
      edits.push({ ...range, text: codeOf(source, plan, statements, declared, imports.mentions, style) });
    else edits.push({ ...wholeLines(source, range), text: "" });
  }
  const given = plan.isAwaited ? `(await ${plan.getter}())` : `${plan.getter}()`;
  for (const use of plan.uses)
    edits.push({ start: use.start, end: use.end, text: isShorthand(source, use) ? `${plan.name}: ${given}` : given });
  for (const { start } of plan.waiting) edits.push({ start, end: start, text: "async " });
  const behind = `${plan.holder}.${plan.property}`;
  for (const closer of plan.closers) {
    const isLost = plan.isAwaited && !isAwaited(source, closer.origin);
    const edited = isLost ? null : editCloser(source, closer, plan.isAwaited ? `(await ${behind})` : behind);
    if (edited === null) return none(`closing \`${plan.name}\` would make it`);
    edits.push(...edited);
  }
  return withMentions(edits, imports).toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** A statement in a list of them. */
interface Statement {
  readonly node: TSESTree.VariableDeclaration | TSESTree.ExpressionStatement;
  readonly list: TSESTree.Node;
}

/** The statement that is nothing but a declaration, a call or an assignment; null where that is part of something else. */
function statementAround(source: SourceFile, origin: Origin): Statement | null {
  const path = [Type.VariableDeclarator, Type.CallExpression, Type.AssignmentExpression]
    .map((type) => pathTo(source, origin, type))
    .find(({ length }) => length > 0);
  const around = (path ?? []).toReversed().slice(1);
  const at = around.findIndex(({ type }) => type !== Type.AwaitExpression && type !== Type.ChainExpression);
  const [node, list] = around.slice(Math.max(at, 0));
  if (list?.type !== Type.Program && list?.type !== Type.BlockStatement) return null;
  if (node?.type === Type.VariableDeclaration)
    return node.declarations.length === 1 && node.declarations[0]?.id.type === Type.Identifier ? { node, list } : null;
  return node?.type === Type.ExpressionStatement ? { node, list } : null;
}

/** Why the statements cannot stand in a function of their own. */
function obstacleIn(source: SourceFile, plan: LazyObjectPlan, statements: readonly Statement[]): string | null {
  const ranges = statements.map(({ node }) => rangeOf(node));
  const texts = [...ranges, ...plan.code].map(({ start, end }) => source.text.slice(start, end));
  if (texts.some((text) => /\b(?:new\.target|__dirname|__filename|import\.meta)\b/u.test(text)))
    return "what makes it reads what belongs to the function or module around it";
  const isLoose = ({ node }: Statement): boolean =>
    descendants(source, node).some(
      ({ node: { type }, around }) =>
        (type === Type.YieldExpression || type === Type.Super || (type === Type.AwaitExpression && !plan.isAwaited)) &&
        !around.some(isFunction),
    );
  if (statements.some(isLoose)) return "what makes it reads what belongs to the function or module around it";
  const [first] = statements;
  if (first !== undefined && isNarrowedBefore(source, ranges, first.list)) return narrowedBefore;
  if (ranges.some(({ start }) => /[([`+\-/]/u.test(source.text.charAt(start)))) return "what makes it begins with a bracket";
  if (plan.isAwaited && plan.uses.some((use) => isInParameter(source, use))) return "a parameter cannot wait for it";
  if (plan.uses.some((use) => isConstructed(source, use))) return "a class of it is constructed";
  const known = new Set([...plan.uses, ...plan.closers.map(({ origin }) => origin)].map(({ start }) => start));
  const isKnown = (start: number): boolean => known.has(start) || ranges.some((range) => range.start <= start && start < range.end);
  const isMentionedBeside = statements.some(
    ({ node }) => node.type === Type.VariableDeclaration && node.declarations.some(({ id }) => isMentioned(source, id, isKnown)),
  );
  return isMentionedBeside ? "its name is used in a way that no call can take the place of" : null;
}

/** The function that makes it, the object that keeps it, and the function that gives it. */
function codeOf(
  source: SourceFile,
  { name, getter, holder, property, maker, isAwaited: waits }: LazyObjectPlan,
  statements: readonly Statement[],
  { node: declared, list }: Statement,
  mentions: readonly Edit[],
  { newline, indent, unit, semicolon }: LineStyle,
): string {
  const inner = indent + unit;
  const moved = (range: Range): string =>
    movedText(
      source,
      range,
      inner,
      mentions.filter(({ start, end }) => start >= range.start && end <= range.end),
    );
  const declarator = declared.type === Type.VariableDeclaration ? declared.declarations[0] : undefined;
  const value = declarator?.init ?? null;
  const own = withOwnComments(source, rangeOf(declared), list);
  const isBare =
    own.start === declared.range[0] &&
    own.end === declared.range[1] &&
    source.comments.every(({ range: [at] }) => at < own.start || at > own.end);
  const makes =
    statements.length === 1 && value !== null && isBare && !declarator?.id.typeAnnotation
      ? [`return ${moved(rangeOf(value))}${semicolon}`]
      : [...statements.map(({ node }) => moved(withOwnComments(source, rangeOf(node), list))), `return ${name}${semicolon}`];
  const kept = isTypeScript(source) ? `: { ${property}?: ReturnType<typeof ${maker}> }` : "";
  const behind = `${holder}.${property}`;
  return [
    `${waits ? "async " : ""}function ${maker}() {`,
    ...makes.map((line) => unit + line),
    "}",
    `const ${holder}${kept} = {}${semicolon}`,
    `function ${getter}() {`,
    `${unit}if (${behind} === undefined) ${behind} = ${maker}()${semicolon}`,
    `${unit}return ${behind}${semicolon}`,
    "}",
  ].join(newline + indent);
}

/** What goes away takes its lines with it. */
function wholeLines({ text }: SourceFile, { start, end }: Range): Range {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const to = text.indexOf("\n", end);
  return { start: from, end: to < 0 ? text.length : to + 1 };
}
