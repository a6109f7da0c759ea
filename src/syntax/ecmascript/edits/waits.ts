import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { MovedOpening } from "../../../repair/opening-plans.ts";
import type { SourceFile } from "../source.ts";
import { descendants, isFunction, type Descendant } from "./descend.ts";
import type { Range } from "./range.ts";

type Task = TSESTree.ArrowFunctionExpression | TSESTree.FunctionExpression | TSESTree.FunctionDeclaration;

/** Methods that call a function for each element, and are done with it when they return. */
const visitors = new Set(["forEach", "map", "filter", "some", "every", "find", "reduce", "flatMap"]);

/**
 * Why something that a task starts with a handle may still go on when the task is done, so that the handle would be closed too
 * early: a clause; null where all is done by then. What is mentioned in `except` does not count.
 */
export function whyNotDone(
  source: SourceFile,
  task: Task,
  { name, isSynchronous: isQuick }: Pick<MovedOpening, "name" | "isSynchronous">,
  except: readonly Range[] = [],
): string | null {
  for (const mention of descendants(source, task.body, [task])) {
    const { node } = mention;
    if (node.type !== Type.Identifier || node.name !== name || isKey(mention)) continue;
    if (except.some(({ start, end }) => node.range[0] >= start && node.range[1] <= end)) continue;
    if (isQuick && !isSynchronous(mention)) return `the task may do something with \`${name}\` later`;
    if (!isQuick && !isAwaited(mention)) return `nothing waits for what the task does with \`${name}\``;
  }
  return null;
}

/** Why what a function declares first comes too late for it: a default of its parameters mentions the name. Null where none does. */
export function whyNeededBefore(source: SourceFile, { params }: Task, { name }: Pick<MovedOpening, "name">): string | null {
  const isMentioned = params
    .flatMap((parameter) => descendants(source, parameter))
    .some(({ node }) => node.type === Type.Identifier && node.name === name);
  return isMentioned ? `a parameter needs \`${name}\`` : null;
}

/** `x.name`, `{ name: … }`: the same word, but not the variable. */
function isKey({ node, around }: Descendant): boolean {
  const parent = around.at(-1);
  if (parent?.type === Type.MemberExpression) return parent.property === node && !parent.computed;
  return parent?.type === Type.Property && parent.key === node && !parent.computed && !parent.shorthand;
}

/** A method that is called on it, or a function of which its name says that it waits, not inside a function that runs later. */
function isSynchronous({ node, around }: Descendant): boolean {
  const parent = around.at(-1);
  const call = around.at(-2);
  const isReceiver =
    parent?.type === Type.MemberExpression && parent.object === node && call?.type === Type.CallExpression && call.callee === parent;
  const isArgument =
    parent?.type === Type.CallExpression &&
    parent.arguments.some((argument) => argument === node) &&
    calledName(parent)?.endsWith("Sync") === true;
  if (!isReceiver && !isArgument) return false;
  return around.every((outer, index) => {
    if (index === 0 || !isFunction(outer)) return true;
    const visiting = around[index - 1];
    return (
      visiting?.type === Type.CallExpression &&
      visiting.callee !== outer &&
      visitors.has(calledName(visiting) ?? "") &&
      !("async" in outer && outer.async)
    );
  });
}

function calledName({ callee }: TSESTree.CallExpression): string | null {
  if (callee.type === Type.Identifier) return callee.name;
  return callee.type === Type.MemberExpression && callee.property.type === Type.Identifier ? callee.property.name : null;
}

/** True where the result of what is done with it is awaited, or is the result of the task. */
function isAwaited({ node, around }: Descendant): boolean {
  let inner = node;
  for (let index = around.length - 1; index >= 0; index -= 1) {
    const outer = around[index];
    switch (outer?.type) {
      case Type.AwaitExpression:
      case Type.ReturnStatement:
      case Type.ArrowFunctionExpression: {
        if (outer.type === Type.ArrowFunctionExpression && outer.body !== inner) return false;
        const visitor = around.findLastIndex((one, at) => at <= index && isFunction(one));
        if (visitor <= 0) return true;
        // What is done for each element is done when all of it is gathered.
        const call = around[visitor - 1];
        if (call === undefined || !isVisitedBy(call, around[visitor]) || !isGathering(around[visitor - 2], call)) return false;
        inner = call;
        index = visitor - 1;
        break;
      }
      case Type.ArrayExpression:
        if (!isGathering(around[index - 1], outer)) return false;
        inner = outer;
        break;
      case Type.MemberExpression:
        if (outer.object !== inner) return false;
        inner = outer;
        break;
      case Type.CallExpression:
        // What takes the handle itself gives a result of its own; what takes a result may do anything with it.
        if (outer.callee !== inner && inner !== node && !isGathering(outer, inner)) return false;
        inner = outer;
        break;
      case Type.ChainExpression:
      case Type.TSNonNullExpression:
      case Type.TSAsExpression:
        inner = outer;
        break;
      case Type.LogicalExpression:
        // A promise is true: only the right side is the result of `&&`.
        if (outer.operator === "&&" && outer.left === inner) return false;
        inner = outer;
        break;
      case Type.ConditionalExpression:
        if (outer.test === inner) return false;
        inner = outer;
        break;
      default:
        return false;
    }
  }
  return false;
}

/** True for a call that makes a list of what a function gives for each element of another: `rows.map(f)`, `Array.from(rows, f)`. */
function isVisitedBy(call: TSESTree.Node, visitor: TSESTree.Node | undefined): boolean {
  if (call.type !== Type.CallExpression || call.callee.type !== Type.MemberExpression) return false;
  const [first, second] = call.arguments;
  if (calledName(call) === "map") return first === visitor;
  const { object } = call.callee;
  return calledName(call) === "from" && object.type === Type.Identifier && object.name === "Array" && second === visitor;
}

/** `Promise.all(list)`, of which the result is there when all of the list is. */
export function isGathering(call: TSESTree.Node | undefined, list: TSESTree.Node): boolean {
  if (call?.type !== Type.CallExpression || call.arguments[0] !== list || call.callee.type !== Type.MemberExpression) return false;
  const { object, property } = call.callee;
  const isPromise = object.type === Type.Identifier && object.name === "Promise";
  return isPromise && property.type === Type.Identifier && (property.name === "all" || property.name === "allSettled");
}
