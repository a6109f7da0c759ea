import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { NoRepair } from "../../../repair/plan.ts";
import type { OpenInStepsPlan, StepVariable } from "../../../repair/steps-plans.ts";
import type { SourceFile } from "../source.ts";
import { commentsOutside } from "./comments.ts";
import { descendants } from "./descend.ts";
import type { Edit } from "./edit.ts";
import { pathTo } from "./locate.ts";
import { namesWithin, referencesTo } from "./scope-of-step.ts";

/** A statement, or the expression of one, that moves. */
export interface Moved {
  readonly node: TSESTree.Node;
  /** The list that it stands in, whose comments may belong to it. */
  readonly home: TSESTree.Node;
  readonly changes: readonly Edit[];
  /** What comes before it; null where it is moved as it is. */
  readonly text: string | null;
  /** What ends it. */
  readonly end: string;
  /** The names that it declares. */
  readonly declares: readonly string[];
}

const none = (because: string): NoRepair => ({ kind: "none", because });

/** The statements of the step that opens, as they read where the variable is declared by them. */
export function openingStatements(source: SourceFile, { task: origin, variable }: OpenInStepsPlan): Moved[] | NoRepair {
  const task = pathTo(source, origin, Type.ArrowFunctionExpression).at(-1) ?? pathTo(source, origin, Type.FunctionExpression).at(-1);
  if (task?.type !== Type.ArrowFunctionExpression && task?.type !== Type.FunctionExpression) return none("the step cannot be edited");
  const { body } = task;
  if (body.type !== Type.BlockStatement) return ofExpression(source, task, body, variable);
  const moved: Moved[] = [];
  for (const [index, statement] of body.body.entries()) {
    const isLast = index === body.body.length - 1;
    const next = ofStatement(source, statement, { variable, body, isLast });
    if ("because" in next) return next;
    moved.push(...next);
  }
  if (moved.length === 0) return none("the step does nothing");
  return variable?.opened === "as the result" ? renamed(source, body, variable, moved) : moved;
}

function ofExpression(
  source: SourceFile,
  task: TSESTree.Node,
  body: TSESTree.Expression,
  variable: StepVariable | null,
): Moved[] | NoRepair {
  const { start, end } = { start: body.range[0], end: body.range[1] };
  const semicolon = /;\s*$/mu.test(source.text) ? ";" : "";
  const whole = { node: body, home: task, changes: [], end: semicolon, declares: [] };
  if (commentsOutside(source, { start: task.range[0], end: task.range[1] }, [{ start, end }]).length > 0)
    return none("a comment stands within the step");
  if (body.type === Type.AssignmentExpression) {
    const change = declaring(source, body, variable);
    return change === null ? none("it is opened in another way") : [{ ...whole, changes: [change], text: null }];
  }
  const inner = body.type === Type.AwaitExpression ? body.argument : body;
  if (inner.type !== Type.CallExpression && inner.type !== Type.NewExpression) return none("it is opened in another way");
  if (variable?.opened === "as the result") {
    const isWaiting = variable.isPromised && body.type !== Type.AwaitExpression && inner.type !== Type.NewExpression;
    return [{ ...whole, text: `const ${variable.name} = ${isWaiting ? "await " : ""}` }];
  }
  return [{ ...whole, text: body.type === Type.AwaitExpression ? null : "await " }];
}

interface Within {
  readonly variable: StepVariable | null;
  readonly body: TSESTree.BlockStatement;
  readonly isLast: boolean;
}

function ofStatement(source: SourceFile, statement: TSESTree.Statement, { variable, body, isLast }: Within): Moved[] | NoRepair {
  const whole: Moved = { node: statement, home: body, changes: [], text: null, end: "", declares: [] };
  switch (statement.type) {
    case Type.VariableDeclaration:
      return [{ ...whole, declares: namesDeclared(statement) }];
    case Type.ExpressionStatement: {
      const { expression } = statement;
      const isAssigning = expression.type === Type.AssignmentExpression;
      const change = isAssigning ? declaring(source, expression, variable) : null;
      if (isAssigning && change === null && expression.left.type === Type.Identifier) return none("it is opened in another way");
      if (change !== null && source.text.charAt(statement.range[0]) === "(") return none("it is opened in brackets");
      return [{ ...whole, changes: change === null ? [] : [change] }];
    }
    case Type.ReturnStatement:
      return isLast ? ofReturn(source, statement, whole, variable) : none("the step may end before it is open");
    default:
      return none("the step opens it under a condition");
  }
}

