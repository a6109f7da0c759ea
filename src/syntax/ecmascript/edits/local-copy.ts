import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { LocalCopyPlan, NoRepair } from "../../../repair/plan.ts";
import type { SourceFile } from "../source.ts";
import { isNode } from "../static.ts";
import { descendants, isFunction } from "./descend.ts";
import type { Edit } from "./edit.ts";
import { pathTo } from "./locate.ts";
import { lineStyleOf } from "./style.ts";

const none = (because: string): NoRepair => ({ kind: "none", because });

/** Takes fields out of an object in a statement before the call, and lets the function mention those. */
export function editLocalCopy(source: SourceFile, plan: LocalCopyPlan): readonly Edit[] | NoRepair {
  const task = pathTo(source, plan.task, Type.ArrowFunctionExpression);
  const around = (task.length > 0 ? task : pathTo(source, plan.task, Type.FunctionExpression)).slice(0, -1);
  const at = around.findLastIndex(isList);
  const statement = around[at + 1];
  if (statement === undefined || around.slice(at).some(isFunction))
    return none("no statement stands around the call that another could stand before");
  const scope = around.findLast((node) => isFunction(node) || node.type === Type.Program);
  if (scope === undefined) return none("no statement stands around the call that another could stand before");
  const obstacle = obstacleIn(source, plan, statement);
  if (obstacle !== null) return none(obstacle);
  const names = new Map<string, string>();
  for (const { name } of plan.uses) if (!names.has(name)) names.set(name, freeName(source, scope, name, new Set(names.values())));
  const properties = [...names].map(([field, name]) => (field === name ? field : `${field}: ${name}`));
  const { newline, indent, semicolon, isOneLine } = lineStyleOf(source.text, statement);
  const copy = `const { ${properties.join(", ")} } = ${plan.object}${semicolon}${isOneLine ? " " : newline + indent}`;
  const [start] = statement.range;
  return [
    { start, end: start, text: copy },
    ...plan.uses.map(({ name, origin }) => ({ start: origin.start, end: origin.end, text: names.get(name) ?? name })),
  ].sort((a, b) => a.start - b.start);
}

/** Why what is read before the statement may be something else than what is read at the call: a clause; null where nothing is. */
function obstacleIn(source: SourceFile, { object, mayChange, task }: LocalCopyPlan, statement: TSESTree.Node): string | null {
  for (const { node } of descendants(source, statement)) {
    const isInTask = node.range[0] >= task.start && node.range[1] <= task.end;
    if (node.type === Type.VariableDeclarator && node.id.type === Type.Identifier && node.id.name === object)
      return "the object is made in the same statement";
    const isTarget = node.type === Type.AssignmentExpression || node.type === Type.ForOfStatement || node.type === Type.ForInStatement;
    const isAssigned = isTarget && source.text.slice(...node.left.range) === object;
    if (isAssigned || (mayChange && !isInTask && isCallOn(node, object))) return "the statement may change the object before the call";
  }
  return null;
}

/** `this.prepare()`, and `prepare(this)`. */
function isCallOn(node: TSESTree.Node, object: string): boolean {
  if (node.type !== Type.CallExpression) return false;
  const isIt = (inner: TSESTree.Node): boolean =>
    inner.type === Type.ThisExpression ? object === "this" : inner.type === Type.Identifier && inner.name === object;
  return (node.callee.type === Type.MemberExpression && isIt(node.callee.object)) || node.arguments.some(isIt);
}

/** A list of statements, in which one can be put before another. */
function isList({ type }: TSESTree.Node): boolean {
  return type === Type.Program || type === Type.BlockStatement || type === Type.StaticBlock;
}

const reserved = new Set([
  "arguments",
  "await",
  "class",
  "default",
  "delete",
  "enum",
  "eval",
  "function",
  "import",
  "in",
  "new",
  "return",
  "super",
  "switch",
  "this",
  "throw",
  "typeof",
  "void",
  "with",
  "yield",
]);

/** The name, or the first of `name2`, `name3` … that nothing in a function is called. */
function freeName({ scopes }: SourceFile, { range: [start, end] }: TSESTree.Node, name: string, taken: ReadonlySet<string>): string {
  const isWithin = (node: object): boolean => isNode(node) && node.range[0] >= start && node.range[1] <= end;
  const used = new Set<string>(taken);
  for (const { block, variables, references } of scopes) {
    if (isWithin(block)) for (const variable of variables) used.add(variable.name);
    for (const { identifier } of references) {
      if (isNode(identifier) && identifier.type === Type.Identifier && isWithin(identifier)) used.add(identifier.name);
    }
  }
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? name : `${name}${String(count)}`;
    if (!used.has(candidate) && !reserved.has(candidate)) return candidate;
  }
}
