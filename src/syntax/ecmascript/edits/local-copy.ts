import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { LocalCopyPlan, NoRepair } from "../../../repair/plan.ts";
import type { SourceFile } from "../source.ts";
import { beforeStatement, placeBefore } from "./before-call.ts";
import { descendants } from "./descend.ts";
import type { Edit } from "./edit.ts";
import { freeName } from "./free-name.ts";

const none = (because: string): NoRepair => ({ kind: "none", because });

/** Takes fields out of an object in a statement before the call, and lets the function mention those. */
export function editLocalCopy(source: SourceFile, plan: LocalCopyPlan): readonly Edit[] | NoRepair {
  const place = placeBefore(source, plan.task);
  if (place === null) return none("no statement stands around the call that another could stand before");
  const { statement, scope } = place;
  const obstacle = obstacleIn(source, plan, statement);
  if (obstacle !== null) return none(obstacle);
  const names = new Map<string, string>();
  for (const { name } of plan.uses) if (!names.has(name)) names.set(name, freeName(source, scope, name, new Set(names.values())));
  const properties = [...names].map(([field, name]) => (field === name ? field : `${field}: ${name}`));
  return [
    beforeStatement(source, statement, `const { ${properties.join(", ")} } = ${plan.object}`),
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