/** What a step returns is either what it opens, or of no interest to anybody. */
function ofReturn(
  source: SourceFile,
  { argument, range: [start] }: TSESTree.ReturnStatement,
  whole: Moved,
  variable: StepVariable | null,
): Moved[] | NoRepair {
  if (argument === null || argument.type === Type.Literal || argument.type === Type.Identifier) return [];
  const inner = argument.type === Type.AwaitExpression ? argument.argument : argument;
  const isAlone = /^return\s+$/u.test(source.text.slice(start, argument.range[0]));
  if (!isAlone || (inner.type !== Type.CallExpression && inner.type !== Type.NewExpression)) return none("the step returns something else");
  const isWaiting =
    argument.type !== Type.AwaitExpression &&
    inner.type !== Type.NewExpression &&
    (variable?.opened !== "as the result" || variable.isPromised);
  const declared = variable?.opened === "as the result" ? `const ${variable.name} = ` : "";
  return [{ ...whole, changes: [{ start, end: argument.range[0], text: `${declared}${isWaiting ? "await " : ""}` }] }];
}

/** `db = new Client()` becomes `const db = new Client()`, with the type that the variable was declared with. Null for any other assignment. */
function declaring(
  source: SourceFile,
  { left, right, operator }: TSESTree.AssignmentExpression,
  variable: StepVariable | null,
): Edit | null {
  if (variable?.opened !== "in the step" || operator !== "=" || left.type !== Type.Identifier || left.name !== variable.name) return null;
  const declared = pathTo(source, variable.declared, Type.Identifier).at(-1);
  const type =
    declared?.type === Type.Identifier && declared.typeAnnotation ? typeText(source, declared.typeAnnotation.typeAnnotation) : "";
  const opened = right.type === Type.NewExpression ? source.text.slice(...right.callee.range) : "";
  return { start: left.range[0], end: left.range[1], text: `const ${left.name}${type === "" || type === opened ? "" : `: ${type}`}` };
}

/** A type without what it says of a variable that is still empty. */
function typeText({ text }: SourceFile, type: TSESTree.TypeNode): string {
  if (type.type !== Type.TSUnionType) return text.slice(...type.range);
  const parts = type.types.filter((part) => part.type !== Type.TSUndefinedKeyword && part.type !== Type.TSNullKeyword);
  return parts.map((part) => text.slice(...part.range)).join(" | ");
}

/** The variable of the step that was returned gets the name that the others know. */
function renamed(source: SourceFile, body: TSESTree.BlockStatement, { name }: StepVariable, moved: readonly Moved[]): Moved[] | NoRepair {
  const last = body.body.at(-1);
  const returned = last?.type === Type.ReturnStatement && last.argument?.type === Type.Identifier ? last.argument : null;
  if (returned === null || returned.name === name) return [...moved];
  if (namesWithin(source, body).has(name)) return none(`\`${name}\` means something else in the step`);
  const references = referencesTo(source, returned);
  if (
    references === null ||
    descendants(source, body).some(({ node }) => node.type === Type.Property && node.shorthand && references.includes(node.value))
  )
    return none("what the step returns cannot be called by another name");
  const edits = references.map(({ range: [start] }): Edit => ({ start, end: start + returned.name.length, text: name }));
  return moved.map((one) => ({
    ...one,
    declares: one.declares.map((declared) => (declared === returned.name ? name : declared)),
    changes: [...one.changes, ...edits.filter(({ start, end }) => start >= one.node.range[0] && end <= one.node.range[1])],
  }));
}

function namesDeclared({ declarations }: TSESTree.VariableDeclaration): string[] {
  return declarations.flatMap(({ id }) => (id.type === Type.Identifier ? [id.name] : []));
}
