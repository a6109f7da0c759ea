import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { CombinePlan, NoRepair } from "../../../repair/plan.ts";
import type { SourceFile } from "../source.ts";
import { commentsOutside } from "./comments.ts";
import { descendants } from "./descend.ts";
import type { Edit } from "./edit.ts";
import { pathTo } from "./locate.ts";
import { lacksHook } from "./per-partition.ts";
import type { Range } from "./range.ts";

type Task = TSESTree.ArrowFunctionExpression | TSESTree.FunctionExpression;

const none = (because: string): NoRepair => ({ kind: "none", because });

/** Writes `reduceByKey(…)`, or `aggregateByKey(…)`, in the place of a grouping and of what makes one value of each group. */
export function editCombine(source: SourceFile, plan: CombinePlan): readonly Edit[] | NoRepair {
  const consumer = pathTo(source, plan.consumer, Type.CallExpression).at(-1);
  const grouping = pathTo(source, plan.grouping, Type.CallExpression).at(-1);
  if (consumer?.type !== Type.CallExpression || grouping?.type !== Type.CallExpression) return none("the calls cannot be edited");
  const { callee } = grouping;
  const [task] = consumer.arguments;
  if (callee.type !== Type.MemberExpression || callee.computed || callee.optional) return none("the call is not written as a method's");
  if (task?.type !== Type.ArrowFunctionExpression && task?.type !== Type.FunctionExpression)
    return none("the function is not written out at the call");
  if (grouping.typeArguments !== undefined || consumer.typeArguments !== undefined || task.returnType !== undefined)
    return none("its types are written out");
  if (lacksHook(source, "groupByKey", "reduceByKey")) return none("the dataset's own class has no `reduceByKey`");
  const combined = combinedBy(source, task, plan.needsInitial);
  if ("because" in combined) return combined;
  if (combined.text.startsWith("aggregateByKey") && lacksHook(source, "groupByKey", "aggregateByKey"))
    return none("the dataset's own class has no `aggregateByKey`");
  const start = callee.property.range[0];
  const end = consumer.range[1];
  if (commentsOutside(source, { start, end }, combined.copied).length > 0) return none("a comment would be lost");
  return [{ start, end, text: combined.text }];
}

/** What combines the values, and the parts of the text that it keeps. */
interface Combined {
  readonly text: string;
  readonly copied: readonly Range[];
}

function combinedBy(source: SourceFile, task: Task, needsInitial: boolean): Combined | NoRepair {
  const [group, another] = task.params;
  const result = resultOf(task);
  if (group?.type !== Type.Identifier || another !== undefined || result === null)
    return none("the function does more than give one value");
  if (result.type === Type.MemberExpression) {
    if (!isGroup(result.object, group.name)) return none("the function does more than give one value");
    return { text: `mapValues(() => 1).reduceByKey((a, b) => a + b${needsInitial ? ", 0" : ""})`, copied: [] };
  }
  if (result.type !== Type.CallExpression || result.callee.type !== Type.MemberExpression || !isGroup(result.callee.object, group.name)) {
    return none("the values are changed before they are combined");
  }
  const [reducer, initial, more] = result.arguments;
  if (reducer?.type !== Type.ArrowFunctionExpression || more !== undefined)
    return none("the function that combines them is not written out");
  const identity = identityOf(reducer);
  const aggregated = identity === null ? aggregatedBy(source, reducer, initial, needsInitial) : null;
  if (aggregated !== null) return aggregated;
  if (identity === null) return none("whether they may be combined in any order cannot be told");
  if (initial !== undefined && !identity.includes(source.text.slice(...initial.range)))
    return none("it begins with a value that would be counted once for each part");
  const isOpen = initial === undefined && identity.includes("0");
  if (isOpen && needsInitial) return none("whether they are numbers cannot be told, and the engine asks for a first value");
  const first = needsInitial ? `, ${identity[0] ?? "0"}` : "";
  const { range } = reducer;
  return { text: `reduceByKey(${source.text.slice(...range)}${first})`, copied: [{ start: range[0], end: range[1] }] };
}

/**
 * `aggregateByKey(0, (sum, v) => sum + v.n, (a, b) => a + b)`, for a reduction whose result is of another kind than the values: it begins
 * with the value that changes nothing, and joins what it has with something that is made of the next value alone.
 */
