import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { NoRepair } from "../../../repair/plan.ts";
import type { OpenInStepsPlan, StepVariable, UsingStep } from "../../../repair/steps-plans.ts";
import type { SourceFile } from "../source.ts";
import { readLater, waits } from "./close-in-finally.ts";
import { closingOf } from "./declared-opening.ts";
import { descendants } from "./descend.ts";
import type { Edit } from "./edit.ts";
import { movedText, unitOf } from "./indent.ts";
import { pathTo } from "./locate.ts";
import { openedStep, ownStatement, removalIn, type OpenedStep } from "./opened-step.ts";
import type { Range } from "./range.ts";
import { whyHidden } from "./scope-of-step.ts";
import { indentationAt } from "./style.ts";
import { indentationIn, unwrap, withoutFinally, type Unwrapped } from "./without-finally.ts";
import { whyNeededBefore, whyNotDone } from "./waits.ts";

type Task = TSESTree.ArrowFunctionExpression | TSESTree.FunctionExpression;

const none = (because: string): NoRepair => ({ kind: "none", because });

/** Takes away the step that opens, and what closes; opens in each step that uses it, in front of all else, and closes it there in a `finally`. */
export function editOpenInSteps(source: SourceFile, plan: OpenInStepsPlan): readonly Edit[] | NoRepair {
  const opened = openedStep(source, plan);
  if ("because" in opened) return opened;
  const edits: Edit[] = [...opened.removals];
  let unwrapped: Unwrapped | null = null;
  for (const closer of plan.variable?.closers ?? []) {
    const place = ownStatement(source, closer);
    if (place?.statement.type !== Type.ExpressionStatement) return none("its closing is part of another statement");
    if (place.around.type === Type.TryStatement && place.around.finalizer === place.list) {
      const without = withoutFinally(source, place.around);
      if (without === null || unwrapped !== null) return none("its closing stands in a `finally` with something else");
      if ("start" in without) edits.push(without);
      else unwrapped = without;
      continue;
    }
    const removal = removalIn(source, place, { withComments: false });
    if (removal === null) return none("a comment stands beside its closing");
    edits.push(removal);
  }
  for (const [index, user] of plan.users.entries()) {
    const changed = editUser(source, { plan, opened, user, isFirst: index === 0, unwrapped });
    if ("because" in changed) return changed;
    edits.push(...changed);
  }
  const all = withoutGaps(
    source,
    edits.toSorted((one, other) => one.start - other.start || one.end - other.end),
  );
  return unwrapped === null ? all : unwrap(source, unwrapped, all);
}