function aggregatedBy(
  source: SourceFile,
  reducer: TSESTree.ArrowFunctionExpression,
  initial: TSESTree.CallExpressionArgument | undefined,
  isLast: boolean,
): Combined | null {
  const { params, body, async } = reducer;
  const [sum, value, more] = params;
  if (initial === undefined || sum?.type !== Type.Identifier || value === undefined || more !== undefined || async) return null;
  const [joined, operands] =
    body.type === Type.BinaryExpression && (body.operator === "+" || body.operator === "*")
      ? [`a ${body.operator} b`, [body.left, body.right]]
      : body.type === Type.CallExpression
        ? [`${source.text.slice(...body.callee.range)}(a, b)`, body.arguments]
        : ["", []];
  const [first, second, third] = operands;
  if (first?.type !== Type.Identifier || first.name !== sum.name || second === undefined || third !== undefined) return null;
  if (descendants(source, second).some(({ node }) => node.type === Type.Identifier && node.name === sum.name)) return null;
  const identity = identityOfJoin(body);
  if (identity === null || !identity.includes(source.text.slice(...initial.range))) return null;
  const text = source.text.slice(...reducer.range);
  const start = source.text.slice(...initial.range);
  const [before, after] = isLast ? ["", `, ${start}`] : [`${start}, `, ""];
  const copied = [reducer, initial].map(({ range }): Range => ({ start: range[0], end: range[1] }));
  return { text: `aggregateByKey(${before}${text}, (a, b) => ${joined}${after})`, copied };
}

/** The one expression that a function gives. */
function resultOf({ body }: Task): TSESTree.Expression | null {
  if (body.type !== Type.BlockStatement) return body;
  const [only, another] = body.body;
  return only?.type === Type.ReturnStatement && another === undefined ? only.argument : null;
}

/** The group itself, `[...group]`, or `Array.from(group)`. */
function isGroup(node: TSESTree.Expression, name: string): boolean {
  if (node.type === Type.Identifier) return node.name === name;
  if (node.type === Type.ArrayExpression) {
    const [only, another] = node.elements;
    return only?.type === Type.SpreadElement && another === undefined && isGroup(only.argument, name);
  }
  if (node.type !== Type.CallExpression || node.callee.type !== Type.MemberExpression) return false;
  const { object, property } = node.callee;
  const [first, another] = node.arguments;
  const isFrom =
    object.type === Type.Identifier && object.name === "Array" && property.type === Type.Identifier && property.name === "from";
  return isFrom && first !== undefined && another === undefined && first.type !== Type.SpreadElement && isGroup(first, name);
}

/** The values that change nothing, as they may be written, for what may be applied in any order: `0` for a sum. Null for all else. */
function identityOf({ params, body, async }: TSESTree.ArrowFunctionExpression): readonly string[] | null {
  const [a, b, more] = params;
  if (a?.type !== Type.Identifier || b?.type !== Type.Identifier || more !== undefined || async) return null;
  const areBoth = (left: TSESTree.Node | undefined, right: TSESTree.Node | undefined): boolean => {
    const names = [left, right].flatMap((node) => (node?.type === Type.Identifier ? [node.name] : []));
    return names.length === 2 && names.includes(a.name) && names.includes(b.name) && a.name !== b.name;
  };
  const [left, right] =
    body.type === Type.BinaryExpression ? [body.left, body.right] : body.type === Type.CallExpression ? body.arguments : [];
  return areBoth(left, right) ? identityOfJoin(body) : null;
}

/** The same for the operation that joins two. */
function identityOfJoin(body: TSESTree.ArrowFunctionExpression["body"]): readonly string[] | null {
  if (body.type === Type.BinaryExpression) {
    if (body.operator === "+") return ["0"];
    return body.operator === "*" ? ["1"] : null;
  }
  if (body.type !== Type.CallExpression || body.callee.type !== Type.MemberExpression || body.arguments.length !== 2) return null;
  const { object, property } = body.callee;
  if (object.type !== Type.Identifier || object.name !== "Math" || property.type !== Type.Identifier) return null;
  if (property.name === "max") return ["-Infinity", "Number.NEGATIVE_INFINITY"];
  return property.name === "min" ? ["Infinity", "Number.POSITIVE_INFINITY"] : null;
}