/** Takes an empty line away as well that two removals, one after the other, would leave at the start of a block. */
function withoutGaps({ text }: SourceFile, edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = [];
  for (const edit of edits) {
    const before = kept.at(-1);
    const isNext = before !== undefined && before.text === "" && edit.text === "" && before.end === edit.start;
    if (!isNext) {
      kept.push(edit);
      continue;
    }
    const isAtStart = /[{\n]\n$/u.test(text.slice(0, before.start).replaceAll("\r", ""));
    const gap = isAtStart ? /^\r?\n/u.exec(text.slice(edit.end)) : null;
    kept[kept.length - 1] = { ...edit, start: before.start, end: edit.end + (gap?.[0].length ?? 0) };
  }
  return kept;
}

interface Using {
  readonly plan: OpenInStepsPlan;
  readonly opened: OpenedStep;
  readonly user: UsingStep;
  readonly isFirst: boolean;
  readonly unwrapped: Unwrapped | null;
}

function editUser(source: SourceFile, { plan: { variable }, opened, user, isFirst, unwrapped }: Using): Edit[] | NoRepair {
  const { text } = source;
  const task = pathTo(source, user.task, Type.ArrowFunctionExpression).at(-1) ?? pathTo(source, user.task, Type.FunctionExpression).at(-1);
  if (task?.type !== Type.ArrowFunctionExpression && task?.type !== Type.FunctionExpression) return none("a step cannot be edited");
  if (opened.handled !== null && !isIn(user.call, opened.handled)) return none("a `catch` looks after the step that opens it");
  const why = whyUnfit(source, task, opened, variable, user);
  if (why !== null) return none(why);
  const close = variable?.close ?? null;
  const closing = variable === null ? null : closingOf(source, variable);
  if (closing !== null && typeof closing !== "string") return closing;
  const isWaiting = close !== null && variable?.isSynchronous === false;
  const isAsync = opened.isAsync || close?.isAsync === true || isWaiting;
  if (isAsync && !task.async && task.returnType) return none("the result of a step is declared, and would be a promise");
  const unit = unitOf(text);
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const base = indentationIn(unwrapped, indentationAt(text, task.range[0]), task);
  const indent = base + unit;
  const isWrapped = close !== null && !closesItself(source, task, user);
  const wanted = isWrapped ? user : { ...user, closing: null };
  const inner = isWrapped ? indent + unit : indent;
  const content = contentOf(source, { task, variable, user: wanted, indent: inner, semicolon: opened.semicolon, isWaiting });
  if (typeof content !== "string") return content;
  const opening = opened.lines(indent, isFirst);
  const lines =
    closing === null || !isWrapped
      ? [...opening, content]
      : [...opening, "try {", `${unit}${content}`, "} finally {", `${unit}${closing}${opened.semicolon}`, "}"];
  const block = [`{`, ...lines.map((line) => indent + line), `${base}}`].join(newline);
  const { start, end } = bodyRange(source, task);
  const replaced: Edit = { start, end, text: block };
  return isAsync && !task.async ? [{ start: task.range[0], end: task.range[0], text: "async " }, replaced] : [replaced];
}

/** Why a step cannot open and close for itself what it uses: a clause; null where it can. */
function whyUnfit(source: SourceFile, task: Task, opened: OpenedStep, variable: StepVariable | null, user: UsingStep): string | null {
  const [first] = task.body.type === Type.BlockStatement ? task.body.body : [];
  if (first?.type === Type.ExpressionStatement && typeof first.directive === "string") return "the function begins with a directive";
  const hidden = whyHidden(source, opened, task);
  if (hidden !== null || variable === null) return hidden;
  const needed = whyNeededBefore(source, task, variable);
  if (needed !== null || variable.close === null) return needed;
  const closing = user.closing === null ? null : ownStatement(source, user.closing);
  if (user.closing !== null && closing?.statement.type !== Type.ExpressionStatement) return "its closing is part of another statement";
  const except: Range[] = closing === null ? [] : [{ start: closing.statement.range[0], end: closing.statement.range[1] }];
  return whyNotDone(source, task, variable, except) ?? readLater(source, task, variable);
}

interface Content {
  readonly task: Task;
  readonly variable: StepVariable | null;
  readonly user: UsingStep;
  readonly indent: string;
  readonly semicolon: string;
  readonly isWaiting: boolean;
}

/** What a step does, without its own closing, as it reads at another place. */
function contentOf(source: SourceFile, { task, variable, user, indent, semicolon, isWaiting }: Content): string | NoRepair {
  const { text } = source;
  const { body } = task;
  if (body.type !== Type.BlockStatement) {
    const { start, end } = bodyRange(source, task);
    if (!/^[\s(]*$/u.test(text.slice(start, body.range[0]))) return none("a comment stands before the result of a step");
    const given = movedText(source, { start, end }, indent);
    return `return ${isWaiting && variable !== null && isResult(source, body, variable.name) ? "await " : ""}${given}${semicolon}`;
  }
  const changes = variable === null || variable.close === null ? [] : waits(source, task, variable);
  const whole = text.slice(body.range[0] + 1, body.range[1] - 1);
  const start = body.range[0] + 1 + (/^\s*/u.exec(whole)?.[0].length ?? 0);
  let end = body.range[0] + 1 + whole.trimEnd().length;
  if (user.closing !== null) {
    const place = ownStatement(source, user.closing);
    const [last, before] = body.body.toReversed();
    const rest = body.body.filter((statement) => statement !== place?.statement);
    if (place === null || place.around !== body || rest.length === 0) return none("it is closed under a condition");
    const isLast = last === place.statement;
    if (!isLast && !(before === place.statement && last?.type === Type.ReturnStatement)) return none("something comes after its closing");
    const removal = removalIn(source, place, { withComments: false });
    if (removal === null) return none("a comment stands beside its closing");
    if (isLast && before !== undefined) end = before.range[1] + text.slice(before.range[1], removal.start).trimEnd().length;
    else changes.push(removal);
  }
  return movedText(
    source,
    { start, end },
    indent,
    changes.toSorted((a, b) => a.start - b.start),
  );
}

/** True where the result of an expression may be what a handle gives later: something that is done with it is not waited for in there. */
function isResult(source: SourceFile, body: TSESTree.Expression, name: string): boolean {
  return descendants(source, body).some(
    ({ node, around }) => node.type === Type.Identifier && node.name === name && !around.some(({ type }) => type === Type.AwaitExpression),
  );
}

/** True where a step does nothing but to use what is open in a `try`, of which the `finally` closes it. */
function closesItself(source: SourceFile, { body }: Task, { closing }: UsingStep): boolean {
  const place = closing === null ? null : ownStatement(source, closing);
  if (body.type !== Type.BlockStatement || place === null) return false;
  const [only, another] = body.body;
  return another === undefined && only?.type === Type.TryStatement && only.finalizer === place.list;
}

/** The body of a function, with the brackets around an expression. */
function bodyRange({ text }: SourceFile, { body, range }: Task): Range {
  if (body.type === Type.BlockStatement) return { start: body.range[0], end: body.range[1] };
  const arrow = text.lastIndexOf("=>", body.range[0]) + 2;
  return { start: arrow + (/^\s*/u.exec(text.slice(arrow))?.[0].length ?? 0), end: range[1] };
}

function isIn({ start, end }: Range, { range: [first, last] }: TSESTree.Node): boolean {
  return start >= first && end <= last;
}
